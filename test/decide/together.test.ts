/** Rules that speak of one case together: what goes with what. */
import { expect, test } from 'vitest'
import { decide } from '../../src/decide/index.js'
import type { CaseGiven } from '../../src/decide/index.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles, smallWords } from '../support/compile.js'
import { inShort } from './asked.js'

const words = smallWords
  .replace(
    '  roles:',
    '    review: { name: Review, happens: once, cites: X-1 }\n    hearing: { name: Hearing, happens: once, cites: X-1 }\n  roles:',
  )
  .replace(
    '  events:',
    '    Advice: { name: Advice Line, holds: no, cites: X-1 }\n    CLA: { name: Looked After Team, cites: X-1 }\n  events:',
  )

/** Asks what becomes of a case by these rules. */
async function answers(rules: string, ...cases: readonly CaseGiven[]): Promise<string[]> {
  const head = words.replace(
    /^protocol: .*$/m,
    'protocol: { version: "1", effective: 2019-01, asks: [{ heldBy: CAT, at: [18th birthday, review] }, { heldBy: closed, at: hearing }] }',
  )
  const { graph, diagnostics } = await compileFiles({ 'a.protocol.yaml': `${head}rules:\n${rules}` })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const model = modelOf(spaceOf(graph!))
  return cases.map((given) => {
    const { decision, problems } = decide({ heldBy: 'CAT', otherwise: 'no', ...given }, model)
    return decision === undefined ? JSON.stringify(problems) : inShort(decision, model)
  })
}

test('of several points of which the first counts, each says to whom', async () => {
  const rules = `
  a: { heldBy: CAT, transferAt: review, to: Locality, whicheverFirst: TAM, cites: X-1 }
  b: { heldBy: CAT, transferAt: hearing, to: CLA, whicheverFirst: TAM, cites: X-1 }`
  expect(await answers(rules, {}, { at: 'review' }, { at: 'hearing' })).toEqual([
    'stays until review, hearing',
    'moves to Locality',
    'moves to CLA',
  ])
})

test('a team goes with its own moment, and not with that of a rule that names another team', async () => {
  const rules = `
  a: { heldBy: CAT, transferAt: review, to: Locality, cites: X-1 }
  b: { heldBy: CAT, transferAt: hearing, to: CLA, cites: X-1 }`
  expect(await answers(rules, { at: 'review' })).toEqual(['conflict about team, moment: moves to Locality / stays until hearing'])
})

test('who takes the case and when it goes can stand in two rules', async () => {
  const rules = `
  a: { heldBy: CAT, transferAt: not stated, to: Locality, cites: X-1 }
  b: { heldBy: CAT, transferAt: review, to: not stated, cites: X-1 }`
  expect(await answers(rules, {}, { at: 'review' })).toEqual(['stays until review', 'moves to Locality'])
})

test('leave to stay beside a move is a choice, and so is leave to go beside a stay, as long as it lasts', async () => {
  const staying = `
  a: { heldBy: CAT, transferAt: review, to: Locality, cites: X-1 }
  b: { heldBy: CAT, may: { stay: until not stated }, insteadOf: a, decidedBy: team manager, cites: X-1 }`
  expect(await answers(staying, {}, { at: 'review' })).toEqual(['stays until review', 'choice of whether: stay | Locality by team manager'])
  const going = `
  a: { heldBy: CAT, stay: until review, cites: X-1 }
  b: { heldBy: CAT, may: { transferAt: not stated, to: CLA }, insteadOf: a, decidedBy: team manager, cites: X-1 }`
  expect(await answers(going, { notHappened: ['review'] }, { happened: [{ moment: 'review' }] })).toEqual([
    'choice of whether: stay | CLA by team manager',
    'not covered: silent',
  ])
})

test('at the usual point a case moves only where it would have moved', async () => {
  const rules = `
  a: { when: cpPlan, heldBy: CAT, transferAt: review, to: Locality, cites: X-1 }
  b: { heldBy: CAT, transferAt: usual point, to: CLA, overrides: { rule: a, only: team }, cites: X-1 }`
  expect(await answers(rules, { at: 'review', facts: { plan: 'child protection' } }, { at: 'hearing', facts: { plan: 'none' } })).toEqual([
    'moves to CLA',
    'stays, nothing said',
  ])
})

test('questions at a birthday and of closed cases are asked; a body that never holds a case is no holder', async () => {
  const rules = `
  a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  b: { when: cpPlan, heldBy: CAT, transferAt: review, to: Locality, readings: { meant: followed, not-meant: left out }, cites: X-1 }`
  const onPlan = { facts: { plan: 'child protection' } }
  expect(
    (await answers(rules, { at: '18th birthday' }, { heldBy: 'closed', at: 'hearing' })).map((answer) => answer.split(':')[0]),
  ).toEqual(['stays until ICPC', 'not covered'])
  expect((await answers(rules, { heldBy: 'Advice' }))[0]).toContain('"of":"team","name":"Advice"')
  expect(
    await answers(
      rules.slice(rules.indexOf('\n  b:')),
      { at: 'review', ...onPlan },
      { at: 'review', ...onPlan, readings: { b: 'not-meant' } },
    ),
  ).toEqual(['moves to Locality', 'not covered: silent'])
})

test('a rule that says where a case goes, and not when, contradicts a stay, but waits for the end of one that lasts at least until a moment', async () => {
  const rules = (stay: string) => `
  a: { heldBy: CAT, stay: ${stay} review, cites: X-1 }
  b: { heldBy: CAT, transferAt: not stated, to: Locality, cites: X-1 }`
  expect(await answers(rules('until'), { notHappened: ['review'] })).toEqual([
    'conflict about whether: moves to Locality, when not stated / stays until review',
  ])
  expect(
    await answers(
      rules('at least until'),
      { notHappened: ['review'] },
      { at: 'review' },
      { heldBy: 'CAT', happened: [{ moment: 'review' }] },
    ),
  ).toEqual(['stays until review', 'moves to Locality, when not stated', 'moves to Locality, when not stated'])
  expect(
    await answers(
      '\n  a: { heldBy: CAT, stay: at least until review, cites: X-1 }',
      { notHappened: ['review'] },
      { happened: [{ moment: 'review' }] },
    ),
  ).toEqual(['stays until review', 'not covered: silent'])
})

test('leave to stay that was used keeps the case at its point and after it', async () => {
  const rules = `
  a: { heldBy: CAT, transferAt: review, to: Locality, cites: X-1 }
  b: { heldBy: CAT, may: { stay: until not stated }, insteadOf: a, decidedBy: team manager, cites: X-1 }`
  const used = { chosen: { b: 'yes' } }
  expect(
    await answers(
      rules,
      used,
      { ...used, at: 'review' },
      { ...used, happened: [{ moment: 'review' }] },
      { chosen: { b: 'no' }, at: 'review' },
    ),
  ).toEqual(['stays', 'stays', 'stays', 'moves to Locality'])
})

test('leave to go on a day that is agreed stands beside the moment of the rule, and nothing is chosen while the move waits', async () => {
  const rules = (gate = '') => `
  a: { heldBy: CAT, transferAt: review, to: Locality,${gate} cites: X-1 }
  b: { heldBy: CAT, may: { transferAt: agreed date, to: Locality }, insteadOf: a, decidedBy: team manager, cites: X-1 }`
  expect(await answers(rules(), { at: 'review' }, { at: 'hearing' }, { at: 'review', chosen: { b: 'no' } })).toEqual([
    'choice of moment: Locality | a day to be agreed by team manager',
    'choice of moment: a day to be agreed by team manager',
    'moves to Locality',
  ])
  expect(await answers(rules(' waitsFor: cpPlan,'), { at: 'review', facts: { plan: 'none' } })).toEqual(['stays, waits for a'])
})

test('what all possible answers have in common is said, though more must be known', async () => {
  const head = words.replace(/^protocol: .*$/m, 'protocol: { version: "1", effective: 2019-01 }')
  const rules = `
  a: { when: cpPlan, heldBy: CAT, transferAt: review, to: Locality, cites: X-1 }
  b: { when: { not: cpPlan }, heldBy: CAT, transferAt: review, to: CLA, cites: X-1 }`
  const { graph } = await compileFiles({ 'a.protocol.yaml': `${head}rules:\n${rules}` })
  const { decision } = decide({ heldBy: 'CAT', notHappened: ['review'] }, modelOf(spaceOf(graph!)))
  expect([decision?.answer, decision?.common]).toEqual(['unknown', { kind: 'stays', until: ['review'] }])
})

test('leave to stay that is not used keeps no case', async () => {
  const rules = '\n  b: { heldBy: CAT, may: { stay: until not stated }, decidedBy: team manager, cites: X-1 }'
  expect(await answers(rules, { at: 'review' }, { at: 'review', chosen: { b: 'yes' } }, { at: 'review', chosen: { b: 'no' } })).toEqual([
    'stays',
    'stays',
    'not covered: silent',
  ])
})
