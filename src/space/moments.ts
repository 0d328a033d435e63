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
    case 'event-moment':
      return moment.which === 'first' ? firstOf(moment.event) : nameOf(moment.event)
    case 'birthday':
      return birthdayName(moment.age)
    case 'after':
      return `${durationName(moment.duration)} after ${momentName(moment.of)}`
    case 'before':
      return `${durationName(moment.duration)} before ${momentName(moment.of)}`
    case 'last-of':
      return `${moment.moments.map(momentName).join(' or ')}, whichever is later`
    case 'hour-of':
      return `${clockName(moment.time)} ${dayName(moment.day)}`
    case 'previous-transfer':
      return 'previous transfer'
    case 'first-after':
      return `first ${nameOf(moment.event)} after ${momentName(moment.after)}`
    case 'nearest':
      return `${nameOf(moment.event)} nearest ${momentName(moment.to)}`
    case 'transfer':
      return 'transfer'
  }
}

/** `4 pm`, `9.30 am`, `noon`. */
export function clockName(time: string): string {
  const [, hour, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? []
  if (hour === undefined) return time
  const hours = Number(hour)
  if (time === '12:00') return 'noon'
  return `${hours % 12 === 0 ? 12 : hours % 12}${minutes === '00' ? '' : `.${minutes}`} ${hours < 12 ? 'am' : 'pm'}`
}

/** The day of a moment: `on the day of X`, `on the next working day after X`, `2 weeks after X`. */
function dayName(day: Moment): string {
  if (day.kind !== 'after' && day.kind !== 'before') return `on the day of ${momentName(day)}`
  const { count, unit } = day.duration
  return day.kind === 'after' && count === 1 && (unit === 'working day' || unit === 'day')
    ? `on the next ${unit} after ${momentName(day.of)}`
    : momentName(day)
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

/** Whether a limit is counted from a moment: each time that comes, the limit comes after it. */
export function isCountedFrom(limit: MomentName, moment: MomentName): boolean {
  return limit.endsWith(` after ${moment}`)
}

/** Whether a moment comes once in the life of a child, whoever holds the case then; others come anew in the hands of each team. */
export function comesOnceInLife(moment: Moment | { readonly kind: 'after'; readonly of?: undefined } | undefined): boolean {
  switch (moment?.kind) {
    case 'birthday':
    case 'nearest':
      return true
    case 'first-after':
      return comesOnceInLife(moment.after)
    case 'after':
    case 'before':
      return comesOnceInLife(moment.of)
    case 'hour-of':
      return comesOnceInLife(moment.day)
    case 'last-of':
      return moment.moments.every(comesOnceInLife)
    default:
      return false
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
