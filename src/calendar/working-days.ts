import { bankHolidayList, bankHolidaysOf, type BankHoliday, type Division } from './bank-holidays.js'
import { dateOf, dayNumber } from './date.js'

/** Working days numbered in order, so that counting them is a subtraction. Days are day numbers. */
export interface WorkingDays {
  readonly isWorking: (day: number) => boolean
  /** How many working days there are up to this one, from a distant day on; this one included. */
  readonly upTo: (day: number) => number
  /** The working day with this number: `nth(upTo(day))` is `day` or the working day before it. */
  readonly nth: (number: number) => number
}

const first = dayNumber(bankHolidayList.first)
const last = dayNumber(bankHolidayList.last)
/** The Monday on or before day 0. */
const monday = -3

/** Weekdays (Monday to Friday) are counted by a formula: outside the list of bank holidays they are all that is known. */
function weekdaysUpTo(day: number): number {
  const week = Math.floor((day - monday) / 7)
  return week * 5 + Math.min(day - monday - week * 7 + 1, 5)
}

function nthWeekday(number: number): number {
  const week = Math.floor((number - 1) / 5)
  return monday + week * 7 + (number - week * 5 - 1)
}

const made = new Map<Division, WorkingDays>()

/** The working days of one part of the United Kingdom: no weekends, no bank holidays. */
export function workingDaysOf(division: Division): WorkingDays {
  const known = made.get(division)
  if (known !== undefined) return known
  const off = new Set(bankHolidaysOf(division).map(({ date }) => dayNumber(date)))
  const before = weekdaysUpTo(first - 1)
  const ordinals = new Int32Array(last - first + 1)
  const days: number[] = []
  for (let day = first; day <= last; day++) {
    if (isWeekday(day) && !off.has(day)) days.push(day)
    ordinals[day - first] = before + days.length
  }
  const within = before + days.length
  const missing = weekdaysUpTo(last) - within
  const table: WorkingDays = Object.freeze({
    isWorking: (day: number) => isWeekday(day) && !off.has(day),
    upTo: (day: number) => (day < first ? weekdaysUpTo(day) : day > last ? weekdaysUpTo(day) - missing : ordinals[day - first]!),
    nth: (number: number) =>
      number <= before ? nthWeekday(number) : number > within ? nthWeekday(number + missing) : days[number - before - 1]!,
  })
  made.set(division, table)
  return table
}

function isWeekday(day: number): boolean {
  return weekdaysUpTo(day) > weekdaysUpTo(day - 1)
}

/** The working day that comes `count` after this day, or before it if `count` is negative; the day itself is not counted. */
export function addWorkingDays(day: number, count: number, division: Division): number {
  const { upTo, nth } = workingDaysOf(division)
  if (count === 0) return day
  return count > 0 ? nth(upTo(day) + count) : nth(upTo(day - 1) + count + 1)
}

/** The bank holidays among these days, first and last included. */
export function bankHolidaysAmong(from: number, to: number, division: Division): readonly BankHoliday[] {
  const [low, high] = [dateOf(Math.max(from, first)), dateOf(Math.min(to, last))]
  return bankHolidaysOf(division).filter(({ date }) => date >= low && date <= high)
}

/** Does the list of bank holidays speak for all of these days? */
export function isCovered(from: number, to: number): boolean {
  return from >= first && to <= last
}
