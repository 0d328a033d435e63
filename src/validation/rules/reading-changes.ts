import { holderName, outlookOf } from '../../analysis/cases/outlook.js'
import { readTwice, readingChangesIn } from '../../analysis/cases/reading-changes.js'
import type { ReadTwice, ReadingChange } from '../../analysis/cases/reading-changes.js'
import { axisName, casesAt, placesOf } from '../../analysis/cases/region.js'
import type { ReadLater } from '../../analysis/life/read-later.js'
import type { AnswerBrief } from '../../diagnostics/catalogue/cases.js'
import { nameOf } from '../../graph/ids.js'
import type { Reading } from '../../graph/nodes.js'
import { outcomeOf } from '../../space/index.js'
import type { Interpretation } from '../../space/index.js'
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
      if (twice !== undefined) told(change, twice, subject)
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

function toldLater(reading: Reading, option: string, { holders, moments, tale, now, then }: ReadLater, { model, graph, placeOf, report }: CaseSubject): void {
  const bearing = graph.rules.find((rule) => 'readings' in rule && rule.readings.includes(reading.id))
  const storyExample = retold(tale, model)
  report('reading-changes-later', placeOf(bearing?.id ?? reading.id, 'readings'), {
    rule: nameOf(bearing?.id ?? reading.id), reading: option, instead: reading.written, from: briefOf(now), to: briefOf(then), holders: holders.map(holderName), moments, story: tale.story, ...(storyExample === undefined ? {} : { storyExample }),
  })
}

function told({ reading, option, instead, parts }: ReadingChange, { smallest, now, then }: ReadTwice, { model, placeOf, report }: CaseSubject): void {
  const { space: { vocabulary: { axes }, graph } } = model
  const bearing = parts.flatMap(({ standing }) => standing.view.rules).find(({ route }) => route.readings.includes(reading.id))?.id
  const rule = bearing === undefined ? axisName(axes.list[axes.index(reading.id)]!, graph) : nameOf(bearing)
  const [from, to] = [briefOf(now), briefOf(then)]
  const example = smallest.standing.aspect === 'case responsibility' ? replayed(smallest, { outcome: to.outcome }, model, { [rule]: option }) : undefined
  const first = graph.rules.find(({ id }) => nameOf(id) === rule)?.id ?? reading.id
  report('reading-changes-answer', placeOf(first, 'readings'), {
    rule, reading: option, instead, from, to, ...placesOf(parts.map(({ standing }) => standing)), cases: casesAt(parts, model), ...(example === undefined ? {} : { example }),
  })
}

function briefOf({ effects }: Interpretation): AnswerBrief {
  const outcome = outcomeOf(effects)
  const [effect] = effects.values()
  return effect?.kind === 'moves' && outcome === 'moves' && effect.to.kind === 'holder' ? { outcome, to: effect.to.holder.replace(/^team:/, '') } : { outcome }
}
