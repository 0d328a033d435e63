import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diff } from '../../src/diff/diff.js'
import { mirrored } from '../../src/diff/mirror.js'
import { canonicalPiece } from '../../src/graph/canonical.js'
import { fields } from '../../src/graph/fields.js'
import { graphOf } from '../../src/graph/policy-graph.js'
import { printGraph } from '../../src/graph/print.js'
import { eachPiece } from '../../src/graph/walk.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { arbitraryEdit, arbitraryNodes, renamed, shuffled, someIds, without } from './arbitrary-graph.js'

const runs = { numRuns: 100 }
const told = (changes: ReturnType<typeof diff>): string[] => changes.map((change) => JSON.stringify({ ...change, touches: undefined }, inKeyOrder)).sort()
const inKeyOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value

/** Every law of `diff` that two graphs must obey. */
function obeys(before: PolicyGraph, after: PolicyGraph): void {
  const there = diff(before, after)
  const back = diff(after, before)
  expect(there.length === 0).toBe(before.digest === after.digest)
  expect(told(back)).toEqual(told(there.map(mirrored)))
}

test('the random graphs have every kind and every field', () => {
  const seen = new Set<string>()
  fc.assert(fc.property(arbitraryNodes, (nodes) => {
    for (const node of nodes)
      eachPiece(node, (piece) => {
        for (const [name, value] of Object.entries(piece)) if (value !== undefined) seen.add(`${piece.kind}.${name}`)
        seen.add(piece.kind)
      })
  }), { numRuns: 60, seed: 1 })
  const all = Object.entries(fields).flatMap(([kind, table]) => [kind, ...Object.keys(table).map((name) => `${kind}.${name}`)])
  expect(all.filter((name) => !seen.has(name))).toEqual([])
})

test('the order of nodes, sets and fields, and duplicates, leave every byte the same', () => {
  fc.assert(fc.property(arbitraryNodes, fc.nat(), (nodes, seed) => {
    expect(printGraph(graphOf(shuffled(nodes, seed)))).toBe(printGraph(graphOf(nodes)))
  }), runs)
}, 60_000)

test('what is canonical stays as it is', () => {
  fc.assert(fc.property(arbitraryNodes, (nodes) => {
    for (const node of nodes) {
      const once = canonicalPiece(node)
      expect(JSON.stringify(canonicalPiece(once))).toBe(JSON.stringify(once))
    }
  }), runs)
}, 60_000)

test('a graph does not differ from itself', () => {
  fc.assert(fc.property(arbitraryNodes, fc.nat(), (nodes, seed) => {
    expect(diff(graphOf(nodes), graphOf(shuffled(nodes, seed)))).toEqual([])
  }), runs)
}, 60_000)

test('an edit is reported exactly when the digest differs, and backwards as its mirror', () => {
  fc.assert(fc.property(arbitraryEdit, ([before, after]) => obeys(graphOf(before), graphOf(after))), { numRuns: 150 })
}, 60_000)

test('two graphs that have little in common are told apart, and backwards as the mirror', () => {
  fc.assert(fc.property(arbitraryNodes, arbitraryNodes, (before, after) => obeys(graphOf(before), graphOf(after))), { numRuns: 30 })
}, 60_000)


test('renamed, removed and edited nodes together are told completely, and backwards as the mirror', () => {
  fc.assert(fc.property(arbitraryEdit, someIds, someIds, someIds, ([before, after], renames, gone, come) => {
    obeys(graphOf(without(before, gone)), graphOf(without(renamed(after, renames), come)))
  }), { numRuns: 150 })
}, 60_000)
