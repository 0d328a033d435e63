import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PolicyNode } from '../../src/graph/nodes.js'
import { graphOf } from '../../src/graph/policy-graph.js'
import { printGraph } from '../../src/graph/print.js'
import { readGraph } from '../../src/graph/read.js'
import * as byHand from '../render/graph-by-hand.js'
import { arbitraryNodes } from './arbitrary-graph.js'

/** Random graphs have any text where a day stands; here days are days. */
const withDays = (nodes: readonly PolicyNode[]): readonly PolicyNode[] =>
  JSON.parse(JSON.stringify(nodes), (key, value: unknown) =>
    /^(?:effective|review|from|until)$/.test(key) && typeof value === 'string' ? '2019-01' : value,
  ) as PolicyNode[]

const protocol = byHand.protocol()
const team = byHand.team('A')
const principle = byHand.principle('a', 'x', { heldBy: ['team:A'] })
const ladder = byHand.ladder('b', { variants: [{ kind: 'variant', reading: 'reading:b', name: 'b', changes: { x: 1 } }] })
const term = (name: string, other: string) => byHand.term(name, { kind: 'term-holds', term: `term:${other}` })
const printed = (...nodes: readonly object[]) => JSON.stringify({ caseway: '1', digest: '', nodes })

function faultOf(text: string): string | undefined {
  const read = readGraph(text)
  return 'fault' in read ? read.fault : undefined
}

test('what was printed is read back as it was', () => {
  fc.assert(
    fc.property(arbitraryNodes, (nodes) => {
      const text = printGraph(graphOf(withDays(nodes)))
      const read = readGraph(text)
      if ('fault' in read) expect.fail(read.fault)
      expect(printGraph(read)).toBe(text)
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('a text changed in one place is the same graph or a fault, never a throw', () => {
  const text = printGraph(graphOf([protocol, team, principle, term('a', 'b'), byHand.term('b', byHand.always)]))
  for (let at = 0; at < text.trimEnd().length; at++) {
    expect(faultOf(text.slice(0, at)), `cut at ${at}`).toBeDefined()
    for (const sign of ['"', '{', '0', ',', 'x']) {
      const read = readGraph(text.slice(0, at) + sign + text.slice(at + 1))
      if (!('fault' in read)) expect(printGraph(read)).toBe(text)
    }
  }
}, 60_000)

test.each([
  ['nothing', '', 'it is empty'],
  ['no JSON', '{ "caseway"', 'cut off'],
  ['another file', '{ "name": "caseway" }', 'no list of `nodes`'],
  ['another form', '{ "caseway": "2", "nodes": [] }', 'reads "1"'],
  ['a list', '[]', 'no list'],
  ['no protocol', printed(team), 'no node for the protocol'],
  ['a wrong digest', printed(protocol), 'changed after it was written'],
  ['a node of an unknown kind', printed({ kind: 'toString', id: 'x' }), 'node 1 has no known kind'],
  ['no map', printed([]), 'node 1 is not a map'],
  ['an id of another kind', printed({ ...team, id: 'role:A' }), 'has no id of its kind'],
  ['an empty name', printed({ ...team, id: 'team:' }), 'has no id of its kind'],
  ['a missing field', printed({ ...team, name: undefined }), '`team:A`: `name` of `team` is missing'],
  ['a field of another type', printed({ ...team, outside: 'yes' }), 'neither true nor false'],
  ['a field that nobody knows', printed({ ...team, colour: 'red' }), 'no field `colour`'],
  ['a prototype', `{"caseway":"1","nodes":[{"__proto__":{},"kind":"team","id":"team:A"}]}`, 'no field `__proto__`'],
  ['a part of the wrong kind', printed({ ...principle, when: { kind: 'team' } }), 'is not one of `always`'],
  ['an unknown field of a part', printed({ ...principle, when: { kind: 'always', id: 'x' } }), '`always` has no field `id`'],
  ['a reference of another kind', printed({ ...principle, heldBy: ['role:A'] }), 'does not name a team'],
  ['a reference to nothing', printed(protocol, principle), '`rule:a` speaks of `team:A`, which is not in it'],
  ['the same id twice', printed(protocol, team, team), 'two nodes have the id `team:A`'],
  ['terms in a circle', printed(protocol, term('a', 'b'), term('b', 'a')), 'the terms `a`, `b` define each other'],
  ['a hidden character', printed({ ...team, name: 'A\u001b[31m' }), 'a control character (U+001B)'],
  [
    'working hours at no office',
    printed({ ...byHand.event('E'), held: { kind: 'duration', count: 1, unit: 'working hour' } }),
    '`officeHours` is not `09:00 to 17:00` or alike',
  ],
  [
    'an office that closes before it opens',
    printed({ ...byHand.event('E'), held: { kind: 'duration', count: 1, unit: 'working hour', officeHours: '17:00 to 09:00' } }),
    '`officeHours` is not `09:00 to 17:00` or alike',
  ],
  [
    'office hours of another unit',
    printed({ ...byHand.event('E'), held: { kind: 'duration', count: 1, unit: 'week', officeHours: '09:00 to 17:00' } }),
    'stands beside another unit than working hours',
  ],
  ['no day', printed({ ...protocol, effective: 'tomorrow' }), '`effective` of `protocol` is not a day'],
  ['a day that no calendar has', printed({ ...protocol, effective: '2026-02-30' }), '`effective` of `protocol` is not a day'],
  ['a month that no year has', printed({ ...protocol, review: '2026-13' }), '`review` of `protocol` is not a day'],
  ['a change of an unknown field', printed(ladder), '`ladder` has no field `x`'],
  [
    'deep nesting',
    `{"caseway":"1","nodes":[{"kind":"principle","id":"rule:a","when":${'{"kind":"not","part":'.repeat(5000)}{"kind":"always"}${'}'.repeat(5000)},"heldBy":[],"cites":[]}]}`,
    'nested too deeply',
  ],
  ['endless brackets', '['.repeat(1_000_000), 'cut off'],
])('%s is a clear fault', (_, text, fault) => {
  expect(faultOf(text)).toContain(fault)
})
