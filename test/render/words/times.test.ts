/** Times and people of whom either may decide, as the handbook says them. */
import { expect, test } from 'vitest'
import type { RuleNode } from '../../../src/graph/nodes.js'
import { ruleSentence } from '../../../src/render/words/index.js'
import { compileFiles, smallWords } from '../../support/compile.js'

async function said(rule: string): Promise<string> {
  const { graph, diagnostics } = await compileFiles({ 'a.protocol.yaml': `${smallWords}rules:\n  a: { ${rule}, cites: X-1 }\n` })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  return ruleSentence(graph.node('rule:a') as RuleNode, graph)
}
const duty = (time: string) => said(`who: CAT, must: { complete: chronology }, ${time}`)

test.each([
  [
    'within: "10 working days of ICPC or 2 weeks of TAM, whichever is later"',
    'within 10 working days of the Initial Child Protection Conference or 2 weeks of the Transfer and Allocation Meeting, whichever is later',
  ],
  [
    'due: "by ICPC or TAM, whichever is later"',
    'by the Initial Child Protection Conference or the Transfer and Allocation Meeting, whichever is later',
  ],
  ['due: at least 2 working days before ICPC', 'at least 2 working days before the Initial Child Protection Conference'],
  ['due: by 9.30 am on the day of ICPC', 'by 9.30 am on the day of the Initial Child Protection Conference'],
  ['due: by noon on the next working day after ICPC', 'by noon on the next working day after the Initial Child Protection Conference'],
  ['due: every August', 'every August'],
  ['within: 3 months of previous transfer', 'within 3 months of the transfer by which the team got the case'],
])('%s', async (time, words) =>
  expect(
    (await duty(time)).replaceAll('ICPC', 'Initial Child Protection Conference').replaceAll('TAM', 'Transfer and Allocation Meeting'),
  ).toContain(words),
)

test('either may decide, or all together', async () => {
  const choice = (who: string) => said(`heldBy: CAT, transferAt: ICPC, to: [Locality, CAT], decidedBy: ${who}`)
  expect(await choice('{ oneOf: [Locality, TAM] }')).toMatch(/as either .* or .* decides/)
  expect(await choice('[Locality, TAM]')).toMatch(/as .* and .* decide\b/)
})

test('an event that is named by a day with a verb of its own is told as that day', async () => {
  const words = smallWords.replace('Transfer and Allocation Meeting', 'The day the move is known').replaceAll('TAM', 'move known')
  const { graph } = await compileFiles({
    'a.protocol.yaml': `${words}rules:\n  a: { who: CAT, must: { complete: chronology }, within: 1 working day of move known, cites: X-1 }\n`,
  })
  expect(ruleSentence(graph!.node('rule:a') as RuleNode, graph!)).toContain('within 1 working day of the day the move is known')
})
