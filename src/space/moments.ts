/** The moments of a protocol, each under a name of its own in the words of the author: `ICPC`, `first review`, `16th birthday`, `2 weeks after TAM`. */
import type { AgeValue, Duration, Limit, Moment } from '../graph/expressions.js'
import type { EventId } from '../graph/ids.js'
import { nameOf } from '../graph/ids.js'

/** The name by which a moment is asked about; equal moments have equal names. */
export type MomentName = string

/** `16th birthday`, `age 15 years 6 months`. */
export function birthdayName({ years, months }: AgeValue): MomentName {
  return months === 0 ? `${ordinal(years)} birthday` : `age of ${years} years ${counted(months, 'month')}`
}

export function durationName({ count, unit }: Duration): string {
  return counted(count, unit)
}

export function momentName(moment: Moment): MomentName {
  switch (moment.kind) {
    case 'event-moment': return moment.which === 'first' ? firstOf(moment.event) : nameOf(moment.event)
    case 'birthday': return birthdayName(moment.age)
    case 'after': return `${durationName(moment.duration)} after ${momentName(moment.of)}`
    case 'first-after': return `first ${nameOf(moment.event)} after ${momentName(moment.after)}`
    case 'nearest': return `${nameOf(moment.event)} nearest ${momentName(moment.to)}`
    case 'transfer': return 'transfer'
  }
}

/** The first of a recurring event, in the hands of one team. */
export function firstOf(event: EventId): MomentName {
  return nameOf(event).startsWith('first ') ? nameOf(event) : `first ${nameOf(event)}`
}

/** How the name of a limit ends whose clock has no stated start. */
export const startNotStated = '(from when is not stated)'

/** The moment at which a limit runs out; a limit whose clock has no stated start has one too. */
export function endOf({ duration, of }: Limit): MomentName {
  return of === undefined ? `${durationName(duration)} ${startNotStated}` : `${durationName(duration)} after ${momentName(of)}`
}

/** Whether a moment comes once in the life of a child, whoever holds the case then; others come anew in the hands of each team. */
export function comesOnceInLife(moment: Moment | { readonly kind: 'after'; readonly of?: undefined } | undefined): boolean {
  switch (moment?.kind) {
    case 'birthday': case 'nearest': case 'first-after': return true
    case 'after': return comesOnceInLife(moment.of)
    default: return false
  }
}

function counted(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit : `${unit}s`}`
}

function ordinal(n: number): string {
  const tens = n % 100
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${suffix}`
}
