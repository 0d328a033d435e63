/** What people would owe if a clause were read otherwise. */
import type { ReadingId, RuleId } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import { diagramOf, speaks } from '../../space/index.js'
import type { Model, Space } from '../../space/index.js'
import { keptWith } from '../../util/kept-with.js'
import { dutiesOf } from './duties.js'
import { readDuties, receiversAt } from './duty-rows.js'
import type { Asked } from './duty-views.js'
import type { ChangedDuty, DutyInDecision } from './duty.js'
import { isSameAct } from './same-act.js'
import { setsAside } from './sets-aside.js'
import { findHolder } from '../told/names.js'
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
    const touched = touchedBy(axis, read, known, model)
    return values.flatMap((option, value): OtherDuties[] => {
      const cases = store.and(anyway, store.among(axis, [value]))
      if (value === followed[0] || cases === store.no) return []
      const then = dutiesOf({ ...known, cases, allowed: known.allowed.with(axis, [value]) }, decision, model, touched)
      const now = duties.filter(({ rule }) => touched?.has(rule) !== false)
      const changed = changesIn(now, then, new Set(read.map(({ id }) => id)))
      return changed.length === 0 ? [] : [{ reading: subject.reading, option, duties: changed }]
    })
  })
}

/** Duties that have to do with one another: of which one can take the place of the other, or that are about one act. */
const together = keptWith((space: Space): ReadonlyMap<RuleId, ReadonlySet<RuleId>> => {
  const duties = readDuties(space).map(({ rule }) => rule)
  const groups = new Map(duties.map(({ id }) => [id, new Set([id])]))
  for (const [i, a] of duties.entries()) {
    for (const b of duties.slice(i + 1)) {
      const [mine, theirs] = [groups.get(a.id)!, groups.get(b.id)!]
      if (mine === theirs || (setsAside(a, b).size === 0 && setsAside(b, a).size === 0 && !isSameAct(a, b))) continue
      for (const id of theirs) groups.set(id, mine.add(id))
    }
  }
  return groups
})

/** The duties that can be others when these are read otherwise; nothing: all, since where the case goes hangs on it. */
function touchedBy(axis: number, read: readonly Duty[], known: Known, model: Model): ReadonlySet<RuleId> | undefined {
  const { place, given } = known
  const { store, space } = model
  const holders = [
    place.holder,
    ...(given.earlier ?? []).flatMap(({ heldBy }) => findHolder(heldBy, space) ?? []),
    ...receiversAt(place, model).keys(),
  ]
  const isOfMoves = [...new Set(holders)].some((holder) => {
    const { live, view } = model.answers(holder)
    const regions = [live.stay, live.go, ...[...live.to.values(), ...live.at.values()].map(({ where }) => where)]
    return [...regions, ...view.rules.map(({ when }) => view.diagram(when))].some((where) => store.support(where).includes(axis))
  })
  return isOfMoves ? undefined : new Set(read.flatMap(({ id }) => [...together(space).get(id)!]))
}

/** Where a duty speaks under some reading. */
function spoken(duty: Duty, { place }: Known, { space, store, fixed }: Model) {
  const read = readDuties(space).filter(({ rule }) => rule.id === duty.id)
  return store.any(read.map((each) => diagramOf(speaks(each, space.scope), store, fixed(place))))
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
