/** How old a child is when a moment comes, as far as its words tell. */
import type { Duration, Moment } from '../graph/expressions.js'
import type { Ages, AskedMoment, Holder } from './axes.js'
import { aboutDays, monthsOf } from './cells.js'
import type { MomentName } from './moments.js'

interface Ageing {
  readonly moments: ReadonlyMap<MomentName, AskedMoment>
}

/** What lies nearest a birthday is taken to lie within a year of it. */
const nearest = 11

/** The ages between which a moment comes; nothing, where it does not hang on the age. */
export function agesAt(moment: Moment): Ages | undefined {
  switch (moment.kind) {
    case 'birthday':
      return { from: monthsOf(moment.age), to: monthsOf(moment.age) }
    case 'nearest':
      return { from: monthsOf(moment.to.age) - nearest, to: monthsOf(moment.to.age) + nearest }
    case 'first-after':
      return moment.after.kind === 'birthday' ? { from: monthsOf(moment.after.age), to: Number.POSITIVE_INFINITY } : undefined
    case 'after':
    case 'before': {
      const [start, months] = [agesAt(moment.of), monthsIn(moment.duration)]
      if (start === undefined) return undefined
      return moment.kind === 'after'
        ? { from: start.from + months.from, to: start.to + months.to }
        : { from: start.from - months.to, to: start.to - months.from }
    }
    case 'hour-of':
      return agesAt(moment.day)
    default:
      return undefined
  }
}

/** The whole months that are in a time, at least and at most: working days are spread over no more than twice as many days. */
function monthsIn(duration: Duration): Ages {
  const { count, unit } = duration
  if (unit === 'month' || unit === 'year') return { from: count * (unit === 'year' ? 12 : 1), to: count * (unit === 'year' ? 12 : 1) }
  const days = aboutDays(duration)
  return { from: Math.floor(days / 31), to: Math.ceil((unit === 'working day' || unit === 'working hour' ? count * 2 : days) / 28) }
}

/** A move to some teams at a moment, or at none. */
export interface Turn {
  readonly teams: readonly Holder[]
  readonly moment: MomentName | undefined
}

/** Whether two moves are made in turn: to different teams, the second at an age and the first at an age before it or at no moment. */
export function inTurn<T extends Turn>(first: Turn, second: T, vocabulary: Ageing): second is T & { readonly moment: MomentName } {
  return (
    second.moment !== undefined &&
    (first.moment === undefined
      ? vocabulary.moments.get(second.moment)?.ages !== undefined
      : comesBefore(first.moment, second.moment, vocabulary)) &&
    !first.teams.some((team) => second.teams.includes(team))
  )
}

/** Whether one moment surely comes before another in the life of every child. */
export function comesBefore(one: MomentName, other: MomentName, { moments }: Ageing): boolean {
  const [first, second] = [moments.get(one)?.ages, moments.get(other)?.ages]
  return first !== undefined && second !== undefined && first.to < second.from
}
