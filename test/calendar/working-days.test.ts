import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bankHolidaysOf, type CivilDate, type Division } from '../../src/calendar/index.js'
import { dateOf, dayNumber } from '../../src/calendar/date.js'
import { addWorkingDays, workingDaysOf } from '../../src/calendar/working-days.js'

const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const
const division = fc.constantFrom(...divisions)
/** From well before the list to well after it. */
const anyDay = fc.integer({ min: dayNumber('2012-01-01'), max: dayNumber('2033-12-31') })
const count = fc.integer({ min: 1, max: 400 })

const off = new Map(divisions.map((name) => [name, new Set<string>(bankHolidaysOf(name).map(({ date }) => date))]))
const works = (day: number, name: Division) => new Date(day * 86_400_000).getUTCDay() % 6 !== 0 && !off.get(name)!.has(dateOf(day))
/** One day after the other. */
function walk(day: number, steps: number, name: Division, direction: 1 | -1): number {
  for (let left = steps; left > 0;) if (works((day += direction), name)) left--
  return day
}
const on = (date: CivilDate, days: number, name: Division) => dateOf(addWorkingDays(dayNumber(date), days, name))

test('counting on and back agrees with walking from day to day', () => {
  fc.assert(
    fc.property(anyDay, count, division, (day, days, name) => {
      expect(addWorkingDays(day, days, name)).toBe(walk(day, days, name, 1))
      expect(addWorkingDays(day, -days, name)).toBe(walk(day, days, name, -1))
      expect(workingDaysOf(name).isWorking(day)).toBe(works(day, name))
    }),
  )
})

test('counting back from the end leads to the start, if work is done on it', () => {
  fc.assert(
    fc.property(anyDay, count, division, (day, days, name) => {
      fc.pre(works(day, name))
      expect(addWorkingDays(addWorkingDays(day, days, name), -days, name)).toBe(day)
    }),
  )
})

test('a later start or one day more never ends earlier', () => {
  fc.assert(
    fc.property(anyDay, count, division, (day, days, name) => {
      const end = addWorkingDays(day, days, name)
      expect(addWorkingDays(day + 1, days, name)).toBeGreaterThanOrEqual(end)
      expect(addWorkingDays(day, days + 1, name)).toBeGreaterThan(end)
    }),
  )
})

test('Easter, Christmas and the days of one part of the United Kingdom only', () => {
  // Maundy Thursday: Easter Monday is worked in Scotland.
  expect(divisions.map((name) => on('2026-04-02', 1, name))).toEqual(['2026-04-07', '2026-04-06', '2026-04-07'])
  // Over Christmas and New Year, with the second of January and substitute days.
  expect(divisions.map((name) => on('2022-12-23', 5, name))).toEqual(['2023-01-04', '2023-01-05', '2023-01-04'])
  expect(divisions.map((name) => on('2026-12-24', 5, name))).toEqual(['2027-01-05', '2027-01-06', '2027-01-05'])
  // St Patrick's Day 2018 fell on a Saturday; the twelfth of July 2026 falls on a Sunday.
  expect(divisions.map((name) => on('2018-03-16', 1, name))).toEqual(['2018-03-19', '2018-03-19', '2018-03-20'])
  expect(divisions.map((name) => on('2026-07-10', 1, name))).toEqual(['2026-07-13', '2026-07-13', '2026-07-14'])
  // The World Cup and St Andrew's Day, in Scotland alone.
  expect(divisions.map((name) => on('2026-06-12', 1, name))).toEqual(['2026-06-15', '2026-06-16', '2026-06-15'])
  expect(divisions.map((name) => on('2026-11-27', 1, name))).toEqual(['2026-11-30', '2026-12-01', '2026-11-30'])
  // The moved day of May 2020, and the two days of June 2022.
  expect(on('2020-05-01', 1, 'england-and-wales')).toBe('2020-05-04')
  expect(on('2020-05-07', 1, 'england-and-wales')).toBe('2020-05-11')
  expect(on('2022-06-01', 1, 'england-and-wales')).toBe('2022-06-06')
  expect(on('2022-09-16', 1, 'england-and-wales')).toBe('2022-09-20')
  expect(on('2023-05-05', 1, 'england-and-wales')).toBe('2023-05-09')
})
