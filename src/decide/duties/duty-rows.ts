/** For which cases each duty applies, in each of its readings, and which duties stand aside for others. */
import type { RuleId } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { asksWhereTo, diagramOf, readingsOf, speaks } from '../../space/index.js'
import type { Holder, Model, Place, Read, Space } from '../../space/index.js'
import { keptWith } from '../../util/kept-with.js'
import { setsAside } from './sets-aside.js'

/** One duty as one reading has it. */
export interface DutyRow {
  readonly duty: Duty
  /** The reading of each question that is asked of it; empty where they make no difference but when it is owed. */
  readonly readings: readonly string[]
  /** The cases for which it is owed. */
  readonly where: Diagram
}

/** What one duty does to another that stays: names other people, lets other people do it, or sets other times. */
export interface Beating {
  readonly by: DutyRow
  readonly kind: 'who' | 'may' | 'by when'
  readonly where: Diagram
}

/** The duties of a protocol that are owed in some of these cases, each with the cases in which it is. */
export function dutyRows(place: Place, cases: Diagram, model: Model, only?: ReadonlySet<RuleId>): readonly DutyRow[] {
  const { store } = model
  const spoken = spokenRows(place, model).filter(({ duty, where }) => only?.has(duty.id) !== false && store.meets(where, cases))
  const standing = (row: DutyRow, asking: readonly DutyRow[] = []): Diagram =>
    spoken
      .filter((other) => other !== row && !asking.includes(other) && setsAside(other.duty, row.duty).has('whole'))
      .reduce((left, other) => store.minus(left, standing(other, [...asking, row])), row.where)
  return joinedRows(
    spoken.map((row) => ({ ...row, where: standing(row) })).filter(({ where }) => store.meets(where, cases)),
    model,
  )
}

/** What other duties do to the people named by one, and to its times. */
export function beatings(row: DutyRow, rows: readonly DutyRow[], model: Model): readonly Beating[] {
  const { store } = model
  return rows.flatMap((by): Beating[] => {
    const where = store.and(row.where, by.where)
    if (by === row || where === store.no) return []
    const parts = setsAside(by.duty, row.duty)
    const people: Beating[] = parts.has('who') ? [{ by, kind: by.duty.strength === 'may' ? 'may' : 'who', where }] : []
    return parts.has('by when') ? [...people, { by, kind: 'by when', where }] : people
  })
}

/** The duties of a protocol in each of their readings. */
export const readDuties: (space: Space) => readonly Read<Duty>[] = keptWith((space: Space) =>
  space.graph.all('duty').flatMap((each) => readingsOf(each, space.vocabulary)),
)

const spokenBefore = new WeakMap<Model, Map<string, readonly DutyRow[]>>()

function spokenRows(place: Place, model: Model): readonly DutyRow[] {
  const { space, store } = model
  const known = spokenBefore.get(model) ?? new Map<string, readonly DutyRow[]>()
  spokenBefore.set(model, known)
  const key = `${place.holder} ${place.moment}`
  const made = known.get(key)
  if (made !== undefined) return made
  const fixed = model.fixed(place)
  const rows = readDuties(space).map((read): DutyRow => {
    const formula = speaks(read, space.scope)
    const of = (goingTo?: string) => diagramOf(formula, store, fixed, goingTo)
    const where = asksWhereTo(formula) ? byReceiver(of, place, model) : of()
    return { duty: read.rule, readings: read.readings, where }
  })
  known.set(key, rows)
  return rows
}

/** A duty that asks where the case goes is owed where it goes there. */
function byReceiver(of: (goingTo?: string) => Diagram, place: Place, model: Model): Diagram {
  const { store } = model
  const receivers = receiversAt(place, model)
  const nowhere = store.not(store.any([...receivers.values()]))
  return store.any([store.and(nowhere, of()), ...[...receivers].map(([holder, where]) => store.and(where, of(holder)))])
}

/** The teams to which the cases of a place are to go, now or later, each with the cases that are. */
export function receiversAt(place: Place, model: Model): ReadonlyMap<Holder, Diagram> {
  const { store, space } = model
  const now = space.vocabulary.axes.index('now')
  const found = new Map<Holder, Diagram>()
  for (const { value, where } of model.answers(place.holder).live.to.values()) {
    if (value.kind !== 'holder') continue
    found.set(value.holder, store.or(found.get(value.holder) ?? store.no, store.restrict(where, now, model.fixed(place).get(now)!)))
  }
  return found
}

/** Readings that differ only in when the duty is owed are one duty. */
function joinedRows(rows: readonly DutyRow[], { store }: Model): readonly DutyRow[] {
  const byContent = new Map<string, DutyRow>()
  for (const row of rows) {
    const { key } = contentOf(row.duty)
    const known = byContent.get(key)
    byContent.set(key, known === undefined ? row : { duty: known.duty, readings: [], where: store.or(known.where, row.where) })
  }
  return [...byContent.values()]
}

const contentOf = keptWith(({ id, strength, who, act, within, due, holdsUp, holdsUpRules, overrides }: Duty) => ({
  key: JSON.stringify([id, strength, who, act, within, due, holdsUp, holdsUpRules, overrides]),
}))
