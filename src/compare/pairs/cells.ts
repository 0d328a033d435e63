/** Two authorities on one topic: what is compared of it, and the verdict in one word. */
import type { SharedTopic } from '../../concepts/index.js'
import type { Model } from '../../space/index.js'
import { isException } from '../alike/subjects.js'
import { topicOf } from '../belonging.js'
import type { TopicCell } from '../cell.js'
import type { ComparedValues, PairOfCells } from '../compared.js'
import type { TopicSide } from '../side.js'
import { mattersOf } from '../tasks.js'
import type { Verdict } from '../verdict.js'
import { ladderPairs } from './ladders.js'
import { riderPairs } from './riders.js'
import { routeFields, withKept } from './routes.js'
import type { Look } from './routes.js'
import { taskPairs } from './tasks.js'
import { both } from '../two.js'
import type { Two } from '../two.js'

export function compareCells(
  topic: SharedTopic,
  of: Two<number>,
  cells: Two<TopicCell>,
  models: Two<Model>,
  sides: readonly [TopicSide | undefined, TopicSide | undefined],
  look: Look = 'cases',
): PairOfCells {
  const [one, other] = cells
  if (one.status !== 'answered' || other.status !== 'answered') {
    return { of, verdict: 'not covered', fields: [] }
  }
  const about = topicOf(topic).about
  const fields =
    about === 'route'
      ? withKept(topic, cells, models, routeFields(topic, cells, models, sides, look), taskPairs(topic, cells, models))
      : [...taskPairs(topic, cells, models), ...riderPairs(topic, cells, models), ...ladderPairs(topic, cells, models)]
  const verdict = overall(fields.map(({ asRule }) => asRule))
  return { of, verdict: verdict === 'same' && !isWholly(about, fields, cells, models) ? 'depends' : verdict, fields }
}

/** Whether two who say the same of what can be compared do so of all that either says of it, and of most of what either has done in such cases. */
function isWholly(about: string, fields: readonly ComparedValues[], cells: Two<TopicCell>, models: Two<Model>): boolean {
  if (fields.some(({ asRule, before, after }) => asRule !== 'same' && before.length + after.length > 0)) return false
  if (about === 'route') return true
  const [ones, others] = both((i) => mattersIn(cells[i], models[i]))
  const shared = [...ones].filter(([matter, isOfExceptions]) => others.get(matter) === isOfExceptions).length
  return shared * 2 >= Math.max(ones.size, others.size)
}

/** What is done, and whether only in cases to which another rule was applied. */
function mattersIn({ rules }: TopicCell, { space: { graph } }: Model): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>()
  for (const rule of rules)
    if (rule.kind === 'duty')
      for (const matter of mattersOf(rule, graph)) found.set(matter, (found.get(matter) ?? true) && isException(rule, graph))
  return found
}

/** Matters that only one of them speaks of say nothing of the others. */
function overall(verdicts: readonly Verdict[]): Verdict {
  const said = verdicts.filter((verdict) => verdict !== 'not covered' && verdict !== 'no counterpart')
  if (said.length === 0) return verdicts.includes('no counterpart') || verdicts.length === 0 ? 'no counterpart' : 'not covered'
  return said.every((verdict) => verdict === 'same') ? 'same' : said.every((verdict) => verdict === 'different') ? 'different' : 'depends'
}
