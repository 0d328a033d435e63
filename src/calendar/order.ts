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
