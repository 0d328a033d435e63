import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addTime,
  bankHolidaysOf,
  compare,
  longerThan,
  readOfficeHours,
  type CivilDate,
  type Duration,
  type Moment,
} from '../../src/calendar/index.js'
import { dateOf, dayNumber } from '../../src/calendar/date.js'

const place = 'england-and-wales'
const working = (count: number, officeHours = '09:00 to 17:00'): Duration => ({ count, unit: 'working hour', officeHours })
const end = (start: string, count: number, sign: 1 | -1 = 1, officeHours?: string) =>
  addTime(start as CivilDate | Moment, working(count, officeHours), place, sign)

test.each([
  ['2026-06-22T10:15', 4, '2026-06-22T14:15'],
  ['2026-06-22T15:00', 4, '2026-06-23T11:00'],
  // Used up as the office closes: on that day, not as it opens again.
  ['2026-06-22T13:00', 4, '2026-06-22T17:00'],
  ['2026-06-22T09:00', 8, '2026-06-22T17:00'],
  // Before it opens, after it closes, at a weekend.
  ['2026-06-22T07:30', 1, '2026-06-22T10:00'],
  ['2026-06-22T17:00', 1, '2026-06-23T10:00'],
  ['2026-06-19T18:40', 1, '2026-06-22T10:00'],
  ['2026-06-20T12:00', 9, '2026-06-23T10:00'],
  // The day before Good Friday: Easter Monday is left out too.
  ['2026-04-02T16:00', 2, '2026-04-07T10:00'],
  // Over the night in which the clocks go forward, and back.
  ['2026-03-27T16:00', 2, '2026-03-30T10:00'],
  ['2026-10-23T16:00', 2, '2026-10-26T10:00'],
])('from %s %i working hours end at %s', (start, count, at) => {
  expect(end(start, count)).toMatchObject({ kind: 'moment', at })
})

test('counting back ends as the office opens, not as it closed', () => {
  expect(end('2026-06-22T13:00', 4, -1)).toMatchObject({ at: '2026-06-22T09:00' })
  expect(end('2026-06-22T13:00', 5, -1)).toMatchObject({ at: '2026-06-19T16:00' })
  expect(end('2026-04-07T10:00', 2, -1)).toMatchObject({ at: '2026-04-02T16:00' })
})

test('the rule and what was left out are said', () => {
  const found = end('2026-04-02T16:00', 2)
  expect(found).toMatchObject({
    counted: 'in working hours, from 09:00 to 17:00 on working days, without weekends and the bank holidays of England and Wales',
    leftOut: [{ name: 'Good Friday' }, { name: 'Easter Monday' }],
  })
  expect(found).not.toHaveProperty('beyond')
  expect(end('2098-04-02T16:00', 2)).toHaveProperty('beyond')
})

test('from a working day without a time they end between two times, from any other at one', () => {
  expect(end('2026-06-22', 4)).toMatchObject({ kind: 'between', from: '2026-06-22T13:00', to: '2026-06-23T13:00' })
  expect(end('2026-06-20', 4)).toMatchObject({ kind: 'moment', at: '2026-06-22T13:00' })
})

test('office hours open before they close, in full', () => {
  expect(readOfficeHours('08:45 to 17:15')).toEqual({ opens: 525, closes: 1035 })
  for (const text of ['17:00 to 09:00', '09:00 to 09:00', '9:00 to 17:00', '09:00 to 24:00', '09:00', ''])
    expect(readOfficeHours(text)).toBeUndefined()
})

const off = new Set(bankHolidaysOf(place).map(({ date }) => date))
const isOpen = (day: number, minute: number, opens: number, closes: number) =>
  ![0, 6].includes(new Date(day * 86_400_000).getUTCDay()) && !off.has(dateOf(day)) && minute >= opens && minute < closes
const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const anyDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-06-30') })
const anyMinute = fc.integer({ min: 0, max: 1439 })
const anyOffice = fc.constantFrom([540, 1020] as const, [525, 1035] as const, [600, 719] as const)

test('they are the minutes at which the office is open, one by one', () => {
  fc.assert(
    fc.property(anyDay, anyMinute, fc.integer({ min: 1, max: 30 }), anyOffice, (day, minute, count, [opens, closes]) => {
      let [at, left] = [day * 1440 + minute, count * 60]
      for (; left > 0; at++) if (isOpen(Math.floor(at / 1440), at % 1440, opens, closes)) left--
      const expected = `${dateOf(Math.floor(at / 1440))}T${clock(at % 1440)}`
      expect(end(`${dateOf(day)}T${clock(minute)}`, count, 1, `${clock(opens)} to ${clock(closes)}`)).toMatchObject({ at: expected })
    }),
    { numRuns: 150 },
  )
})

test('which of two limits is longer is what the times say', () => {
  const hours = (count: number): Duration => ({ count, unit: 'hour' })
  expect(longerThan(working(5), working(4), place).verdict).toBe('always')
  expect(longerThan(working(4), working(4), place).verdict).toBe('never')
  expect(longerThan(working(4, '09:00 to 12:00'), working(4), place).verdict).toBe('always')
  expect(longerThan(working(2, '09:00 to 12:00'), working(2), place).verdict).toBe('sometimes')
  // Only from a start between one and two: four hours no longer fit that day, and the five of the other office do.
  expect(longerThan(working(4), working(5, '11:00 to 19:00'), place)).toMatchObject({
    verdict: 'sometimes',
    longer: { from: '2026-01-02T13:01' },
  })
  // Four hours by day are never more working hours than hours.
  expect(longerThan(hours(4), working(4), place).verdict).toBe('never')
  expect(longerThan(working(4), hours(4), place).verdict).toBe('sometimes')
  expect(longerThan(working(9), { count: 1, unit: 'working day' }, place).verdict).toBe('sometimes')
  expect(longerThan(working(8), { count: 1, unit: 'working day' }, place).verdict).toBe('never')
  expect(longerThan(working(24), { count: 1, unit: 'day' }, place).verdict).toBe('always')
})

test('the start that shows it shows it', () => {
  const others: Duration[] = [
    { count: 30, unit: 'hour' },
    { count: 1, unit: 'working day' },
    { count: 3, unit: 'calendar day' },
    working(7, '10:00 to 14:00'),
  ]
  for (const other of others)
    for (const [a, b] of [
      [working(10), other],
      [other, working(10)],
    ] as const) {
      const { longer } = longerThan(a, b, place)
      if (longer === undefined) continue
      const [first, second] = longer.ends.map((found) =>
        found.kind === 'date' ? `${dateOf(dayNumber(found.date) + 1)}T00:00` : found.kind === 'moment' ? found.at : '',
      )
      expect(compare(first as Moment, second as Moment), longer.from).toBe('after')
    }
})

test('from any minute it says what the times say', () => {
  const shares = { all: 0, some: 0, none: 0 }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 200 }), anyOffice, (a, b, [opens, closes]) => {
      const [one, other] = [working(a, `${clock(opens)} to ${clock(closes)}`), { count: b, unit: 'hour' } as const]
      const { verdict } = longerThan(one, other, place)
      let longer = 0
      for (let i = 0; i < 40; i++) {
        const start = `${dateOf(dayNumber('2026-05-01') + (i % 10))}T${clock((i * 397) % 1440)}` as Moment
        const ends = [addTime(start, one, place), addTime(start, other, place)].map((found) => (found.kind === 'moment' ? found.at : ''))
        if (ends[0]! > ends[1]!) longer++
      }
      if (verdict === 'always') expect(longer).toBe(40)
      if (verdict === 'never') expect(longer).toBe(0)
      shares[verdict === 'always' ? 'all' : verdict === 'never' ? 'none' : 'some']++
    }),
    { numRuns: 40 },
  )
  expect(Math.min(...Object.values(shares))).toBeGreaterThan(0)
})
