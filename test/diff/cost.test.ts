import { expect, test } from 'vitest'
import { diff } from '../../src/diff/index.js'
import type { PolicyNode } from '../../src/graph/nodes.js'
import { at, duty, fact, factIs, graphWith, route, term, theTeam, toTeam, withinOf } from '../render/graph-by-hand.js'

const size = 5000
const rules = (name: (index: number) => string, change: (node: PolicyNode, index: number) => PolicyNode = (node) => node, held = 'CAT') => {
  const nodes = Array.from({ length: size }, (_, index): PolicyNode => {
    const common = {
      cites: [`X-${index}`],
      when: { kind: 'term-holds', term: `term:t${index % 50}` },
      within: [withinOf((index % 30) + 1, 'week', at('ICPC'))],
    } as const
    return index % 3 === 0
      ? duty(name(index), { ...common, who: [theTeam(held)] })
      : route(name(index), { ...common, heldBy: [`team:${held}`], to: toTeam('Locality'), at: at('ICPC') })
  })
  const terms = Array.from({ length: 50 }, (_, index) =>
    term(`t${index}`, index === 0 ? factIs('plan', 'a') : { kind: 'term-holds', term: `term:t${index - 1}` }),
  )
  return graphWith(fact('plan', { values: ['a', 'b'] }), ...terms, ...nodes.map(change))
}

/** Far above what it takes, far below what comparing each rule with each other would take. */
const patience = 15_000

test('five thousand rules are compared in the time of a breath', () => {
  const before = rules((index) => `r${index}`)
  const timed = (after: typeof before): number => {
    const start = performance.now()
    const changes = diff(before, after)
    expect(performance.now() - start).toBeLessThan(patience)
    return changes.length
  }
  expect(
    timed(
      rules(
        (index) => `r${index}`,
        (node) => ({ ...node, heldBy: [] }) as PolicyNode,
      ),
    ),
  ).toBeGreaterThan(3000)
  expect(timed(rules((index) => `q${index}`))).toBe(size)
  expect(
    timed(
      rules(
        (index) => `q${index}`,
        (node, index) => ({ ...node, cites: [`Y-${index}`] }) as PolicyNode,
      ),
    ),
  ).toBe(2 * size)
  expect(timed(rules((index) => `r${index}`, undefined, 'CAST'))).toBe(1)
}, 120_000)
