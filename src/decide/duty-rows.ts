/** For which cases each duty applies, in each of its readings, and which duties stand aside for others. */
import type { Duty } from '../graph/nodes.js'
import type { Diagram } from '../logic/index.js'
import { asksWhereTo, diagramOf, readingsOf, speaks } from '../space/index.js'
import type { Holder, Model, Place } from '../space/index.js'
import { isSameAct } from './same-act.js'

/** One duty as one reading has it. */
export interface DutyRow {
  readonly duty: Duty
  readonly reading?: string
  /** The cases for which it is owed. */
  readonly where: Diagram
}

/** What one duty does to another: sets it aside, names other people, or lets other people do it. */
export interface Beating {
  readonly by: DutyRow
  readonly kind: 'aside' | 'who' | 'may'
  readonly where: Diagram
}

/** The duties of a protocol that are owed in some of these cases, each with the cases in which it is. */
export function dutyRows(place: Place, cases: Diagram, model: Model): readonly DutyRow[] {
  const { store } = model
  const spoken = spokenRows(place, model).filter(({ where }) => store.meets(where, cases))
  const standing = (row: DutyRow, asking: readonly DutyRow[] = []): Diagram =>
    spoken.filter((other) => other !== row && !asking.includes(other) && setsAside(other, row)).reduce((left, other) => store.minus(left, standing(other, [...asking, row])), row.where)
  return joinedRows(spoken.map((row) => ({ ...row, where: standing(row) })).filter(({ where }) => store.meets(where, cases)), model)
}

/** What other duties do to the people named by one. */
export function beatings(row: DutyRow, rows: readonly DutyRow[], model: Model): readonly Beating[] {
  const { store } = model
  return rows.flatMap((by): Beating[] => {
    const where = store.and(row.where, by.where)
    if (by === row || where === store.no) return []
    const named = by.duty.overrides.some(({ rule, only }) => rule === row.duty.id && (only.includes('who') || (only.length === 0 && by.duty.strength === 'may')))
    const yielded = row.duty.yields && !by.duty.yields && by.duty.strength !== 'must-not' && by.duty.strength !== 'need-not' && isSameAct(row.duty, by.duty)
    return named || yielded ? [{ by, kind: by.duty.strength === 'may' ? 'may' : 'who', where }] : []
  })
}

/** Whether one duty takes the place of another: by name, or because the other yields to whatever says otherwise of the same act. */
function setsAside({ duty: over }: DutyRow, { duty }: DutyRow): boolean {
  if (over.id === duty.id) return false
  if (over.replaces.includes(duty.id)) return true
  if (over.overrides.some(({ rule, only }) => rule === duty.id && (only.length === 0 || only.includes('act')))) return over.strength !== 'may'
  const denies = over.strength === 'must-not' || over.strength === 'need-not'
  return duty.yields && !over.yields && denies && isSameAct(over, duty)
}

const spokenBefore = new WeakMap<Model, Map<string, readonly DutyRow[]>>()

function spokenRows(place: Place, model: Model): readonly DutyRow[] {
  const { space, store } = model
  const known = spokenBefore.get(model) ?? new Map<string, readonly DutyRow[]>()
  spokenBefore.set(model, known)
  const key = `${place.holder} ${place.moment}`
  const made = known.get(key)
  if (made !== undefined) return made
  const fixed = model.fixed(place)
  const rows = space.graph.all('duty').flatMap((each) => readingsOf(each, space.vocabulary)).map((read): DutyRow => {
    const formula = speaks(read, space.scope)
    const of = (goingTo?: string) => diagramOf(formula, store, fixed, goingTo)
    const where = asksWhereTo(formula) ? byReceiver(of, place, model) : of()
    return { duty: read.rule, ...(read.reading === undefined ? {} : { reading: read.reading }), where }
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
    const key = contentOf(row.duty)
    const known = byContent.get(key)
    byContent.set(key, known === undefined ? row : { duty: known.duty, where: store.or(known.where, row.where) })
  }
  return [...byContent.values()]
}

function contentOf({ id, strength, who, act, within, due, holdsUp, holdsUpRules, overrides }: Duty): string {
  return JSON.stringify([id, strength, who, act, within, due, holdsUp, holdsUpRules, overrides])
}
