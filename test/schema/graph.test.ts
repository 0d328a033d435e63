import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphOf } from '../../src/graph/policy-graph.js'
import { printGraph } from '../../src/graph/print.js'
import { arbitraryNodes } from '../graph/arbitrary-graph.js'
import { ajv, schemaFile } from './schema.js'

const validate = ajv().compile(schemaFile('graph'))

test('every graph that is printed follows the published schema', () => {
  fc.assert(
    fc.property(arbitraryNodes, (nodes) => {
      expect(validate(JSON.parse(printGraph(graphOf(nodes)))), JSON.stringify(validate.errors)).toBe(true)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('the schema refuses a node with a field too many, too few, or of another kind', () => {
  const graph = JSON.parse(printGraph(graphOf(fc.sample(arbitraryNodes, { numRuns: 1, seed: 7 })[0]!))) as {
    nodes: Record<string, unknown>[]
  }
  const changed = (change: (node: Record<string, unknown>) => Record<string, unknown>) =>
    validate({ ...graph, nodes: graph.nodes.map((node, index) => (index === graph.nodes.length - 1 ? change(node) : node)) })
  expect(changed((node) => node)).toBe(true)
  expect(changed((node) => ({ ...node, colour: 'red' }))).toBe(false)
  expect(changed(({ cites: _, ...node }) => node)).toBe(false)
  expect(changed((node) => ({ ...node, cites: 'A-1' }))).toBe(false)
  expect(changed((node) => ({ ...node, heldBy: ['role:x'] }))).toBe(false)
  expect(changed((node) => ({ ...node, when: { kind: 'team' } }))).toBe(false)
})
