import { holderName, outlookOf } from '../../analysis/cases/outlook.js'
import { readTwice, readingChangesIn } from '../../analysis/cases/reading-changes.js'
import type { ReadTwice, ReadingChange } from '../../analysis/cases/reading-changes.js'
import { axisName, casesAt, placesOf } from '../../analysis/cases/region.js'
import type { ReadLater } from '../../analysis/life/read-later.js'
import type { CaseExample } from '../../diagnostics/case.js'
import type { AnswerBrief } from '../../diagnostics/catalogue/cases.js'
import { nameOf } from '../../graph/ids.js'
import type { Reading } from '../../graph/nodes.js'
import { outcomeOf } from '../../space/index.js'
import type { Interpretation, Model } from '../../space/index.js'
import { replayed } from '../case-example.js'
import { retold } from '../story-example.js'
import type { CaseRule, CaseSubject } from '../rule.js'

/** Where it matters how a clause is read, that is said. */
export const readingChanges: CaseRule = {
  decides: 'for which cases another reading would matter',
  run(subject) {
    const changes = readingChangesIn(outlookOf(subject.model))
    for (const change of changes) {
      const twice = readTwice(change, subject.model)
      if (twice !== undefined) told(change, shownBy(change, twice, subject.model), subject)
    }
    for (const reading of subject.graph.all('reading')) {
      for (const option of reading.options) {
        if (option === reading.written || changes.some((change) => change.reading === reading && change.option === option)) continue
        const later = subject.life().readOtherwise(reading, option)
        if (later !== undefined) toldLater(reading, option, later, subject)
      }
    }
  },
}

function toldLater(
  reading: Reading,
  option: string,
  { holders, moments, tale, now, then }: ReadLater,
  { model, graph, placeOf, report }: CaseSubject,
): void {
  const bearing = graph.rules.find((rule) => 'readings' in rule && rule.readings.includes(reading.id))
  const storyExample = retold(tale, model)
  report('reading-changes-later', placeOf(bearing?.id ?? reading.id, 'readings'), {
    rule: nameOf(bearing?.id ?? reading.id),
    reading: option,
    instead: reading.written,
    from: briefOf(now),
    to: briefOf(then),
    holders: holders.map(holderName),
    moments,
    story: tale.story,
    ...(storyExample === undefined ? {} : { storyExample }),
  })
}

/** A case read twice, with the example that shows it. */
interface Shown extends ReadTwice {
  readonly example?: CaseExample
}

/** Places at which an example is looked for, beside the first. */
const mostTried = 3

/** The first case of which who asks is told what the reading makes of it; else the smallest, without an example. */
function shownBy(change: ReadingChange, first: ReadTwice, model: Model): Shown {
  const rule = ruleReadSo(change, model)
  let { parts } = change
  for (let twice: ReadTwice | undefined = first, tried = 0; twice !== undefined && tried <= mostTried; tried++) {
    const { smallest, then } = twice
    const example =
      smallest.standing.aspect === 'case responsibility'
        ? replayed(smallest, { outcome: outcomeOf(then.effects) }, model, { [rule]: change.option })
        : undefined
    if (example !== undefined) return { ...twice, example }
    parts = parts.filter(({ standing }) => standing !== smallest.standing)
    twice = readTwice({ ...change, parts }, model)
  }
  return first
}

/** The name under which the question is answered: that of a rule that is read so. */
function ruleReadSo(
  { reading, parts }: ReadingChange,
  {
    space: {
      vocabulary: { axes },
      graph,
    },
  }: Model,
): string {
  const bearing = parts.flatMap(({ standing }) => standing.view.rules).find(({ route }) => route.readings.includes(reading.id))?.id
  return bearing === undefined ? axisName(axes.list[axes.index(reading.id)]!, graph) : nameOf(bearing)
}

function told(change: ReadingChange, { now, then, example }: Shown, { model, graph, placeOf, report }: CaseSubject): void {
  const { reading, option, instead, parts } = change
  const rule = ruleReadSo(change, model)
  const [from, to] = [briefOf(now), briefOf(then)]
  const first = graph.rules.find(({ id }) => nameOf(id) === rule)?.id ?? reading.id
  report('reading-changes-answer', placeOf(first, 'readings'), {
    rule,
    reading: option,
    instead,
    from,
    to,
    ...placesOf(parts.map(({ standing }) => standing)),
    cases: casesAt(parts, model),
    ...(example === undefined ? {} : { example }),
  })
}

function briefOf({ effects }: Interpretation): AnswerBrief {
  const outcome = outcomeOf(effects)
  const [effect] = effects.values()
  return effect?.kind === 'moves' && outcome === 'moves' && effect.to.kind === 'holder'
    ? { outcome, to: effect.to.holder.replace(/^team:/, '') }
    : { outcome }
}
