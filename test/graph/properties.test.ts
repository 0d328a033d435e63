import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diff } from '../../src/diff/diff.js'
import { mirrored } from '../../src/diff/mirror.js'
import { canonicalPiece } from '../../src/graph/canonical.js'
import { fields } from '../../src/graph/fields.js'
import type { Condition } from '../../src/graph/expressions.js'
import type { Route } from '../../src/graph/nodes.js'
import { graphOf } from '../../src/graph/policy-graph.js'
import { printGraph } from '../../src/graph/print.js'
import { eachPiece } from '../../src/graph/walk.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { arbitraryEdit, arbitraryNodes, renamed, shuffled, someIds, without } from './arbitrary-graph.js'

const is = (value: string): Condition => ({ kind: 'fact-is', fact: 'fact:plan', values: [value] })
const [p, q, r] = [is('p'), is('q'), is('r')] as const
const runs = { numRuns: 100 }
const told = (changes: ReturnType<typeof diff>): string[] =>
  changes.map((change) => JSON.stringify({ ...change, touches: undefined }, inKeyOrder)).sort()
const inKeyOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Every law of `diff` that two graphs must obey. */
function obeys(before: PolicyGraph, after: PolicyGraph): void {
  const there = diff(before, after)
  const back = diff(after, before)
  expect(there.length === 0).toBe(before.digest === after.digest)
  expect(told(back)).toEqual(told(there.map(mirrored)))
}

test('the random graphs have every kind and every field', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(arbitraryNodes, (nodes) => {
      for (const node of nodes)
        eachPiece(node, (piece) => {
          for (const [name, value] of Object.entries(piece)) if (value !== undefined) seen.add(`${piece.kind}.${name}`)
          seen.add(piece.kind)
        })
    }),
    { numRuns: 60, seed: 1 },
  )
  const all = Object.entries(fields).flatMap(([kind, table]) => [kind, ...Object.keys(table).map((name) => `${kind}.${name}`)])
  expect(all.filter((name) => !seen.has(name))).toEqual([])
})

test('the order of nodes, sets and fields, and duplicates, leave every byte the same', () => {
  fc.assert(
    fc.property(arbitraryNodes, fc.nat(), (nodes, seed) => {
      expect(printGraph(graphOf(shuffled(nodes, seed)))).toBe(printGraph(graphOf(nodes)))
    }),
    runs,
  )
}, 60_000)

test('what is canonical stays as it is', () => {
  fc.assert(
    fc.property(arbitraryNodes, (nodes) => {
      for (const node of nodes) {
        const once = canonicalPiece(node)
        expect(JSON.stringify(canonicalPiece(once))).toBe(JSON.stringify(once))
      }
    }),
    runs,
  )
}, 60_000)

test.each<[string, Condition, Condition]>([
  ['a group of one is its part', { kind: 'all', parts: [{ kind: 'any', parts: [p] }] }, p],
  ['groups of one kind are one', { kind: 'any', parts: [p, { kind: 'any', parts: [q, r] }] }, { kind: 'any', parts: [p, q, r] }],
  ['what is the same is said once', { kind: 'all', parts: [p, q, p] }, { kind: 'all', parts: [p, q] }],
  ['a line that always holds asks nothing', { kind: 'all', parts: [{ kind: 'always' }, p] }, p],
  ['no line at all always holds', { kind: 'all', parts: [] }, { kind: 'always' }],
  ['one of none never holds', { kind: 'any', parts: [] }, { kind: 'any', parts: [] }],
  [
    'a possibility that always holds is kept as written',
    { kind: 'any', parts: [{ kind: 'always' }, p] },
    { kind: 'any', parts: [{ kind: 'always' }, p] },
  ],
  ['denials are kept as written', { kind: 'not', part: { kind: 'not', part: p } }, { kind: 'not', part: { kind: 'not', part: p } }],
])('in normal form %s', (_, written, normal) => {
  expect(canonicalPiece(written)).toEqual(normal)
})

test('in normal form a choice of one thing, or of the same thing twice, is that thing', () => {
  const team = { kind: 'team-receiver', team: 'team:CAT' } as const
  expect(canonicalPiece({ kind: 'choice', options: [team, team] })).toEqual(team)
})

test('the changes of a reading stand in the order of the rule that they belong to', () => {
  const changes = { within: [], to: null, when: { kind: 'all', parts: [q, p, q] }, heldBy: ['team:MAST', 'team:CAT'] }
  const rule = canonicalPiece({
    kind: 'route',
    id: 'rule:r',
    variants: [{ kind: 'variant', reading: 'reading:a | b', name: 'a', changes }],
  } as unknown as Route)
  expect(JSON.stringify(rule.variants[0]!.changes)).toBe(
    JSON.stringify({ when: { kind: 'all', parts: [p, q] }, heldBy: ['team:CAT', 'team:MAST'], to: null, within: [] }),
  )
})

test('a graph does not differ from itself', () => {
  fc.assert(
    fc.property(arbitraryNodes, fc.nat(), (nodes, seed) => {
      expect(diff(graphOf(nodes), graphOf(shuffled(nodes, seed)))).toEqual([])
    }),
    runs,
  )
}, 60_000)

test('an edit is reported exactly when the digest differs, and backwards as its mirror', () => {
  fc.assert(
    fc.property(arbitraryEdit, ([before, after]) => obeys(graphOf(before), graphOf(after))),
    { numRuns: 150 },
  )
}, 60_000)

test('two graphs that have little in common are told apart, and backwards as the mirror', () => {
  fc.assert(
    fc.property(arbitraryNodes, arbitraryNodes, (before, after) => obeys(graphOf(before), graphOf(after))),
    { numRuns: 30 },
  )
}, 60_000)

test('renamed, removed and edited nodes together are told completely, and backwards as the mirror', () => {
  fc.assert(
    fc.property(arbitraryEdit, someIds, someIds, someIds, ([before, after], renames, gone, come) => {
      obeys(graphOf(without(before, gone)), graphOf(without(renamed(after, renames), come)))
    }),
    { numRuns: 150 },
  )
}, 60_000)
