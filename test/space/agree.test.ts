/** The diagrams, the plain interpreter and the calculus from its text answer alike, for cases of the real protocols and of the hardest clauses. */
import { expect, test } from 'vitest'
import { graphAt, hardClauses, realProtocols } from '../support/graphs.js'
import { agreeOnCases } from './three-ways.js'

test.each([...realProtocols, ...hardClauses])('%s', async (path) => {
  const { cases, possible } = agreeOnCases(await graphAt(path), 7, 200)
  expect(possible).toBeGreaterThan(cases * 0.5)
})
