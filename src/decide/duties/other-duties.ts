/** What people would owe if a clause were read otherwise. */
import type { ReadingId } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import { diagramOf, readingsOf, speaks } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import { dutiesOf } from './duties.js'
import type { Asked } from './duty-views.js'
import type { ChangedDuty, DutyInDecision } from './duty.js'
import type { Known } from '../told/told.js'

/** Another reading, and the duties that it changes. */
export interface OtherDuties {
  readonly reading: ReadingId
  readonly option: string
  readonly duties: readonly ChangedDuty[]
}

/** Every reading that is not followed, by itself, under which other duties are owed in such a case. */
export function otherDutiesOf(known: Known, decision: Asked, duties: readonly DutyInDecision[], model: Model): readonly OtherDuties[] {
  const { store, space } = model
  return space.vocabulary.axes.list.flatMap(({ subject, values }, axis): OtherDuties[] => {
    const followed = known.allowed[axis]
    if (subject.kind !== 'reading' || followed?.length !== 1) return []
    const read = space.graph.all('duty').filter(({ readings }) => readings.includes(subject.reading))
    const anyway = store.some(known.cases, [axis])
    if (!read.some((duty) => store.meets(anyway, spoken(duty, known, model)))) return []
    return values.flatMap((option, value): OtherDuties[] => {
      const cases = store.and(anyway, store.among(axis, [value]))
      if (value === followed[0] || cases === store.no) return []
      const then = dutiesOf({ ...known, cases, allowed: known.allowed.with(axis, [value]) }, decision, model)
      const changed = changesIn(duties, then, new Set(read.map(({ id }) => id)))
      return changed.length === 0 ? [] : [{ reading: subject.reading, option, duties: changed }]
    })
  })
}

/** Where a duty speaks under some reading. */
function spoken(duty: Duty, { place }: Known, { space, store, fixed }: Model) {
  return store.any(readingsOf(duty, space.vocabulary).map((read) => diagramOf(speaks(read, space.scope), store, fixed(place))))
}

function changesIn(now: readonly DutyInDecision[], then: readonly DutyInDecision[], rules: ReadonlySet<string>): readonly ChangedDuty[] {
  const of = (list: readonly DutyInDecision[], rule: string) => list.filter((duty) => duty.rule === rule)
  const same = (a: readonly DutyInDecision[], b: readonly DutyInDecision[]) =>
    JSON.stringify(a.map(contentOf)) === JSON.stringify(b.map(contentOf))
  const found = [...new Set([...now, ...then].map(({ rule }) => rule))].filter((rule) => !same(of(now, rule), of(then, rule)))
  // What another duty says instead is told of that one; of rules that are read otherwise first.
  return found
    .sort((a, b) => Number(rules.has(b)) - Number(rules.has(a)))
    .map((rule) => ({ rule, now: of(now, rule), then: of(then, rule) }))
}

function contentOf({ readings: _, needs: __, turnsOn: ___, weight: ____, ...rest }: DutyInDecision): unknown {
  return rest
}
