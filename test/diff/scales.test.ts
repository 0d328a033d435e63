/** What is said beforehand of how grave a kind of change can be agrees with how its changes are judged. */
import { expect, test } from 'vitest'
import { changeCodes, diff, gravityOf, impactOf, levels } from '../../src/diff/index.js'
import { scales } from '../../src/diff/impact/scales.js'
import { examples } from './examples.js'

test('a kind is judged always alike, or has one scale', () => {
  const judged = scales.flatMap(({ codes }) => codes)
  expect(new Set(judged).size).toBe(judged.length)
  for (const code of changeCodes) {
    const { levels: possible, by } = gravityOf(code)
    expect(by !== undefined, code).toBe(judged.includes(code))
    expect(
      levels.filter((level) => possible.includes(level)),
      code,
    ).toEqual(possible)
  }
})

test.each(examples)('$code stays on its scale', ({ before, after }) => {
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const)
    for (const change of diff(one, other))
      expect(gravityOf(change.code).levels, change.code).toContain(impactOf(change, { before: one, after: other }).level)
})
