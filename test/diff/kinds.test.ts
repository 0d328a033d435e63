import { expect, test } from 'vitest'
import { comparisons } from '../../src/diff/compare/fields.js'
import { changeCodes, changeKinds, diff, impactOf, mirrored, mirrorOf } from '../../src/diff/index.js'
import type { Change } from '../../src/diff/index.js'
import { ownMirrors } from '../../src/diff/mirror.js'
import { fieldsOf, nodeKinds } from '../../src/graph/fields.js'
import { examples } from './examples.js'

const gravity = (change: Change, before: (typeof examples)[number]['before'], after: (typeof examples)[number]['after']): string => {
  const { level, harm } = impactOf(change, { before, after })
  return harm ?? level
}

test.each(examples)('$code is told once, backwards as its mirror, and not of itself', ({ code, before, after, there, back }) => {
  const changes = diff(before, after)
  expect(changes.map((change) => change.code)).toEqual([code])
  expect(gravity(changes[0]!, before, after)).toBe(there)
  const mirror = diff(after, before)
  expect(mirror).toEqual(changes.map((change) => ({ ...mirrored(change), touches: mirror[0]!.touches })))
  expect(gravity(mirror[0]!, after, before)).toBe(back)
  expect(diff(before, before)).toEqual([])
  expect(diff(after, after)).toEqual([])
})

test('every code, or its mirror, has an example', () => {
  const shown = new Set(examples.flatMap(({ code }) => [code, mirrorOf(code)]))
  expect(changeCodes.filter((code) => !shown.has(code))).toEqual([])
})

test('every field of every node has a comparison, and every code comes from one', () => {
  for (const kind of nodeKinds) expect(Object.keys(comparisons[kind]).sort()).toEqual(Object.keys(fieldsOf(kind)).sort())
  const ofFields = nodeKinds.flatMap((kind) =>
    Object.values<{ readonly codes: readonly string[] }>(comparisons[kind]).flatMap(({ codes }) => codes),
  )
  const ofNodes = nodeKinds.filter((kind) => kind !== 'protocol').flatMap((kind) => [`${kind}-added`, `${kind}-removed`])
  const ofNames = [...nodeKinds.slice(1, 7).map((kind) => `${kind}-renamed`), 'rule-renamed', 'rule-kind-changed']
  expect([...new Set([...ofFields, ...ofNodes, ...ofNames])].sort()).toEqual([...changeCodes].sort())
})

test('every code has a mirror or a written reason to be its own', () => {
  const own = changeCodes.filter((code) => mirrorOf(code) === code)
  for (const code of changeCodes) expect(mirrorOf(mirrorOf(code))).toBe(code)
  const ending = (code: string) => code.slice(code.lastIndexOf('-') + 1)
  expect(own.filter((code) => !(ending(code) in ownMirrors))).toEqual([])
  // A reason that no code needs is stale.
  expect(Object.keys(ownMirrors).filter((reason) => !own.some((code) => ending(code) === reason))).toEqual([])
})

test('a kind says what it means in the house style', () => {
  for (const [code, { means }] of Object.entries(changeKinds)) {
    expect(means, code).toMatch(/^[a-z]/)
    expect(means, code).not.toMatch(/\.$/)
  }
})
