/** Counts of combinations, as a reader can take them in. */
import { expect, test } from 'vitest'
import { countedWords } from '../../src/diagnostics/share-words.js'

test('what is counted is told exactly, and of what nobody could go through the share too', () => {
  const words = (count: string, of: string) => countedWords(count, of, 'cases')
  expect(words('3', '28')).toBe('3 of 28 cases')
  expect(words('1000', '1000')).toBe('1,000 of 1,000 cases')
  expect(words('1001', '1001')).toBe('1,001 of 1,001 cases (all of them)')
  expect(words('1000', '1001')).toBe('1,000 of 1,001 cases (nearly all)')
  expect(words('20496', '806400')).toBe('20,496 of 806,400 cases (about 1 in 39)')
  expect(words('21675360', '174182400')).toBe('21,675,360 of 174,182,400 cases (about 1 in 8)')
  expect(words('47', '100000')).toBe('47 of 100,000 cases (fewer than 1 in 1,000)')
  expect([0.96, 0.61, 0.5, 0.39, 0.25, 0.0026].map((share) => /\((.*)\)/.exec(words(String(share * 1e6), '1000000'))![1])).toEqual([
    'nearly all',
    'most',
    'about half',
    'about 1 in 3',
    'about 1 in 4',
    'about 1 in 380',
  ])
})
