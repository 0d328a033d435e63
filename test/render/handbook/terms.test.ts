/** What a term says is in the handbook, however deep it stands. */
import { expect, test } from 'vitest'
import { handbookMarkdown, handbookOf } from '../../../src/render/handbook/index.js'
import { compileFiles, smallWords } from '../../support/compile.js'

test('exceptions of a term keep their words, their clauses and the exceptions to them', async () => {
  const term = `terms:
  atRisk:
    closed: over 1 year ago
    unless: { plan: none, says: Nobody has planned anything., cites: X-2, unless: { age: under 3, says: The youngest., cites: X-3 } }
    cites: X-1
`
  const rule = 'rules:\n  a: { when: { all: [atRisk, cpPlan] }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }\n'
  const { graph } = await compileFiles({ 'a.protocol.yaml': smallWords.replace('terms:\n', term) + rule })
  const text = handbookMarkdown(await handbookOf(graph!, undefined), undefined)
  for (const said of ['Nobody has planned anything.', 'X-2', 'the child is under 3', 'The youngest.', 'X-3']) expect(text).toContain(said)
})
