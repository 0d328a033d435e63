import { bankHolidayList, type Division } from './bank-holidays.js'
import { dayNumber } from './date.js'
import type { DayUnit } from './duration.js'
import { workingDaysOf } from './working-days.js'

/** The days of the list of bank holidays, as numbers. */
export const listed = Object.freeze({ first: dayNumber(bankHolidayList.first), last: dayNumber(bankHolidayList.last) })

/** The day on which a duration ends from each listed day: what `endOf` says, for all of them at once and many times faster. */
export function endsFromEveryDay(count: number, unit: DayUnit, division: Division): Int32Array {
  const ends = new Int32Array(listed.last - listed.first + 1)
  switch (unit) {
    case 'calendar day':
      return addDaysToEach(ends, count)
    case 'week':
      return addDaysToEach(ends, 7 * count)
    case 'working day':
      return addWorkingDaysToEach(ends, count, division)
    case 'month':
      return addMonthsToEach(ends, count)
    case 'year':
      return addMonthsToEach(ends, 12 * count)
  }
}

function addDaysToEach(ends: Int32Array, count: number): Int32Array {
  for (let i = 0; i < ends.length; i++) ends[i] = listed.first + i + count
  return ends
}

function addWorkingDaysToEach(ends: Int32Array, count: number, division: Division): Int32Array {
  const { upTo, nth } = workingDaysOf(division)
  for (let i = 0; i < ends.length; i++) ends[i] = nth(upTo(listed.first + i) + count)
  return ends
}

/** The list begins on the first of January, so its months are counted from there. */
const firstYear = Number(bankHolidayList.first.slice(0, 4))

function addMonthsToEach(ends: Int32Array, count: number): Int32Array {
  let month = 0
  let [start, next] = [startOfMonth(0), startOfMonth(1)]
  let [target, afterTarget] = [startOfMonth(count), startOfMonth(count + 1)]
  for (let i = 0; i < ends.length; i++) {
    const day = listed.first + i
    if (day === next) {
      month++
      ;[start, next] = [next, startOfMonth(month + 1)]
      ;[target, afterTarget] = [afterTarget, startOfMonth(month + count + 1)]
    }
    ends[i] = Math.min(target + day - start, afterTarget - 1)
  }
  return ends
}

function startOfMonth(month: number): number {
  return Date.UTC(firstYear, month, 1) / 86_400_000
}
