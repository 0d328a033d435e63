/** Which of two amounts of time is longer, said only where it is certain. */
import { officeHoursOf } from '../calendar/index.js'
import type { AgeValue, Duration, Unit } from './expressions.js'

export type Length = 'longer' | 'shorter' | 'same dates' | 'unclear'

/** How the second amount compares with the first; two that are written alike are not asked. */
export function compareDurations(before: Duration, after: Duration): Length {
  if (inMonths(before.unit) && inMonths(after.unit)) return byCount(months(before), months(after))
  if (before.unit === after.unit && before.officeHours === after.officeHours) return byCount(before.count, after.count)
  // Weeks, months, working days and days never convert; but 36 hours are shorter than 3 months on every calendar.
  const [leastBefore, mostBefore] = range(before)
  const [leastAfter, mostAfter] = range(after)
  if (leastAfter > mostBefore) return 'longer'
  if (mostAfter < leastBefore) return 'shorter'
  return 'unclear'
}

export function ageInMonths(age: AgeValue): number {
  return age.years * 12 + age.months
}

function byCount(before: number, after: number): Length {
  return after > before ? 'longer' : after < before ? 'shorter' : 'same dates'
}

const inMonths = (unit: Unit): boolean => unit === 'month' || unit === 'year'
const months = ({ count, unit }: Duration): number => (unit === 'year' ? count * 12 : count)

/** The fewest and the most calendar days that an amount can take; generous, since it only settles what is beyond doubt. */
function range(duration: Duration): readonly [number, number] {
  const { count, unit } = duration
  switch (unit) {
    // Days of the calendar or of twenty-four hours: one more or less at either end.
    case 'hour':
      return [count / 24 - 1, count / 24 + 1]
    case 'working hour': {
      const { opens, closes } = officeHoursOf(duration)
      return [count / 24 - 1, workingDaysAtMost(Math.ceil((count * 60) / (closes - opens)))]
    }
    case 'calendar day':
      return [count, count]
    // `days` without a word may be either.
    case 'day':
    case 'working day':
      return [count, workingDaysAtMost(count)]
    case 'week':
      return [count * 7, count * 7]
    case 'month':
      return [count * 28, count * 31]
    case 'year':
      return [count * 365, count * 366]
  }
}

/** Weekends take two days of seven; bank holidays, with those around Christmas and Easter, less than the rest of this. */
const workingDaysAtMost = (count: number): number => count * 2 + 6
