/** What has been done, by what is told to have come to pass; when it falls due; and in which order it is told. */
import { describe, expect, test } from 'vitest'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven, DutyInDecision, Step } from '../../src/decide/index.js'
import { possible } from '../../src/decide/days/moments-in-time.js'
import { decisionDocument } from '../../src/render/decision/sections.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles } from '../support/compile.js'
import { partiesInShort } from './asked.js'

const words = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { A: { name: Assessment }, B: { name: Long-term }, C: { name: Disability } }
  events:
    referral: { name: Referral, happens: once }
    ICPC: { name: Conference, happens: once, after: referral }
    core group: { name: Core group }
    review: { name: Review }
    visit: { name: Joint visit }
  roles: { manager: { name: Manager }, family: { name: Family } }
  documents: { report: { name: Report } }
  facts:
    risk: { name: Risk, yesNo: Is there a risk? }
    late: { name: Late, yesNo: Is the child late? }
    home: { name: Home, yesNo: Has the child gone home? }
protocol: { version: "1", effective: 2019-01 }
rules:
`

async function modelWith(rules: string) {
  const { graph, diagnostics } = await compileFiles({ 'x.protocol.yaml': words + rules.replace(/^\n/, '').replace(/\s+$/, '\n') })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  return modelOf(spaceOf(graph))
}

const handsOver = '  hands-over: { heldBy: A, transferAt: ICPC, to: B }\n'

async function decided(rules: string, given: Partial<CaseGiven>) {
  const { decision, problems } = decide({ heldBy: 'A', ...given }, await modelWith(rules))
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return decision
}

async function owed(rules: string, given: Partial<CaseGiven>): Promise<Readonly<Record<string, DutyInDecision>>> {
  return Object.fromEntries((await decided(rules, given)).duties.map((duty) => [duty.rule.slice(5), duty]))
}

const stand = (duty: DutyInDecision | undefined) => (duty === undefined ? 'none' : [duty.standing, duty.overdue, ...(duty.late === undefined ? [] : [`${duty.late.on}, ${duty.late.days} days`])])

describe('what was held has been held', () => {
  const rules = `${handsOver}  group: { who: holder, must: { hold: core group }, within: 10 calendar days of ICPC }`
  const told = async (happened: NonNullable<CaseGiven['happened']>, rest: Partial<CaseGiven> = {}) => stand((await owed(rules, { heldBy: 'B', on: '2026-04-30', happened, ...rest })).group)
  const conference = { moment: 'ICPC', on: '2026-04-01' }

  test.each<[string, Parameters<typeof told>[0], Awaited<ReturnType<typeof told>>]>([
    ['not told: overdue', [conference], ['owed', true]],
    ['in time', [conference, { moment: 'core group', on: '2026-04-08' }], 'none'],
    ['late: by how much', [conference, { moment: 'core group', on: '2026-04-13' }], ['done late', false, '2026-04-13, 2 days']],
    ['the first since then counts, though another came later', [conference, { moment: 'core group', on: '2026-04-08' }, { moment: 'core group', on: '2026-04-20' }], 'none'],
    ['one before is not the one that is owed', [{ moment: 'core group', on: '2026-03-20' }, conference], ['owed', true]],
    ['without a day, in the order in which it is told', [{ moment: 'ICPC' }, { moment: 'core group' }], 'none'],
  ])('%s', async (_, happened, expected) => expect(await told(happened)).toEqual(expected))

  test('as it is held, late: no longer overdue', async () => {
    expect(await told([conference], { at: 'core group', on: '2026-04-14' })).toEqual(['now', false, '2026-04-14, 3 days'])
    expect(await told([conference], { at: 'core group', on: '2026-04-10' })).toEqual(['now', false])
  })

  test('what a meeting has to do as it is held is done once it was, unless it is told not to be', async () => {
    const approves = `${handsOver}  approves: { who: ICPC, must: { approve: report }, due: at ICPC }`
    const after = async (more: Partial<CaseGiven>) => stand((await owed(approves, { heldBy: 'B', on: '2026-04-30', happened: [conference], ...more })).approves)
    expect([await after({}), await after({ notDone: ['approves'] })]).toEqual(['none', ['owed', true]])
    expect(await told([conference, { moment: 'core group', on: '2026-04-08' }], { notDone: ['group'] })).toEqual(['owed', true])
  })

  test('what is asked for besides is not done by that', async () => {
    const both = `${handsOver}  group: { who: holder, must: { hold: core group, tell: family }, within: 10 calendar days of ICPC }`
    expect(stand((await owed(both, { heldBy: 'B', on: '2026-04-30', happened: [conference, { moment: 'core group', on: '2026-04-08' }] })).group)).toEqual(['owed', true])
  })

  test('the meeting at which the case moved is not the one to be held after the move', async () => {
    const model = await modelWith('  hands-over: { heldBy: A, transferAt: core group, to: B }\n  next: { heldBy: B, who: holder, must: { arrange: core group }, within: 10 calendar days of transfer }')
    const after = (more: readonly Step[]) => replay({ heldBy: 'A' }, [{ at: 'core group', on: '2026-04-01' }, ...more, { on: '2026-04-30' }], model).at(-1)!.decision!.duties.find(({ rule }) => rule === 'rule:next')
    expect(stand(after([]))).toEqual(['owed', true])
    expect(stand(after([{ at: 'core group', on: '2026-04-09' }]))).toBe('none')
  })
})

describe('days', () => {
  test('due today is not overdue', async () => {
    const rules = `${handsOver}  tells: { who: A, must: { tell: family }, due: at referral }`
    const on = async (day: string) => (await owed(rules, { on: day, happened: [{ moment: 'referral', on: '2026-04-01' }] })).tells!.overdue
    expect([await on('2026-04-01'), await on('2026-04-02')]).toEqual([false, true])
  })

  test('what comes once is not told with two days', async () => {
    const { problems } = decide({ heldBy: 'A', happened: [{ moment: 'referral', on: '2026-04-01' }, { moment: 'referral', on: '2026-04-03' }], on: '2026-05-01' }, await modelWith(handsOver))
    expect(problems).toMatchObject([{ kind: 'told twice', moment: 'referral', days: ['2026-04-01', '2026-04-03'] }])
    expect((await decided(handsOver, { happened: [{ moment: 'referral', on: '2026-04-01' }], at: 'referral', on: '2026-04-01' })).answer).toMatchObject({ kind: 'stays' })
    expect((await decided(handsOver, { happened: [{ moment: 'review', on: '2026-04-01' }], at: 'review', on: '2026-04-20' })).answer).toMatchObject({ kind: 'stays' })
  })

  test('the first review after a birthday is the first that was told since then', async () => {
    const rules = `${handsOver}  mails: { heldBy: A, who: holder, must: { tell: family }, due: just after first review after 15th birthday }`
    const mails = async (given: Partial<CaseGiven>) => { const { mails: duty } = await owed(rules, given); return [duty?.standing, ...(duty?.times.flatMap(({ when }) => possible(when)) ?? [])] }
    const known = { born: '2012-02-03' }
    expect(await mails({ known, at: 'review', on: '2027-01-10' })).toEqual(['to come'])
    expect(await mails({ known, at: 'review', on: '2027-03-10' })).toEqual(['now', '2027-03-10'])
    expect(await mails({ known, at: 'review', on: '2027-09-10', happened: [{ moment: 'review', on: '2027-03-10' }] })).toEqual(['owed', '2027-03-10'])
    expect(await mails({ facts: { age: '15' }, at: 'review' })).toEqual(['now'])
    expect(await mails({ facts: { age: '14' }, at: 'review' })).toEqual(['to come'])
    // Years on, nobody tells whether there was none before.
    expect(await mails({ known, at: 'review', on: '2028-09-10' })).toEqual(['to come'])
    expect(await mails({ at: 'first review after 15th birthday', on: '2027-03-10' })).toEqual(['now', '2027-03-10'])
    expect(await mails({ happened: [{ moment: 'first review after 15th birthday', on: '2027-03-10' }], on: '2027-04-10' })).toEqual(['owed', '2027-03-10'])
  })

  test('a time for which a case stays at least has its clause and its day, though nothing moves the case', async () => {
    const rules = '  six-months: { when: { home: yes }, heldBy: A, stay: at least 6 months from referral }'
    const { answer, limits, trace } = await decided(rules, { facts: { home: 'yes' }, happened: [{ moment: 'referral', on: '2026-02-01' }], on: '2026-05-01' })
    expect(answer).toMatchObject({ kind: 'stays', until: ['6 months after referral'] })
    expect(limits).toMatchObject([{ kind: 'not before', rules: ['rule:six-months'], when: { date: '2026-08-01' }, certain: true }])
    expect(trace.filter(({ part }) => part === 'applied').map(({ rule }) => rule)).toEqual(['rule:six-months'])
  })

  test('a move whose moment is not stated has no day', async () => {
    const rules = '  moves: { heldBy: A, transferAt: not stated, to: B }\n  papers: { heldBy: A, who: sender, must: { complete: report }, due: before transfer }'
    const { papers } = await owed(rules, { on: '2026-04-02' })
    expect([papers!.times.flatMap(({ when }) => possible(when)), papers!.overdue]).toEqual([[], false])
  })
})

describe('in which order', () => {
  test('what few of the things told bring about comes first, then what is due soonest', async () => {
    const all = ['one', 'two', 'three', 'four'].map((name, i) => `  ${name}: { when: { risk: yes }, who: A, must: { tell: family, about: ${name} }, within: ${i + 1} weeks of referral }`).join('\n')
    const rules = `${handsOver}${all}\n  special: { when: { risk: yes, late: yes }, who: A, must: { tell: manager } }\n  every-day: { who: A, must: { visit: family } }`
    const { duties } = await decided(rules, { facts: { risk: 'yes', late: 'yes' }, at: 'referral', on: '2026-04-01' })
    expect(duties.map(({ rule }) => rule.slice(5))).toEqual(['special', 'one', 'two', 'three', 'four', 'every-day'])
  })

  test('what has to be arranged, and no day is set, is to be done now', async () => {
    const rules = `${handsOver}  sets-up: { who: A, must: { arrange: review } }\n  sees: { who: A, must: { hold: visit } }\n  comes: { who: A, must: { attend: review } }\n  conference: { who: A, must: { hold: ICPC } }`
    const duties = await owed(rules, {})
    expect(['sets-up', 'sees', 'comes', 'conference'].map((name) => duties[name]!.standing)).toEqual(['now', 'now', 'to come', 'to come'])
  })

  test('what is laid down for every move is not told where nothing moves the case', async () => {
    const rules = '  hands-over: { when: { risk: yes }, heldBy: A, transferAt: ICPC, to: B }\n  papers: { who: A, must: { complete: report }, due: before transfer }'
    expect(Object.keys(await owed(rules, { facts: { risk: 'yes' } }))).toEqual(['papers'])
    expect(await owed(rules, { facts: { risk: 'no' } })).toEqual({})
  })

  test('where the text can be read so that the case moves now, what the move asks for is owed', async () => {
    const rules = '  hands-over: { heldBy: A, transferAt: ICPC, to: B, readings: { then: as written, later: { transferAt: review } } }\n  papers: { who: A, must: { complete: report }, due: before transfer }'
    expect((await owed(rules, { at: 'ICPC', on: '2026-04-01' })).papers!.standing).toBe('now')
    expect((await owed(rules, { at: 'ICPC', on: '2026-04-01', readings: { 'hands-over': 'later' } })).papers!.standing).toBe('to come')
  })
})

describe('what was chosen', () => {
  const rules = `
  hands-over: { heldBy: A, transferAt: ICPC, to: [B, C], decidedBy: manager, cites: X-1 }
  which: { who: manager, must: { decide: which team takes it }, due: before ICPC, cites: X-1 }
  plan: { who: { oneOf: [B, C] }, must: { complete: report }, due: at ICPC }`
  test('is decided, and the team that takes the case is the one that acts', async () => {
    const [open, chosen] = [await owed(rules, { at: 'ICPC' }), await owed(rules, { at: 'ICPC', chosen: { 'hands-over': 'C' } })]
    expect([Object.keys(open).sort(), Object.keys(chosen)]).toEqual([['plan', 'which'], ['plan']])
    const who = ({ who: [doer] }: DutyInDecision) => (doer!.kind === 'one-of-parties' ? doer!.parties.length : partiesInShort([doer as Parameters<typeof partiesInShort>[0][number]]))
    expect([who(open.plan!), who(chosen.plan!)]).toEqual([2, 'C'])
  })
})

test('what is to follow the case is with the team that had it until somebody tells that it came', async () => {
  const model = await modelWith(`${handsOver}  record: { transferAt: not stated, to: receiver, moves: system record, within: 1 working day of ICPC }`)
  const record = (more: Partial<Step> = {}) => replay({ heldBy: 'A' }, [{ at: 'ICPC', on: '2026-03-03' }, { on: '2026-03-06', ...more }], model).at(-1)!.decision!.aspects.find(({ stillWith }) => stillWith !== undefined)
  expect(record()).toMatchObject({ aspect: 'system record', stillWith: 'team:A', answer: { kind: 'stays', due: { holder: 'team:B' } }, limits: [{ when: { date: '2026-03-04' }, over: true }] })
  expect(record({ done: ['record'] })).toBeUndefined()
})

describe('as it is told', () => {
  const told = async (rules: string, given: Partial<CaseGiven>, title: string) => {
    const model = await modelWith(rules)
    return decisionDocument(decide({ heldBy: 'A', ...given }, model).decision!, model).sections.find((section) => section.title === title)?.items.map(({ short }) => short) ?? []
  }
  test('the same under two clauses is one line, the stricter first', async () => {
    const rules = `${handsOver}  ought: { who: A, should: { hold: visit }, due: at ICPC, cites: X-1 }\n  has-to: { who: A, must: { hold: visit }, due: at ICPC, cites: X-2 }`
    expect(await told(rules, { at: 'ICPC' }, 'Duties')).toEqual(['A must hold the joint visit – at the ICPC (X-2, X-1)'])
  })
  test('who may do it instead stands beside it, and has no line of its own', async () => {
    const rules = `${handsOver}  has-to: { when: { risk: yes }, who: A, must: { complete: report }, cites: X-1 }\n  others: { when: { risk: yes }, who: B, may: { complete: report }, overrides: has-to, cites: X-2 }`
    expect(await told(rules, { facts: { risk: 'yes' } }, 'Duties')).toEqual(['A must complete the report – B may do it instead (X-2) (X-1)'])
  })
  test('duties that contradict each other only where one of them is owed by now', async () => {
    const rules = `${handsOver}  one: { who: A, must: { complete: report }, due: at ICPC }\n  other: { who: B, must: { complete: report }, due: at ICPC }`
    expect(await told(rules, {}, 'Duties that contradict each other')).toEqual([])
    expect(await told(rules, { at: 'ICPC' }, 'Duties that contradict each other')).toHaveLength(1)
  })
  test('what is overdue says under which reading it is not', async () => {
    const rules = `${handsOver}  tells: { who: A, must: { tell: family }, due: at referral, readings: { at-once: followed, before-the-review: { due: before review } } }`
    expect((await told(rules, { happened: [{ moment: 'referral', on: '2026-04-01' }], on: '2026-04-03' }, 'Still owed'))[0]).toMatch(/overdue, unless it has been done; not overdue if read as “before the review”/)
  })
})
