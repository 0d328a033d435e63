import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate, readMoment, readWhen } from '../../src/calendar/index.js'

const reason = (text: string) => {
  const read = readWhen(text)
  return read.kind === 'read' ? undefined : read.reason
}

test('only ISO is read, and only what the calendar has', () => {
  expect(readWhen('2026-03-31')).toEqual({ kind: 'read', value: '2026-03-31' })
  expect(readWhen('2026-03-31T09:30')).toEqual({ kind: 'read', value: '2026-03-31T09:30' })
  expect(readWhen('2028-02-29').kind).toBe('read')
  expect(reason('2026-02-30')).toBe('`2026-02-30` is no day of the calendar: February 2026 has 28 days')
  expect(reason('2026-02-29')).toContain('28 days')
  expect(reason('2026-04-00')).toContain('April 2026 has 30 days')
  expect(reason('2026-13-01')).toContain('no such month')
  expect(reason('0206-03-31')).toContain('between the years 1900 and 2199')
  for (const text of ['31/03/2026', '2026-3-31', '2026-03', '2026-03-31 ', '', '٢٠٢٦-٠٣-٣١', '2026-03-31\n'])
    expect(reason(text), text).toContain('is not a date')
  for (const text of ['2026-03-31T9:30', '2026-03-31T09:30:00', '2026-03-31T09:30Z', 'T'])
    expect(reason(text), text).toContain('is not a date with a time')
  for (const text of ['2026-03-31T24:00', '2026-03-31T09:60']) expect(reason(text), text).toContain('no such time')
})

test('a time as people write it elsewhere is said to be one, with how it is written here', () => {
  for (const text of ['2026-06-01 09:00', '2026-06-01 9.00', '2026-06-01, 9:00', '2026-06-01T9:00', '2026-06-01T09:00:00'])
    expect(readWhen(text), text).toEqual({ kind: 'not read', reason: `\`${text}\` is not a date with a time: write \`2026-06-01T09:00\`` })
  expect(readWhen('2026-06-01T09:00').kind).toBe('read')
})

test('a time that the clock skipped never came; one that it showed twice did', () => {
  expect(reason('2026-03-29T01:30')).toContain('the clocks went forward')
  expect(readMoment('2026-03-29T02:00').kind).toBe('read')
  expect(readMoment('2026-10-25T01:30').kind).toBe('read')
})

test('whatever is written gets an answer on one short line', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 200, size: 'max' }), fc.stringMatching(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/)),
      (text) => {
        for (const read of [readDate(text), readMoment(text), readWhen(text)]) {
          if (read.kind === 'read') expect(read.value).toBe(text)
          else expect(read.reason).toMatch(/^`[^`\p{C}\n]{0,41}` [^\n]{10,90}$/u)
        }
      },
    ),
  )
})
