/** What a fact was, or will be, at another moment: as far as that follows from what it is now. */
import { birthday, compare } from '../../calendar/index.js'
import type { AgeValue, Moment } from '../../graph/expressions.js'
import { eachPiece } from '../../graph/walk.js'
import { cellOf, keyOf, momentName, monthsOf } from '../../space/index.js'
import type { Model, MomentName, Space } from '../../space/index.js'
import { keptWith } from '../../util/kept-with.js'
import type { CaseGiven } from './case.js'
import type { Told } from './told.js'
import { findMoment } from './names.js'
import { certain, whenIs } from '../days/moments-in-time.js'
import type { Days } from '../days/moments-in-time.js'

/**
 * A fact that never changes is what it was; one that stays yes once it is yes was no before if it is no now. In an unremarkable case
 * nothing else has changed either, and nothing is about to: but what can still become yes is not taken to stay no.
 */
export function tellEarlierValues(given: CaseGiven, model: Model, now: MomentName | undefined, days: Days, told: Map<number, Told>): void {
  const { axes } = model.space.vocabulary
  for (const [axis, { subject }] of axes.list.entries()) {
    if (subject.kind !== 'fact' || subject.asAt === undefined || told.has(axis)) continue
    const plain = axes.find(keyOf({ kind: 'fact', fact: subject.fact }))
    const known = plain === undefined ? undefined : told.get(plain)
    const fact = model.space.graph.has(subject.fact) ? model.space.graph.node(subject.fact) : undefined
    if (known === undefined || fact?.kind !== 'fact') continue
    const past = hasCome(subject.asAt, given, model, now, days, (other) => told.get(other)?.values)
    const is = (value: string) => known.values.length === 1 && axes.list[axis]!.values[known.values[0]!] === value
    const grows = fact.changes === 'once yes stays yes'
    if (fact.changes === 'never' || (grows && ((past === true && is('no')) || (past === false && is('yes'))))) told.set(axis, known)
    else if (given.otherwise === 'no' && !(grows && past !== true && is('no'))) {
      const before = beforeItChanged(
        subject.fact,
        subject.asAt,
        known.values.map((value) => axes.list[plain!]!.values[value]!),
        given,
        model,
        now,
        days,
      )
      const values = before === undefined ? known.values : before.flatMap((name) => axes.ordinal(axis, name) ?? [])
      if (values.length > 0) told.set(axis, { values, path: [], assumed: true })
    }
  }
}

/**
 * What a fact can have been at a moment since which something came to pass that comes to cases with this value of it and with others: it may have made it what
 * it is. Nothing: nothing of the kind is told.
 */
function beforeItChanged(
  fact: string,
  asAt: MomentName,
  is: readonly string[],
  { happened = [] }: CaseGiven,
  model: Model,
  now: MomentName | undefined,
  days: Days,
): readonly string[] | undefined {
  const {
    space: {
      graph,
      vocabulary: { moments },
    },
  } = model
  const moment = momentsAsAt(model).get(asAt)
  const day = moment === undefined ? undefined : certain(whenIs(moment, days, graph.protocol.calendar))
  if (day === undefined) return undefined
  const since = [...happened.map((each) => findMoment(each.moment, model.space)?.name), now].flatMap((name) => {
    const [on, event] = name === undefined ? [] : [days.on.get(name), moments.get(name)?.event]
    return on === undefined || event === undefined || compare(on, day) !== 'after' ? [] : [graph.node(event)]
  })
  const others = new Set<string>()
  for (const event of since) {
    if (event.kind === 'event')
      eachPiece(event.concerns, (piece) => {
        if (piece.kind === 'fact-is' && piece.fact === fact && is.every((value) => piece.values.includes(value)))
          for (const value of piece.values) if (!is.includes(value)) others.add(value)
      })
  }
  return others.size === 0 ? undefined : [...others]
}

/** Whether the moment as at which a fact is asked lies behind: nothing where nobody can tell. */
export function hasCome(
  asAt: MomentName,
  given: CaseGiven,
  model: Model,
  now: MomentName | undefined,
  days: Days,
  valuesOf: (axis: number) => readonly number[] | undefined,
): boolean | undefined {
  const { vocabulary } = model.space
  const moment = momentsAsAt(model).get(asAt)
  if (moment === undefined) return undefined
  const name = momentName(moment)
  if (name === now) return true
  if ((given.happened ?? []).some((each) => findMoment(each.moment, model.space)?.name === name)) return true
  if (moment.kind !== 'birthday') return vocabulary.moments.get(name)?.passes === true ? false : undefined
  if (days.born !== undefined && days.today !== undefined) return compare(birthday(days.born, moment.age).date, days.today) !== 'after'
  return cameByAge(moment.age, model, valuesOf)
}

function cameByAge(
  age: AgeValue,
  { space: { vocabulary } }: Model,
  valuesOf: (axis: number) => readonly number[] | undefined,
): boolean | undefined {
  const axis = vocabulary.axes.find('age')
  const cells = vocabulary.cells.get('age')
  const values = axis === undefined ? undefined : valuesOf(axis)
  if (cells === undefined || values === undefined) return undefined
  const cell = cellOf(cells, monthsOf(age), true)
  return values.every((value) => value > cell) ? true : values.every((value) => value < cell) ? false : undefined
}

/** The moments as at which some condition asks, by the names of their axes. */
export function momentsAsAt({ space }: Model): ReadonlyMap<MomentName, Moment> {
  return askedAsAt(space)
}

const askedAsAt = keptWith(({ graph }: Space) => {
  const found = new Map<MomentName, Moment>()
  for (const node of graph.nodes)
    eachPiece(
      node,
      (piece) =>
        void (piece.kind === 'as-at' && found.set(`${piece.before ? 'just before ' : ''}${momentName(piece.moment)}`, piece.moment)),
    )
  return found
})
