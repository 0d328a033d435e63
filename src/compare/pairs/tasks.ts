/** What has to be done, as two authorities say it: the duties that are about one matter. */
import { matters as sharedMatters } from '../../concepts/index.js'
import type { SharedTopic } from '../../concepts/index.js'
import type { Duty } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { Model } from '../../space/index.js'
import { areBothSides } from '../alike/people.js'
import { areOfOneMove, areOfOtherCases, plainest } from '../alike/subjects.js'
import { topicOf } from '../belonging.js'
import type { TopicCell } from '../cell.js'
import type { ComparedValues } from '../compared.js'
import { andOf, doersWords } from '../doers.js'
import type { SharedValue } from '../shared-values.js'
import { mattersOf, taskFields, taskValues } from '../tasks.js'
import type { TaskField } from '../tasks.js'
import { both } from '../two.js'
import { compared } from './compared-field.js'
import type { Two } from '../two.js'

export function taskPairs(topic: SharedTopic, cells: Two<TopicCell>, models: Two<Model>): readonly ComparedValues[] {
  const matters = both((i) =>
    byMatter(
      cells[i].rules.filter((rule) => rule.kind === 'duty'),
      models[i],
    ),
  )
  const shared = [...matters[0]].map(([matter, duties]): readonly [string, Two<readonly Duty[]>] => {
    const all = [duties, matters[1].get(matter) ?? []] as const
    return [matter, both((i) => all[i].filter((duty) => all[1 - i]!.some((twin) => areOfOneMove(duty, twin, [models[i], models[1 - i]!]))))]
  })
  // What the author calls a matter and what the act names can be one: of the same duties of both it is told once.
  return [...new Map(shared.map((each) => [JSON.stringify(each[1].map((duties) => duties.map(({ id }) => id))), each])).values()].flatMap(
    ([matter, duties]) => (duties[0].length === 0 ? [] : taskFields.flatMap((field) => onMatter(field, { matter, topic, models }, duties))),
  )
}

interface Matter {
  readonly matter: string
  readonly topic: SharedTopic
  readonly models: Two<Model>
}

/** What both say of one matter as a rule. What only the special cases of one of them show is so in part: that it says something, or what the other does. */
function onMatter(field: TaskField, of: Matter, duties: Two<readonly Duty[]>): readonly ComparedValues[] {
  const [told] = compareDuties(
    field,
    of,
    both((i) => plainest(duties[i], of.models[i].space.graph)),
  )
  if (told === undefined) return []
  const [inAll] = told.asRule === 'different' || told.asRule === 'not covered' ? compareDuties(field, of, duties) : []
  if (inAll?.asRule === 'depends') return [inAll]
  return told.asRule === 'not covered' && (inAll?.asRule === 'same' || inAll?.asRule === 'different')
    ? [{ ...inAll, asRule: 'depends', noPair: { kind: 'told by its rule' } }]
    : [told]
}

const valuesOf = (field: TaskField, duty: Duty, { matter, topic, models }: Matter, i: 0 | 1): readonly SharedValue[] =>
  taskValues(duty, models[i].space.graph, topicOf(topic).work)[field].filter((value) => field !== 'time limit' || !isItself(value, matter))

/** A field of duties of both about one matter. */
function compareDuties(field: TaskField, of: Matter, duties: Two<readonly Duty[]>): readonly ComparedValues[] {
  const { matter, topic, models } = of
  const stated = both((i) => duties[i].flatMap((duty) => valuesOf(field, duty, of, i)))
  const said = both((i) => stated[i].filter((value) => !stated[1 - i]!.some((other) => countsFrom(other, value))))
  const found = compared(field, matter, said[0], said[1])
  if (field === 'who') return found.map((each) => withDoers(each, duties, models))
  // Who does it can be laid side by side for other cases too; by when it is done is counted from what happens in them, unless the authors say that it is one matter.
  if (field === 'strength' || Object.hasOwn(sharedMatters, matter)) return found
  const timed = both((i) => duties[i].filter((duty) => valuesOf(field, duty, of, i).length > 0))
  const areOthers = timed[0].every((duty) => timed[1].every((twin) => areOfOtherCases(topic, [duty, twin], models)))
  return areOthers
    ? found.map((each) => (each.asRule === 'not covered' ? each : { ...each, asRule: 'no counterpart', noPair: { kind: 'other cases' } }))
    : found
}

/** That one is at a meeting, or holds it, at or before that very meeting says nothing of when. */
function isItself({ means }: SharedValue, matter: string): boolean {
  const [, event] = /^(?:attend|hold): (.*)$/.exec(matter) ?? []
  return event !== undefined && means.length > 0 && means.every((each) => each.startsWith(`at ${event}`) || each === `before ${event}`)
}

/** From the conference on says nothing of by when, where the other says how long after the conference. */
function countsFrom({ means: limits }: SharedValue, { means }: SharedValue): boolean {
  return (
    means.length > 0 &&
    means.every((each) => each.startsWith('from ') && limits.some((limit) => limit.endsWith(` after ${each.slice('from '.length)}`)))
  )
}

/** The duties of each matter. */
function byMatter(duties: readonly Duty[], { space: { graph } }: Model): Map<string, Duty[]> {
  const found = new Map<string, Duty[]>()
  for (const duty of duties) for (const matter of mattersOf(duty, graph)) found.set(matter, [...(found.get(matter) ?? []), duty])
  return found
}

/** Who does it, as one phrase for all who have to in the same cases. */
function phrasesOf(duties: readonly Duty[], graph: PolicyGraph): readonly string[] {
  const byCases = new Map<string, string[]>()
  for (const duty of duties) {
    const cases = duty.strength === 'must' || duty.strength === 'should' ? JSON.stringify([duty.when, duty.unless, duty.heldBy]) : duty.id
    byCases.set(cases, [...(byCases.get(cases) ?? []), ...doersWords(duty, graph)])
  }
  return mostSpecific([...byCases.values()].flatMap((phrases) => (phrases.length === 0 ? [] : [andOf(mostSpecific(phrases))])))
}

/** Each once; who is told with their team is not told again without it. */
function mostSpecific(phrases: readonly string[]): readonly string[] {
  const bare = (words: string) => words.replace(/ \([^()]*\)/g, '')
  return [...new Set(phrases)].filter((words) => !phrases.some((other) => other !== words && bare(other) === words))
}

/** Those who act together are told together; the sender and the receiver are the same under whichever name. */
function withDoers({ noPair, ...told }: ComparedValues, duties: Two<readonly Duty[]>, models: Two<Model>): ComparedValues {
  const said = both((i) => phrasesOf(duties[i], models[i].space.graph))
  const all = { ...told, before: said[0], after: said[1] }
  if (areBothSides(duties[0], models[0].space.graph, duties[1], models[1].space.graph)) return { ...all, asRule: 'same' }
  return { ...all, ...(noPair === undefined ? {} : { noPair }) }
}
