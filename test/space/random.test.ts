/** On protocols at random, every way to an answer comes to the same answer. `npm run soak` looks at a million cases. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomProtocol } from './random-protocols.js'
import { agreeOnCases, agreeWithEnumeration, tally } from './three-ways.js'

test.each([
  { size: 'small', protocols: 200 },
  { size: 'large', protocols: 150 },
] as const)('diagrams, interpreter and calculus agree on $size protocols', ({ size, protocols }) => {
  const seen = tally()
  fc.assert(
    fc.property(randomProtocol(size), fc.nat(), (graph, seed) => void agreeOnCases(graph, seed, 15, seen)),
    { numRuns: protocols, seed: 42 },
  )
  // Nothing is proven by cases of which no rule speaks.
  expect(seen.possible).toBeGreaterThan(seen.cases * 0.7)
  for (const outcome of ['moves', 'stays', 'choice', 'conflict', 'not covered'])
    expect(seen.outcomes.get(outcome), outcome).toBeGreaterThan(seen.cases * 0.01)
})

test('counts, partial cases and smallest witnesses are those of all cases one by one', () => {
  const seen = tally()
  fc.assert(
    fc.property(randomProtocol('small'), fc.nat(), (graph, seed) => void agreeWithEnumeration(graph, seed, 2, 1000, seen)),
    { numRuns: 120, seed: 42 },
  )
  expect(seen.cases).toBeGreaterThan(5000)
})
