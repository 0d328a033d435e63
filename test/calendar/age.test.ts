import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOn, birthday } from '../../src/calendar/index.js'
import { dateOf, dayNumber } from '../../src/calendar/date.js'

test('whoever is born on 29 February comes of age on 1 March, unless the year has the day', () => {
  expect(birthday('2008-02-29', { years: 15, months: 0 })).toMatchObject({
    date: '2023-03-01',
    counted: expect.stringContaining('29 February'),
  })
  expect(birthday('2008-02-29', { years: 16, months: 0 }).date).toBe('2024-02-29')
  expect(birthday('2008-02-29', { years: 15, months: 6 }).date).toBe('2023-08-29')
  expect(ageOn('2008-02-29', '2023-02-28')).toEqual({ years: 14, months: 11, onTheDay: false })
  expect(ageOn('2008-02-29', '2023-03-01')).toEqual({ years: 15, months: 0, onTheDay: true })
})

test('fifteen and a half: the same day of the month, or the last of a short one', () => {
  expect(birthday('2010-03-31', { years: 15, months: 6 })).toMatchObject({ date: '2025-09-30', counted: expect.stringContaining('31st') })
  expect(birthday('2010-08-31', { years: 15, months: 6 }).date).toBe('2026-02-28')
  expect(ageOn('2010-08-31', '2026-02-28')).toEqual({ years: 15, months: 6, onTheDay: true })
  expect(ageOn('2010-08-31', '2026-03-01')).toEqual({ years: 15, months: 6, onTheDay: false })
})

test('the day before, the birthday, the day after', () => {
  expect(ageOn('2010-04-15', '2026-04-14')).toEqual({ years: 15, months: 11, onTheDay: false })
  expect(ageOn('2010-04-15', '2026-04-15')).toEqual({ years: 16, months: 0, onTheDay: true })
  expect(ageOn('2010-04-15', '2026-04-16')).toEqual({ years: 16, months: 0, onTheDay: false })
  expect(ageOn('2010-04-15', '2010-04-15')).toEqual({ years: 0, months: 0, onTheDay: true })
  expect(ageOn('2010-04-15', '2010-04-14')).toBe('not yet born')
})

test('an age is had from its birthday on, until the next month of age begins', () => {
  const day = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2012-12-31') })
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 8000 }), (born, later) => {
      const age = ageOn(dateOf(born), dateOf(born + later))
      if (age === 'not yet born') throw new Error('born before')
      const [begun, next] = [birthday(dateOf(born), age), birthday(dateOf(born), { years: age.years, months: age.months + 1 })]
      expect(begun.date <= dateOf(born + later) && dateOf(born + later) < next.date).toBe(true)
      expect(age.onTheDay).toBe(begun.date === dateOf(born + later))
      expect(age.months).toBeLessThan(12)
    }),
    { numRuns: 500 },
  )
})
