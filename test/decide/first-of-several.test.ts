/** Several points of which the first counts: each rule says where the case goes at its own, and what is held up at one of them is not forgotten. */
import { describe, expect, test } from 'vitest'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven } from '../../src/decide/index.js'
import type { Model } from '../../src/space/index.js'
import { modelOfYaml } from '../support/models.js'
import { answerInShort } from './asked.js'

const words = {
  events: [
    '  review: { name: Care review, happens: once, cites: X-1 }',
    '  last review: { name: Last review, happens: once, cites: X-1 }',
    '  point: { name: Point, cites: X-1 }',
  ].join('\n'),
  facts: [
    '  s20: { name: By agreement, yesNo: Is it by agreement?, cites: X-1 }',
    '  consent: { name: Consent, yesNo: Is there consent?, cites: X-1 }',
    '  exams: { name: Exams, yesNo: Are there exams?, cites: X-1 }',
  ].join('\n'),
}
const rules = [
  'by-agreement: { when: { s20: yes }, heldBy: CAT, transferAt: review, to: Locality, whicheverFirst: point }',
  'no-consent: { when: { consent: no }, heldBy: CAT, closeAt: last review, whicheverFirst: point }',
  'embargo: { transferAt: any point, to: any team, waitsFor: { exams: no } }',
].join('\n')

const facts = { s20: 'yes', consent: 'no', exams: 'yes' }

function answers(given: CaseGiven, model: Model): string {
  const { decision, problems } = decide(given, model)
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  const { answer } = decision
  return answer === 'unknown'
    ? 'unknown'
    : `${answerInShort(answer)}${answer.kind === 'stays' && answer.goesTo !== undefined ? `, then ${answer.goesTo.key}` : ''}`
}

describe('the first of several points', () => {
  test('what is held up there waits for its gate, and not for the next point', async () => {
    const model = await modelOfYaml(rules, '', words)
    expect(answers({ heldBy: 'CAT', facts, at: 'review' }, model)).toBe('stays, waits for embargo')
  })
  test('afterwards the case is due with the team of that point, however it is told', async () => {
    const model = await modelOfYaml(rules, '', words)
    expect(answers({ heldBy: 'CAT', facts, happened: [{ moment: 'review' }] }, model)).toBe('stays, waits for embargo, due with Locality')
    expect(answers({ heldBy: 'CAT', facts: { ...facts, exams: 'no' }, happened: [{ moment: 'review', called: true }] }, model)).toBe(
      'stays, due with Locality',
    )
    const told = replay({ heldBy: 'CAT', facts }, [{ at: 'review' }, {}], model).map(({ decision }) =>
      decision === undefined || decision.answer === 'unknown' ? '' : answerInShort(decision.answer),
    )
    expect(told).toEqual(['stays, waits for embargo', 'stays, waits for embargo, due with Locality'])
  })
  test('where no move was called for at the point that has passed, the case goes where the other rule says', async () => {
    const model = await modelOfYaml(rules, '', words)
    expect(answers({ heldBy: 'CAT', facts: { ...facts, s20: 'no' }, happened: [{ moment: 'review' }] }, model)).toBe(
      'stays until last review, then closed',
    )
    expect(answers({ heldBy: 'CAT', facts: { ...facts, exams: 'no' }, happened: [{ moment: 'review', called: false }] }, model)).toBe(
      'stays until last review, then closed',
    )
  })
  test('the first at which a move was called for stays the one that counts when the next one comes, and after it', async () => {
    const model = await modelOfYaml(rules, '', words)
    const free = { ...facts, exams: 'no' }
    expect(answers({ heldBy: 'CAT', facts: free, happened: [{ moment: 'review' }], at: 'last review' }, model)).toBe(
      'stays, due with Locality',
    )
    expect(answers({ heldBy: 'CAT', facts: free, happened: [{ moment: 'review' }, { moment: 'last review' }] }, model)).toBe(
      'stays, due with Locality',
    )
  })
})
