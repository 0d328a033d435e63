import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addTime,
  bankHolidayList,
  compare,
  isMoment,
  longerThan,
  type CivilDate,
  type Duration,
  type Moment,
  type Reckoning,
  type Unit,
} from '../../src/calendar/index.js'
import { dateOf, dayNumber } from '../../src/calendar/date.js'
import { endOf } from '../../src/calendar/add-time.js'
import { endsFromEveryDay } from '../../src/calendar/ends.js'
import { raceOf } from '../../src/calendar/race.js'

const place = 'england-and-wales'
const limit = (text: string): Duration => {
  const [, count, unit] = /^(\d+) (.+?)s?$/.exec(text)!
  return { count: Number(count), unit: unit as Unit }
}
const longer = (a: string, b: string) => longerThan(limit(a), limit(b), place)
const first = dayNumber(bankHolidayList.first)
const everyIndex = Array.from({ length: dayNumber(bankHolidayList.last) - first + 1 }, (_, i) => i)

/** The end as a time: a day lasts until midnight. */
function end(found: Reckoning): string {
  if (found.kind === 'date') return `${dateOf(dayNumber(found.date) + 1)}T00:00`
  if (found.kind === 'moment') return found.at
  throw new Error(found.kind)
}

test('twenty-eight days and twenty working days: each is longer from some days', () => {
  // From a Saturday four weeks of work end on a Friday; from a Friday bank holidays push them past the four weeks.
  expect(longer('28 calendar days', '20 working days')).toMatchObject({ verdict: 'sometimes', longer: { from: '2026-01-03' } })
  const other = longer('20 working days', '28 calendar days')
  expect(other.verdict).toBe('sometimes')
  const { from, ends } = other.longer!
  expect(ends.map(end)).toEqual(['2026-04-08T00:00', '2026-04-04T00:00'])
  expect(from).toBe('2026-03-06')
})

test('always, sometimes, never', () => {
  expect(longer('16 calendar days', '2 weeks').verdict).toBe('always')
  expect(longer('14 calendar days', '2 weeks').verdict).toBe('never')
  expect(longer('1 month', '4 weeks').verdict).toBe('sometimes')
  expect(longer('1 month', '27 calendar days').verdict).toBe('always')
  expect(longer('12 months', '1 year').verdict).toBe('never')
  expect(longer('1 year', '365 calendar days').verdict).toBe('sometimes')
  expect(longer('36 hours', '24 hours').verdict).toBe('always')
  expect(longer('3 days', '36 hours').verdict).toBe('always')
})

test('what is never longer has no example', () => {
  expect(longer('14 calendar days', '2 weeks')).not.toHaveProperty('longer')
})

test('hours start at any time of the day, and run through the change of the clocks', () => {
  expect(longer('36 hours', '1 working day')).toMatchObject({ verdict: 'sometimes', longer: { from: '2026-01-05T23:59' } })
  expect(longer('50 hours', '1 calendar day').verdict).toBe('always')
  // A day of twenty-five hours, and the day before it: forty-nine hours just fill them.
  expect(longer('49 hours', '1 calendar day').verdict).toBe('sometimes')
  expect(longer('23 hours', '1 calendar day').verdict).toBe('never')
  // To the end of tomorrow are forty-eight hours from midnight, but where the clocks change: then, each year, on two days not.
  expect(longer('1 calendar day', '48 hours')).toMatchObject({ verdict: 'sometimes', from: 26 })
  expect(raceOf(limit('1 calendar day'), limit('24 hours'), place).longerFrom(100)).toBe('all')
  // Only in the night that the clocks go forward, once a year.
  expect(longer('24 hours', '1 calendar day')).toMatchObject({ verdict: 'sometimes', from: 13, longer: { from: '2026-03-28T23:59' } })
})

test('a unit left unstated is compared under both meanings', () => {
  expect(longer('15 working days', '15 days').verdict).toBe('sometimes')
  expect(longer('15 days', '15 calendar days').verdict).toBe('sometimes')
  expect(longer('15 days', '14 calendar days').verdict).toBe('always')
  expect(longer('10 days', '15 days').verdict).toBe('never')
})

test('limits longer than the list are compared all the same, and it is said', () => {
  expect(longer('20 years', '4000 working days')).toMatchObject({ beyond: true })
  expect(longer('9999 years', '9999 months')).toMatchObject({ verdict: 'always', beyond: true })
  expect(longer('10 weeks', '3 months')).not.toHaveProperty('beyond')
})

test('the ends from every day are the ends from each', () => {
  for (const unit of ['working day', 'calendar day', 'week', 'month', 'year'] as const)
    for (const count of [1, 5, 13])
      expect([...endsFromEveryDay(count, unit, 'scotland')]).toEqual(everyIndex.map((i) => endOf(first + i, count, unit, 'scotland')))
})

const duration = fc.record({
  count: fc.integer({ min: 1, max: 80 }),
  unit: fc.constantFrom<Unit>('working day', 'calendar day', 'week', 'month', 'year', 'hour'),
})
const division = fc.constantFrom('england-and-wales', 'scotland', 'northern-ireland')
const index = fc.integer({ min: 0, max: dayNumber(bankHolidayList.last) - first })

test('from any day it says what the dates say', () => {
  fc.assert(
    fc.property(duration, duration, division, fc.array(index, { minLength: 20, maxLength: 20 }), (a, b, where, days) => {
      const race = raceOf(a, b, where)
      for (const day of days) {
        const date = dateOf(first + day)
        const starts: (CivilDate | Moment)[] = a.unit === 'hour' || b.unit === 'hour' ? [`${date}T00:00`, `${date}T23:59`] : [date]
        const later = starts.filter((start) => end(addTime(start, a, where)) > end(addTime(start, b, where))).length
        expect(race.longerFrom(day), date).toBe(later === 0 ? 'none' : later === starts.length ? 'all' : 'some')
      }
    }),
    { numRuns: 60 },
  )
})

test('the examples show what they are examples of, and the verdict follows from the count', () => {
  fc.assert(
    fc.property(duration, duration, division, (a, b, where) => {
      const { verdict, longer, from, of } = longerThan(a, b, where)
      if (longer !== undefined) expect(end(longer.ends[0]) > end(longer.ends[1])).toBe(true)
      expect(longer !== undefined).toBe(verdict !== 'never')
      if (verdict === 'never') expect(from).toBe(0)
      if (verdict === 'always') expect(from).toBe(of)
      if (longer !== undefined && !isMoment(longer.from)) expect(compare(longer.from, bankHolidayList.last)).not.toBe('after')
      const other = longerThan(b, a, where)
      if (verdict === 'always') expect(other.verdict).toBe('never')
    }),
    { numRuns: 150 },
  )
})
