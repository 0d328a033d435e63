import { expect, test } from 'vitest'
import { compare, daysBetween, endOfDayBefore } from '../../src/calendar/index.js'

test('days compare with days, times with times, and a time with a day by the day', () => {
  expect(compare('2026-03-31', '2026-04-01')).toBe('before')
  expect(compare('2026-04-01', '2026-04-01')).toBe('on')
  expect(compare('2026-04-01T09:00', '2026-04-01T08:59')).toBe('after')
  expect(compare('2026-04-01T23:59', '2026-04-01')).toBe('on')
  expect(compare('2026-04-01', '2026-04-01T00:00')).toBe('on')
  expect(compare('2026-04-02', '2026-04-01T23:59')).toBe('after')
})

test('days are counted forwards and backwards', () => {
  expect(daysBetween('2026-05-15', '2026-05-05')).toBe(-10)
})

test('the end of the day before falls on that day, even a Sunday', () => {
  expect(endOfDayBefore('2026-03-02').date).toBe('2026-03-01')
  expect(endOfDayBefore('2028-03-01T10:00').date).toBe('2028-02-29')
})
