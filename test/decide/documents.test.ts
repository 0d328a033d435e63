/** What stands in a document that nobody supplied is told apart from silence. */
import { expect, test } from 'vitest'
import { decide } from '../../src/decide/index.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles, smallWords } from '../support/compile.js'

const rules = (acknowledged: string) => `rules:
  conference: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-2 }
  elsewhere: { when: { plan: child in need }, heldBy: CAT, acknowledge: { ${acknowledged} }, says: The rest stands elsewhere., cites: X-3 }
`
async function answerTo(acknowledged: string, plan: string) {
  const { graph } = await compileFiles({ 'a.protocol.yaml': smallWords + rules(acknowledged) })
  return decide({ heldBy: 'CAT', facts: { plan }, at: 'ICPC' }, modelOf(spaceOf(graph!))).decision!.answer
}

test.each([
  ['missing: chronology', 'child in need', { kind: 'not covered', why: 'document not supplied', rules: ['rule:elsewhere'] }],
  ['missing: chronology', 'none', { kind: 'not covered', why: 'silent', rules: [] }],
  ['gapAt: ICPC', 'child in need', { kind: 'not covered', why: 'silent', rules: [] }],
])('%s, %s', async (acknowledged, plan, answer) => expect(await answerTo(acknowledged, plan)).toEqual(answer))
