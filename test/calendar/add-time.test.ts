import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addTime, type CivilDate, type Duration, type Moment, type Reckoning, type Unit } from '../../src/calendar/index.js'
import { dateOf, dayNumber } from '../../src/calendar/date.js'

const place = 'england-and-wales'
const add = (start: CivilDate | Moment, count: number, unit: Unit, sign: 1 | -1 = 1) => addTime(start, { count, unit }, place, sign)
/** What was reckoned, without the words. */
function plain(found: Reckoning): string {
  switch (found.kind) {
    case 'date':
      return found.date
    case 'either':
      return found.dates.map(({ date }) => date).join(' or ')
    case 'moment':
      return found.at
    case 'between':
      return `${found.from} to ${found.to}`
    case 'too far':
      return 'too far'
  }
}
const anyDay = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2150-12-31') }).map(dateOf)

test('days, weeks, months and years agree with the library', () => {
  const units = { 'calendar day': 'days', week: 'weeks', month: 'months', year: 'years' } as const
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 600 }),
      fc.constantFrom(...(Object.keys(units) as (keyof typeof units)[])),
      fc.constantFrom(1, -1),
      (start, count, unit, sign) => {
        expect(plain(add(start, count, unit, sign as 1 | -1))).toBe(
          Temporal.PlainDate.from(start)
            .add({ [units[unit]]: sign * count })
            .toString(),
        )
      },
    ),
  )
})

test('hours are hours of an even clock, whatever the clocks show', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 180, max: 1439 }),
      fc.integer({ min: 1, max: 9999 }),
      fc.constantFrom(1, -1),
      (day, minute, count, sign) => {
        const at = `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}` as Moment
        const end = Temporal.PlainDateTime.from(at)
          .toZonedDateTime('Europe/London')
          .toInstant()
          .add({ hours: sign * count })
        expect(plain(add(at, count, 'hour', sign as 1 | -1))).toBe(
          end.toZonedDateTimeISO('Europe/London').toPlainDateTime().toString({ smallestUnit: 'minute' }),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('a month ends on the last day that exists', () => {
  expect(plain(add('2026-01-31', 1, 'month'))).toBe('2026-02-28')
  expect(plain(add('2028-01-31', 1, 'month'))).toBe('2028-02-29')
  expect(plain(add('2028-02-29', 1, 'year'))).toBe('2029-02-28')
  expect(plain(add('2026-03-31', 1, 'month', -1))).toBe('2026-02-28')
  expect(add('2026-01-31', 1, 'month')).toMatchObject({ counted: 'in calendar months, to the last day of the month, which has no 31st' })
  expect(add('2026-01-22', 1, 'month')).toMatchObject({ counted: 'in calendar months, to the same day of the month' })
})

test('hours run through the change of the clocks', () => {
  expect(plain(add('2026-03-28T20:00', 24, 'hour'))).toBe('2026-03-29T21:00')
  expect(plain(add('2026-10-24T20:00', 24, 'hour'))).toBe('2026-10-25T19:00')
  expect(add('2026-03-28T20:00', 24, 'hour')).toMatchObject({ counted: expect.stringContaining('the clocks go forward in between') })
  expect(add('2026-10-26T20:00', 24, 'hour', -1)).toMatchObject({ at: '2026-10-25T20:00', counted: expect.not.stringContaining('clocks') })
  expect(add('2026-10-25T20:00', 24, 'hour', -1)).toMatchObject({
    at: '2026-10-24T21:00',
    counted: expect.stringContaining('the clocks go back in between'),
  })
  // Half past one comes twice that night: started then, it may be either; ended then, it is said which.
  expect(plain(add('2026-10-25T01:30', 2, 'hour'))).toBe('2026-10-25T02:30 to 2026-10-25T03:30')
  expect(add('2026-10-25T00:30', 1, 'hour')).toMatchObject({
    kind: 'moment',
    at: '2026-10-25T01:30',
    counted: expect.not.stringContaining('second time'),
  })
  expect(add('2026-10-25T00:30', 2, 'hour')).toMatchObject({
    kind: 'moment',
    at: '2026-10-25T01:30',
    counted: expect.stringContaining('second time'),
  })
})

test('hours from a bare day end between two times', () => {
  expect(plain(add('2026-03-02', 36, 'hour'))).toBe('2026-03-03T12:00 to 2026-03-04T12:00')
  expect(plain(add('2026-03-28', 36, 'hour'))).toBe('2026-03-29T13:00 to 2026-03-30T13:00')
  // A day of twenty-three hours.
  expect(plain(add('2026-03-29', 2, 'hour'))).toBe('2026-03-29T03:00 to 2026-03-30T02:00')
  expect(add('2026-03-02', 36, 'hour')).toMatchObject({ counted: expect.stringContaining('the time of the start is not known') })
})

test('a time of day makes no difference to days', () => {
  const longer: Duration = { count: 3, unit: 'working day' }
  expect(addTime('2026-03-02T23:59', longer, place)).toEqual(addTime('2026-03-02', longer, place))
})

test('a day that does not exist is a defect of the program', () => {
  expect(() => add('2026-02-30', 1, 'week')).toThrow('civil date')
})

test('a unit left unstated gives both dates, unless they are one', () => {
  expect(plain(add('2026-04-02', 5, 'day'))).toBe('2026-04-07 or 2026-04-13')
  expect(add('2026-03-02', 3, 'day')).toMatchObject({ kind: 'date', date: '2026-03-05', counted: expect.stringContaining('alike') })
})

test('working days name the rule, the part of the United Kingdom and what was left out', () => {
  expect(add('2026-04-02', 1, 'working day')).toEqual({
    kind: 'date',
    date: '2026-04-07',
    counted: 'in working days, without weekends and the bank holidays of England and Wales; the day it starts from is not counted',
    leftOut: [
      { date: '2026-04-03', name: 'Good Friday' },
      { date: '2026-04-06', name: 'Easter Monday' },
    ],
  })
  expect(add('2026-04-07', 1, 'working day', -1)).toMatchObject({
    date: '2026-04-02',
    leftOut: [{ name: 'Good Friday' }, { name: 'Easter Monday' }],
  })
})

test('past the list of bank holidays the answer says so', () => {
  const beyond = { first: '2016-01-01', last: '2028-12-31' }
  expect(add('2028-12-28', 1, 'working day')).not.toHaveProperty('beyond')
  expect(add('2028-12-29', 1, 'working day')).toMatchObject({ date: '2029-01-01', beyond })
  expect(add('2016-01-04', 1, 'working day', -1)).toMatchObject({ date: '2015-12-31', beyond })
  expect(add('2015-12-31', 1, 'working day')).toMatchObject({ date: '2016-01-04', leftOut: [{ date: '2016-01-01' }] })
  expect(add('2015-12-31', 1, 'working day')).not.toHaveProperty('beyond')
  expect(add('2029-01-01', 1, 'working day', -1)).toMatchObject({ date: '2028-12-29' })
  expect(add('2029-01-01', 1, 'working day', -1)).not.toHaveProperty('beyond')
  expect(add('2029-03-01', 5, 'day')).toMatchObject({ kind: 'either', dates: [{ date: '2029-03-06' }, { date: '2029-03-08', beyond }] })
  expect(add('2028-12-29', 1, 'week')).not.toHaveProperty('beyond')
})

test('what no date can hold is said to be too far', () => {
  for (const unit of ['year', 'month', 'day', 'working day', 'hour'] as const) expect(add('9999-06-01', 9999, unit).kind).toBe('too far')
  for (const start of ['9999-12-31', '9999-12-31T23:00'] as const) expect(add(start, 2, 'hour').kind).toBe('too far')
  expect(add('2026-01-01', 9999, 'year').kind).toBe('too far')
  expect(add('2026-01-01', 9999, 'year', -1).kind).toBe('too far')
})
