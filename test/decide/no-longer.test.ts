/** What a step of a story puts an end to. */
import { expect, test } from 'vitest'
import { replay } from '../../src/decide/index.js'
import type { CaseGiven, Step } from '../../src/decide/index.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles } from '../support/compile.js'

const protocol = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { A: { name: Assessment }, B: { name: Long-term } }
  events: { review: { name: Review } }
  facts:
    inCare: { name: In care, yesNo: Is the child in care? }
    way: { name: Way into care, oneOf: [by agreement, by the court], onlyFor: { inCare: yes } }
    order: { name: Order, oneOf: [interim, full], onlyFor: { way: by the court } }
    risk: { name: Risk, yesNo: Is there a risk? }
protocol: { version: "1", effective: 2019-01 }
rules:
  court: { when: { order: full, risk: yes }, heldBy: A, transferAt: review, to: B }
  agreement: { when: { way: by agreement }, heldBy: A, transferAt: review, to: B }
`

async function told(start: CaseGiven, ...steps: Step[]) {
  const { graph, diagnostics } = await compileFiles({ 'x.protocol.yaml': protocol })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  return replay(start, steps, modelOf(spaceOf(graph))).map(({ given, problems }) => (problems.length > 0 ? problems[0]!.kind : given.facts))
}

const start: CaseGiven = { heldBy: 'A', otherwise: 'no', facts: { inCare: 'yes', way: 'by the court', order: 'full', risk: 'yes' } }

test('a step that ends a condition ends the facts that hang on it, and those that hang on these', async () => {
  expect(await told(start, { facts: { inCare: 'no' } })).toEqual([{ inCare: 'no', risk: 'yes' }])
  expect(await told(start, { facts: { way: 'by agreement' } })).toEqual([{ inCare: 'yes', way: 'by agreement', risk: 'yes' }])
})

test('what the step itself tells stands, though no such case can be', async () => {
  expect(await told(start, { facts: { inCare: 'no', order: 'full' } })).toEqual(['impossible'])
  expect(await told({ ...start, facts: { inCare: 'no' } }, { facts: { order: 'full' } })).toEqual(['impossible'])
})

test('that a fact does not apply may be told, and holds as long as it does not', async () => {
  const agreed: CaseGiven = { ...start, facts: { inCare: 'yes', way: 'by agreement', order: 'not applicable' } }
  expect(await told(agreed, { facts: { risk: 'no' } })).toEqual([
    { inCare: 'yes', way: 'by agreement', order: 'not applicable', risk: 'no' },
  ])
  expect(await told(agreed, { facts: { way: 'by the court' } })).toEqual([{ inCare: 'yes', way: 'by the court' }])
})
