/** Ages are told as people say them. */
import { expect, test } from 'vitest'
import { ageWords } from '../../src/diagnostics/ages.js'

const cells = [
  'before the 3rd birthday',
  'on the 3rd birthday',
  'between the 3rd birthday and the age of 15 years 6 months',
  'on the age of 15 years 6 months',
  'after the age of 15 years 6 months',
]
const words = (...is: number[]) =>
  ageWords(
    is.map((cell) => cells[cell]!),
    cells.filter((_, cell) => !is.includes(cell)),
  )

test.each([
  [[0], 'under 3'],
  [[0, 1], 'up to the 3rd birthday itself'],
  [[1], 'on the 3rd birthday'],
  [[1, 2, 3, 4], 'at or over 3'],
  [[1, 2], 'at or over 3 and under 15 years 6 months'],
  [[2, 3, 4], 'past the 3rd birthday'],
  [[3, 4], 'at or over 15 years 6 months'],
  [[0, 4], 'under 3, or past the day on which the child is 15 years 6 months old'],
] as const)('%j: %s', (is, said) => expect(words(...is)).toBe(said))

test('what is no age is left as it is', () => {
  expect(ageWords(['cp'], ['none'])).toBeUndefined()
  expect(ageWords(['before the 3rd birthday', 'not applicable'], ['on the 3rd birthday', 'after the 3rd birthday'])).toBeUndefined()
})
