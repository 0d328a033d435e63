import { bankHolidayList, type Division } from './bank-holidays.js'
import { clockFace, counted } from './counted.js'
import { dateOf, dayNumber, dayOf, firstDayNumber, isMoment, lastDayNumber, type CivilDate, type Moment } from './date.js'
import type { DayUnit, Duration } from './duration.js'
import { clockAt, clockChange, minutesAt, startOfDay } from './london.js'
import { addMonths } from './months.js'
import { addWorkingHours, officeHoursOf, type MinuteOfDay, type OfficeHours } from './office-hours.js'
import type { AtMoment, Between, OnDay, Reckoning, TooFar } from './reckoning.js'
import { addWorkingDays, bankHolidaysAmong, isCovered } from './working-days.js'

/** Counting on from the start, or back from it. */
export type Sign = 1 | -1

/**
 * The day or time at which a duration ends that runs from a day or a moment. The day of the start is day zero, whatever the time;
 * only hours keep to the clock, and run through nights, weekends and the change of the clocks; working hours run while the office is open.
 * @example addTime('2026-04-02', { count: 1, unit: 'working day' }, 'england-and-wales') // 2026-04-07: Good Friday and Easter Monday left out
 */
export function addTime(start: CivilDate | Moment, duration: Duration, division: Division, sign: Sign = 1): Reckoning {
  const { count, unit } = duration
  if (unit === 'hour') return addHours(start, count, sign)
  if (unit === 'working hour') return workingHours(start, sign * count, officeHoursOf(duration), division)
  const from = dayNumber(dayOf(start))
  if (unit !== 'day') return onDay(from, count, unit, division, sign)
  const plain = onDay(from, count, 'calendar day', division, sign)
  const working = onDay(from, count, 'working day', division, sign)
  if (plain.kind === 'too far' || working.kind === 'too far') return { kind: 'too far', counted: counted.tooFar }
  const words = counted.unstated(division)
  return plain.date === working.date
    ? { ...working, counted: words.same }
    : { kind: 'either', dates: [plain, working], counted: words.different }
}

/** The day number on which a duration of days ends: the one piece of arithmetic behind all dates. */
export function endOf(from: number, count: number, unit: DayUnit, division: Division): number {
  switch (unit) {
    case 'calendar day':
      return from + count
    case 'working day':
      return addWorkingDays(from, count, division)
    case 'week':
      return from + 7 * count
    case 'month':
      return addMonths(from, count)
    case 'year':
      return addMonths(from, 12 * count)
  }
}

function onDay(from: number, count: number, unit: DayUnit, division: Division, sign: Sign): OnDay | TooFar {
  const end = endOf(from, sign * count, unit, division)
  if (!inReach(end)) return { kind: 'too far', counted: counted.tooFar }
  const words = counted.days(unit, division, sign, from, end)
  if (unit !== 'working day') return { kind: 'date', date: dateOf(end), counted: words, leftOut: [] }
  const [low, high] = sign === 1 ? [from + 1, end] : [end, from - 1]
  const beyond = low <= high && !isCovered(low, high) ? { beyond: { first: bankHolidayList.first, last: bankHolidayList.last } } : {}
  return { kind: 'date', date: dateOf(end), counted: words, leftOut: bankHolidaysAmong(low, high, division), ...beyond }
}

function addHours(start: CivilDate | Moment, count: number, sign: Sign): AtMoment | Between | TooFar {
  const [from, last] = isMoment(start) ? minutesAt(start) : [startOfDay(dayNumber(start)), startOfDay(dayNumber(start) + 1)]
  const length = sign * count * 60
  const end = from + length
  // A day to spare on either side: the clock is at most an hour away from the even minutes.
  if (!inReach(end / minutesPerDay - 1) || !inReach(end / minutesPerDay + 2)) return { kind: 'too far', counted: counted.tooFar }
  const change = clockChange(from, end)
  if (last !== undefined) {
    const why = isMoment(start) ? 'clock shows it twice' : 'time not known'
    return { kind: 'between', from: clockAt(end).at, to: clockAt(last + length).at, counted: counted.hours(sign, change, why) }
  }
  const { at, again } = clockAt(end)
  return { kind: 'moment', at, counted: counted.hours(sign, change, again ? 'second time that night' : undefined) }
}

/** From a day without a time the hours end where they would from the opening at the earliest, from the closing at the latest. */
function workingHours(start: CivilDate | Moment, count: number, office: OfficeHours, division: Division): AtMoment | Between | TooFar {
  const from = dayNumber(dayOf(start))
  const minutes = isMoment(start) ? [minuteOfDay(start)] : [office.opens, office.closes]
  const ends = minutes.map((minute) => addWorkingHours({ day: from, minute }, count, office, division))
  const [first, last] = [ends[0]!, ends.at(-1)!]
  if (!inReach(first.day) || !inReach(last.day)) return { kind: 'too far', counted: counted.tooFar }
  const [low, high] = count > 0 ? [from, last.day] : [first.day, from]
  const passed = {
    leftOut: bankHolidaysAmong(low, high, division),
    ...(!isCovered(low, high) && { beyond: { first: bankHolidayList.first, last: bankHolidayList.last } }),
  }
  const words = counted.workingHours(count > 0 ? 1 : -1, office, division)
  const [at, to] = [clockOn(first), clockOn(last)]
  return at === to
    ? { kind: 'moment', at, counted: words, ...passed }
    : { kind: 'between', from: at, to, counted: `${words}; ${counted.timeNotKnown}`, ...passed }
}

const minuteOfDay = (at: Moment): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
const clockOn = ({ day, minute }: MinuteOfDay): Moment => `${dateOf(day)}T${clockFace(minute)}` as Moment

const minutesPerDay = 1440
const inReach = (day: number): boolean => day >= firstDayNumber && day <= lastDayNumber
