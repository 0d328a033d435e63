import { counted } from './counted.js'
import { dateOf, dayNumber, dayOf, isMoment, type CivilDate, type Moment } from './date.js'
import type { OnDay } from './reckoning.js'

/** Where the first of two times lies, seen from the second. */
export type Order = 'before' | 'on' | 'after'

/** Compares two times; unless both have a time of day, it is the days that count. */
export function compare(a: CivilDate | Moment, b: CivilDate | Moment): Order {
  const [left, right] = isMoment(a) && isMoment(b) ? [a, b] : [dayOf(a), dayOf(b)]
  return left < right ? 'before' : left > right ? 'after' : 'on'
}

/** The day whose end is meant by `the end of the day before`. */
export function endOfDayBefore(when: CivilDate | Moment): OnDay {
  return { kind: 'date', date: dateOf(dayNumber(dayOf(when)) - 1), counted: counted.endOfDayBefore, leftOut: [] }
}

/** Days from the first to the second; negative if the second is the earlier one. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** What lies nearest; two on either side at the same distance are a tie, which nobody here settles. */
export type Nearest =
  | { readonly kind: 'one'; readonly date: CivilDate; readonly days: number }
  | { readonly kind: 'tie'; readonly dates: readonly [before: CivilDate, after: CivilDate]; readonly days: number }
  | { readonly kind: 'none' }

/** The date that lies nearest a day, counted in calendar days before it or after it. */
export function nearest(dates: readonly CivilDate[], target: CivilDate): Nearest {
  if (dates.length === 0) return { kind: 'none' }
  const days = dates.reduce((least, date) => Math.min(least, Math.abs(daysBetween(date, target))), Infinity)
  const [first, second] = [...new Set(dates.filter((date) => Math.abs(daysBetween(date, target)) === days))].sort()
  return second === undefined ? { kind: 'one', date: first!, days } : { kind: 'tie', dates: [first!, second], days }
}

/** The earliest date that lies after a day; one on the day itself does not. */
export function firstAfter(dates: readonly CivilDate[], target: CivilDate): CivilDate | undefined {
  return dates.reduce<CivilDate | undefined>((first, date) => (date > target && (first === undefined || date < first) ? date : first), undefined)
}
