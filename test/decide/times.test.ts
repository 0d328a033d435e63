/** Days of times that are counted back, that are the later of two, that end at an hour, or that hang on the last move or the time of year. */
import { describe, expect, test } from 'vitest'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven, DutyInDecision } from '../../src/decide/index.js'
import { possible } from '../../src/decide/days/moments-in-time.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles } from '../support/compile.js'

const protocol = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  officeHours: 08:30 to 17:30
  teams: { A: { name: Assessment }, B: { name: Long-term } }
  events:
    referral: { name: Referral, happens: once }
    strategy: { name: Strategy discussion, happens: once }
    ICPC: { name: Conference, happens: once }
  roles: { family: { name: Family } }
  documents: { report: { name: Report } }
  facts:
    holidays: { name: Holidays, yesNo: Is it the holidays?, during: [20 July to 31 August, 20 December to 3 January, 2026-10-26 to 2026-10-30] }
    plan: { name: Plan, oneOf: [cp, none] }
protocol: { version: "1", effective: 2019-01 }
rules:
  later: { heldBy: A, who: A, must: { ask: family }, within: "10 working days of referral or 15 working days of strategy, whichever is later" }
  ahead: { heldBy: A, who: A, must: { complete: report }, due: at least 2 working days before ICPC }
  window: { heldBy: A, who: A, must: { visit: family }, due: between 10 and 15 working days after referral }
  around: { heldBy: A, who: A, must: { meet: family }, due: 1 week before or after ICPC }
  hour: { heldBy: A, who: A, must: { tell: family }, due: by 4.30 pm on the day of referral }
  at-once: { heldBy: A, who: A, must: { invite: family }, within: 4 working hours of strategy }
  closing: { heldBy: A, who: A, must: { ask: family }, due: by close of business on the next working day after strategy }
  noon: { heldBy: A, who: A, must: { advise: family }, due: by noon on the next working day after referral }
  since-the-move: { heldBy: B, who: B, must: { visit: family }, within: 3 months of previous transfer }
  hands-over: { when: { plan: cp, holidays: no }, heldBy: A, transferAt: ICPC, to: B, within: "10 working days of referral or 15 working days of strategy, whichever is later" }
  hands-over-late: { when: { plan: cp, holidays: yes }, heldBy: A, transferAt: agreed date, to: B, decidedBy: { oneOf: [A, B] } }
  in-time: { when: { plan: none }, heldBy: A, transferAt: not stated, to: B, within: "10 working days of referral or 15 working days of strategy, whichever is later" }
`

async function model() {
  const { graph, diagnostics } = await compileFiles({ 'x.protocol.yaml': protocol })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  return modelOf(spaceOf(graph))
}
const made = model()

async function decided(given: Partial<CaseGiven>) {
  const { decision, problems } = decide({ heldBy: 'A', ...given }, await made)
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return decision
}
const daysOf = ({ times }: DutyInDecision) => times.map(({ when, noDate }) => possible(when).join(' or ') || noDate)
async function due(rule: string, given: Partial<CaseGiven>) {
  const found = (await decided(given)).duties.find((duty) => duty.rule === `rule:${rule}`)!
  return [found.standing, ...daysOf(found), ...(found.overdue ? ['overdue'] : [])]
}
const referral = { moment: 'referral', on: '2026-05-01' }
const strategy = { moment: 'strategy', on: '2026-05-05' }

describe('the later of two limits', () => {
  test('has its day when both starts have theirs, and it is the later one', async () => {
    // From 1 May, with the bank holiday of 4 May, ten working days end on 18 May; from 5 May fifteen end on 27 May.
    expect(await due('later', { happened: [referral, strategy], on: '2026-05-20' })).toEqual(['owed', '2026-05-27'])
    expect(await due('later', { happened: [referral, { moment: 'strategy', on: '2026-04-20' }], on: '2026-05-20' })).toEqual([
      'owed',
      '2026-05-18',
      'overdue',
    ])
  })
  test('runs from the first start on, and has no day before the second', async () => {
    expect(await due('later', { happened: [referral], on: '2026-05-20' })).toEqual(['owed', 'start to come'])
  })
  test('moves nobody by itself, and the case is late only when both have run out', async () => {
    const answer = async (on: string) => (await decided({ facts: { plan: 'none' }, happened: [referral, strategy], on })).answer
    expect(await answer('2026-05-20')).toMatchObject({ kind: 'stays' })
    expect(((await answer('2026-05-20')) as { due?: unknown }).due).toBeUndefined()
    expect(await answer('2026-05-28')).toMatchObject({ kind: 'stays', due: { key: 'B' } })
  })
})

describe('a time before a moment that lies ahead', () => {
  test('has its day as soon as that moment has one', async () => {
    expect(await due('ahead', { on: '2026-05-11', planned: { ICPC: '2026-05-20' } })).toEqual(['to come', '2026-05-18'])
    expect(await due('ahead', { on: '2026-05-19', planned: { ICPC: '2026-05-20' } })).toEqual(['owed', '2026-05-18', 'overdue'])
  })
  test('says so where the day is not told', async () => {
    expect(await due('ahead', { on: '2026-05-11' })).toEqual(['to come', 'day ahead not told'])
  })
  test('a day that was planned and is over tells nothing of whether it came', async () => {
    expect(await due('ahead', { on: '2026-05-25', planned: { ICPC: '2026-05-20' } })).toEqual(['to come', 'day ahead not told'])
  })
})

test('a stretch of days has two ends', async () => {
  expect(await due('window', { happened: [referral], on: '2026-05-20' })).toEqual(['owed', '2026-05-18', '2026-05-26'])
  expect(await due('around', { at: 'ICPC', on: '2026-05-20' })).toEqual(['now', '2026-05-13', '2026-05-27'])
})

test('an hour of a day', async () => {
  expect(await due('hour', { at: 'referral', on: '2026-05-01' })).toEqual(['now', '2026-05-01T16:30'])
  expect(await due('hour', { happened: [referral], on: '2026-05-02' })).toEqual(['owed', '2026-05-01T16:30', 'overdue'])
  expect(await due('noon', { at: 'referral', on: '2026-05-01' })).toEqual(['now', '2026-05-05T12:00'])
})

describe('the move by which a team got the case', () => {
  const visit = async (given: Partial<CaseGiven>) => due('since-the-move', { heldBy: 'B', ...given })
  test('its day is told', async () => {
    expect(await visit({ known: { 'previous transfer': '2026-01-31' }, on: '2026-03-01' })).toEqual(['owed', '2026-04-30'])
    expect(await visit({ on: '2026-03-01' })).toEqual(['owed', 'start without a date'])
  })
  test('or it is the last move of a story', async () => {
    const steps = replay(
      { heldBy: 'A', facts: { plan: 'cp' }, known: { 'previous transfer': '2025-01-01' } },
      [{ at: 'ICPC', on: '2026-05-20' }, { on: '2026-06-20' }],
      await made,
    )
    const found = steps.at(-1)!.decision!.duties.find(({ rule }) => rule === 'rule:since-the-move')!
    expect(daysOf(found)).toEqual(['2026-08-20'])
  })
})

test('what holds on some days of the year is told by the date', async () => {
  const whether = async (on: string, facts: CaseGiven['facts'] = {}) => {
    const { answer } = await decided({ facts: { plan: 'cp', ...facts }, at: 'ICPC', on })
    return answer === 'unknown' ? answer : answer.kind
  }
  expect(
    await Promise.all(
      ['2026-07-19', '2026-07-20', '2026-08-31', '2026-09-01', '2027-01-03', '2027-01-04', '2026-10-28', '2027-10-28'].map((on) =>
        whether(on),
      ),
    ),
  ).toEqual(['moves', 'choice', 'choice', 'moves', 'choice', 'moves', 'choice', 'moves'])
  expect(await whether('2026-08-01', { holidays: 'no' })).toBe('moves')
})

test('working hours run while the office is open, over a weekend with a bank holiday behind it', async () => {
  const told = (on: string) => ({ happened: [{ moment: 'strategy', on }], on: on.slice(0, 10) })
  expect(await due('at-once', told('2026-05-07T16:00'))).toEqual(['owed', '2026-05-08T11:00'])
  expect(await due('at-once', told('2026-05-01T16:00'))).toEqual(['owed', '2026-05-05T11:00'])
  expect(await due('at-once', told('2026-05-07T08:00'))).toEqual(['owed', '2026-05-07T12:30'])
  expect(await due('at-once', told('2026-05-07'))).toEqual(['owed', '2026-05-07T12:30 or 2026-05-08T12:30'])
  expect(await due('closing', told('2026-05-01T16:00'))).toEqual(['owed', '2026-05-05T17:30'])
})
