/** What has been done, by what is told to have come to pass; when it falls due; and in which order it is told. */
import { describe, expect, test } from 'vitest'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven, DutyInDecision, Step } from '../../src/decide/index.js'
import { possible } from '../../src/decide/days/moments-in-time.js'
import { decisionDocument } from '../../src/render/decision/sections.js'
import { documentText } from '../../src/render/decision/text.js'
import { plainStyle } from '../../src/render/style.js'
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

const stand = (duty: DutyInDecision | undefined) =>
  duty === undefined
    ? 'none'
    : [duty.standing, duty.overdue, ...(duty.late === undefined ? [] : [`${duty.late.on}, ${duty.late.days} days`])]

describe('what was held has been held', () => {
  const rules = `${handsOver}  group: { who: holder, must: { hold: core group }, within: 10 calendar days of ICPC }`
  const told = async (happened: NonNullable<CaseGiven['happened']>, rest: Partial<CaseGiven> = {}) =>
    stand((await owed(rules, { heldBy: 'B', on: '2026-04-30', happened, ...rest })).group)
  const conference = { moment: 'ICPC', on: '2026-04-01' }

  test.each<[string, Parameters<typeof told>[0], Awaited<ReturnType<typeof told>>]>([
    ['not told: overdue', [conference], ['owed', true]],
    ['in time', [conference, { moment: 'core group', on: '2026-04-08' }], 'none'],
    ['late: by how much', [conference, { moment: 'core group', on: '2026-04-13' }], ['done late', false, '2026-04-13, 2 days']],
    [
      'the first since then counts, though another came later',
      [conference, { moment: 'core group', on: '2026-04-08' }, { moment: 'core group', on: '2026-04-20' }],
      'none',
    ],
    ['one before is not the one that is owed', [{ moment: 'core group', on: '2026-03-20' }, conference], ['owed', true]],
    ['without a day, in the order in which it is told', [{ moment: 'ICPC' }, { moment: 'core group' }], 'none'],
  ])('%s', async (_, happened, expected) => expect(await told(happened)).toEqual(expected))

  test('as it is held, late: no longer overdue', async () => {
    expect(await told([conference], { at: 'core group', on: '2026-04-14' })).toEqual(['now', false, '2026-04-14, 3 days'])
    expect(await told([conference], { at: 'core group', on: '2026-04-10' })).toEqual(['now', false])
  })

  test('what a meeting has to do as it is held is done once it was, unless it is told not to be', async () => {
    const approves = `${handsOver}  approves: { who: ICPC, must: { approve: report }, due: at ICPC }`
    const after = async (more: Partial<CaseGiven>) =>
      stand((await owed(approves, { heldBy: 'B', on: '2026-04-30', happened: [conference], ...more })).approves)
    expect([await after({}), await after({ notDone: ['approves'] })]).toEqual(['none', ['owed', true]])
    expect(await told([conference, { moment: 'core group', on: '2026-04-08' }], { notDone: ['group'] })).toEqual(['owed', true])
  })

  test('what is asked for besides is not done by that', async () => {
    const both = `${handsOver}  group: { who: holder, must: { hold: core group, tell: family }, within: 10 calendar days of ICPC }`
    expect(
      stand(
        (await owed(both, { heldBy: 'B', on: '2026-04-30', happened: [conference, { moment: 'core group', on: '2026-04-08' }] })).group,
      ),
    ).toEqual(['owed', true])
  })

  test('the meeting at which the case moved is not the one to be held after the move', async () => {
    const model = await modelWith(
      '  hands-over: { heldBy: A, transferAt: core group, to: B }\n  next: { heldBy: B, who: holder, must: { arrange: core group }, within: 10 calendar days of transfer }',
    )
    const after = (more: readonly Step[]) =>
      replay({ heldBy: 'A' }, [{ at: 'core group', on: '2026-04-01' }, ...more, { on: '2026-04-30' }], model)
        .at(-1)!
        .decision!.duties.find(({ rule }) => rule === 'rule:next')
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
    const { problems } = decide(
      {
        heldBy: 'A',
        happened: [
          { moment: 'referral', on: '2026-04-01' },
          { moment: 'referral', on: '2026-04-03' },
        ],
        on: '2026-05-01',
      },
      await modelWith(handsOver),
    )
    expect(problems).toMatchObject([{ kind: 'told twice', moment: 'referral', days: ['2026-04-01', '2026-04-03'] }])
    expect(
      (await decided(handsOver, { happened: [{ moment: 'referral', on: '2026-04-01' }], at: 'referral', on: '2026-04-01' })).answer,
    ).toMatchObject({ kind: 'stays' })
    expect(
      (await decided(handsOver, { happened: [{ moment: 'review', on: '2026-04-01' }], at: 'review', on: '2026-04-20' })).answer,
    ).toMatchObject({ kind: 'stays' })
  })

  test('the first review after a birthday is the first that was told since then', async () => {
    const rules = `${handsOver}  mails: { heldBy: A, who: holder, must: { tell: family }, due: just after first review after 15th birthday }`
    const mails = async (given: Partial<CaseGiven>) => {
      const { mails: duty } = await owed(rules, given)
      return [duty?.standing, ...(duty?.times.flatMap(({ when }) => possible(when)) ?? [])]
    }
    const known = { born: '2012-02-03' }
    expect(await mails({ known, at: 'review', on: '2027-01-10' })).toEqual(['to come'])
    expect(await mails({ known, at: 'review', on: '2027-03-10' })).toEqual(['now', '2027-03-10'])
    expect(await mails({ known, at: 'review', on: '2027-09-10', happened: [{ moment: 'review', on: '2027-03-10' }] })).toEqual([
      'owed',
      '2027-03-10',
    ])
    expect(await mails({ facts: { age: '15' }, at: 'review' })).toEqual(['now'])
    expect(await mails({ facts: { age: '14' }, at: 'review' })).toEqual(['to come'])
    // Years on, nobody tells whether there was none before.
    expect(await mails({ known, at: 'review', on: '2028-09-10' })).toEqual(['to come'])
    expect(await mails({ at: 'first review after 15th birthday', on: '2027-03-10' })).toEqual(['now', '2027-03-10'])
    expect(await mails({ happened: [{ moment: 'first review after 15th birthday', on: '2027-03-10' }], on: '2027-04-10' })).toEqual([
      'owed',
      '2027-03-10',
    ])
  })

  test('a time for which a case stays at least has its clause and its day, though nothing moves the case', async () => {
    const rules = '  six-months: { when: { home: yes }, heldBy: A, stay: at least 6 months from referral }'
    const { answer, limits, trace } = await decided(rules, {
      facts: { home: 'yes' },
      happened: [{ moment: 'referral', on: '2026-02-01' }],
      on: '2026-05-01',
    })
    expect(answer).toMatchObject({ kind: 'stays', until: ['6 months after referral'] })
    expect(limits).toMatchObject([{ kind: 'not before', rules: ['rule:six-months'], when: { date: '2026-08-01' }, certain: true }])
    expect(trace.filter(({ part }) => part === 'applied').map(({ rule }) => rule)).toEqual(['rule:six-months'])
  })

  test('a move whose moment is not stated has no day', async () => {
    const rules =
      '  moves: { heldBy: A, transferAt: not stated, to: B }\n  papers: { heldBy: A, who: sender, must: { complete: report }, due: before transfer }'
    const { papers } = await owed(rules, { on: '2026-04-02' })
    expect([papers!.times.flatMap(({ when }) => possible(when)), papers!.overdue]).toEqual([[], false])
  })
})

describe('what was told to have come to pass', () => {
  const rules =
    '  refers: { heldBy: A, who: A, must: { arrange: core group }, due: [from referral, before ICPC] }\n  hands-over: { heldBy: A, transferAt: review, to: B }'
  test('is not owed on its last day either, and what was held before it began to be owed is another', async () => {
    const on = async (happened: NonNullable<CaseGiven['happened']>, at: string, day: string) =>
      stand((await owed(rules, { at, on: day, happened: [{ moment: 'referral', on: '2026-03-02' }, ...happened] })).refers)
    const group = (day: string) => [{ moment: 'core group', on: day }]
    expect(await on([], 'ICPC', '2026-04-01')).toEqual(['now', false])
    expect(await on(group('2026-03-20'), 'ICPC', '2026-04-01')).toBe('none')
    expect(await on(group('2026-03-20'), 'review', '2026-03-25')).toBe('none')
    expect((await on(group('2026-02-20'), 'ICPC', '2026-04-01'))[0]).toBe('now')
    const within = `${handsOver}  group: { who: holder, must: { hold: core group }, within: 10 calendar days of ICPC }`
    // An older one is not the one that the conference asks for.
    expect(
      (await owed(within, { at: 'ICPC', on: '2026-04-01', happened: [{ moment: 'core group', on: '2026-03-20' }] })).group!.standing,
    ).toBe('now')
    expect((await owed(within, { at: 'ICPC', happened: [{ moment: 'core group' }] })).group!.standing).toBe('now')
  })
  test('is arranged by the time it is held, and nobody is told to do it then', async () => {
    const held = await owed(rules, { at: 'core group', on: '2026-03-20', happened: [{ moment: 'referral', on: '2026-03-02' }] })
    expect([held.refers!.standing, held.refers!.met, held.refers!.overdue]).toEqual(['now', true, false])
    expect((await owed(rules, { at: 'review', on: '2026-03-20', happened: [{ moment: 'referral', on: '2026-03-02' }] })).refers!.met).toBe(
      false,
    )
  })
  test('late, by as many days as there are ways to count', async () => {
    const bare = `${handsOver}  group: { who: holder, must: { hold: core group }, within: 10 days of ICPC }`
    const { group } = await owed(bare, {
      heldBy: 'B',
      on: '2026-05-30',
      happened: [
        { moment: 'ICPC', on: '2026-04-01' },
        { moment: 'core group', on: '2026-04-20' },
      ],
    })
    expect(group!.late).toEqual({ on: '2026-04-20', days: 3, most: 9 })
  })
})

describe('that something lies ahead', () => {
  const ahead = async (event: string, given: Partial<CaseGiven>) =>
    (await owed(`${handsOver}  act: { who: A, must: { tell: family }, within: 2 days of ${event} }`, given)).act!.times[0]!.noDate
  test('is said where that is sure, and else that its day is not told', async () => {
    expect(await ahead('review', {})).toBe('start without a date')
    expect(await ahead('review', { notHappened: ['review'] })).toBe('start to come')
    // At it the case would have moved; and what always comes after it has not come before it.
    expect(await ahead('ICPC', {})).toBe('start to come')
    expect(await ahead('ICPC', { at: 'referral' })).toBe('start to come')
  })
})

describe('in which order', () => {
  const at = { at: 'ICPC', on: '2026-04-01', facts: { risk: 'yes', late: 'yes', home: 'no' } } as const
  test('what belongs to this moment before what should have come before it, must before should before may, and what binds at any time last', async () => {
    const rules = `${handsOver}
  every-day: { who: A, must: { visit: family } }
  leave: { who: A, may: { hold: visit, with: family }, due: at ICPC }
  ahead: { who: A, must: { complete: report }, due: before ICPC }
  comes: { who: A, should: { attend: ICPC } }
  goes: { who: manager, must: { chair: ICPC } }
  day: { who: A, must: { tell: family }, within: 5 working days of ICPC }`
    const { duties } = await decided(rules, at)
    expect(duties.map(({ rule }) => rule.slice(5))).toEqual(['goes', 'day', 'comes', 'ahead', 'leave', 'every-day'])
  })

  test('of what is owed from before and what is to come what has a day comes first', async () => {
    const rules =
      '  hands-over: { heldBy: A, transferAt: review, to: B }\n  undated: { when: { risk: yes }, who: A, must: { tell: manager }, due: from ICPC }\n  dated: { who: A, must: { complete: report }, within: 10 working days of referral }\n  over: { who: A, must: { tell: family }, within: 1 working day of referral }'
    const { duties } = await decided(rules, {
      on: '2026-04-09',
      facts: { risk: 'yes' },
      happened: [{ moment: 'referral', on: '2026-04-01' }, { moment: 'ICPC' }],
    })
    expect(duties.map(({ rule, standing }) => [rule.slice(5), standing])).toEqual([
      ['over', 'owed'],
      ['dated', 'owed'],
      ['undated', 'owed'],
    ])
  })

  test('what is to be done from this moment on comes first, the soonest before the others, then what a fact was told for that has no part in where the case goes', async () => {
    const all = ['one', 'two', 'three', 'four']
      .map(
        (name, i) =>
          `  ${name}: { when: { risk: yes }, who: A, must: { tell: family, about: ${name} }, within: ${i + 1} weeks of referral }`,
      )
      .join('\n')
    const rules = `${handsOver}${all}\n  special: { when: { risk: yes, late: yes }, who: A, must: { tell: manager } }\n  every-day: { who: A, must: { visit: family } }`
    const { duties } = await decided(rules, { facts: { risk: 'yes', late: 'yes' }, at: 'referral', on: '2026-04-01' })
    expect(duties.map(({ rule }) => rule.slice(5))).toEqual(['one', 'two', 'three', 'four', 'special', 'every-day'])
  })

  test('what somebody told a fact for comes before what all such cases have: duties, leave, and what is to come', async () => {
    const rules = `${handsOver}
  late-visit: { who: A, must: { visit: family }, within: 1 working day of referral }
  always: { who: A, must: { tell: family } }
  special: { when: { risk: yes }, who: A, should: { tell: manager } }
  leave: { when: { risk: yes }, who: A, may: { hold: visit, with: family } }
  comes: { who: A, should: { attend: ICPC } }
  comes-for-it: { when: { risk: yes }, who: manager, should: { attend: ICPC } }`
    const { duties } = await decided(rules, {
      on: '2026-04-09',
      facts: { risk: 'yes', home: 'no' },
      happened: [{ moment: 'referral', on: '2026-04-01' }],
    })
    expect(duties.map(({ rule, standing }) => [rule.slice(5), standing])).toEqual([
      ['late-visit', 'owed'],
      ['special', 'now'],
      ['leave', 'now'],
      ['always', 'now'],
      ['comes-for-it', 'to come'],
      ['comes', 'to come'],
    ])
    const weight = (name: string) => duties.find(({ rule }) => rule === `rule:${name}`)!.weight
    expect([weight('leave') < weight('late-visit'), weight('comes-for-it') < weight('comes')]).toEqual([true, true])
  })

  test('what is told as it is now was told for what asks how it is at a moment', async () => {
    const rules = `${handsOver}  asks: { when: { risk: yes, asAt: referral }, who: A, must: { tell: manager } }`
    const { duties } = await decided(rules, {
      on: '2026-04-09',
      facts: { risk: 'yes' },
      happened: [{ moment: 'referral', on: '2026-04-01' }],
    })
    expect(duties.map(({ turnsOn }) => turnsOn.length)).toEqual([1])
  })

  test('what has a limit of which nobody knows the start is more pressing than what has none', async () => {
    const rules = `${handsOver}  always: { heldBy: A, who: A, must: { tell: manager } }\n  limited: { heldBy: A, who: A, must: { visit: family }, within: 5 working days }`
    expect((await decided(rules, {})).duties.map(({ rule }) => rule.slice(5))).toEqual(['limited', 'always'])
  })

  test('a ladder that asks how things will be at a moment to come is not climbed before', async () => {
    const rules = `${handsOver}  up: { when: { risk: yes, asAt: 2 weeks after referral }, escalateTo: manager }`
    const on = async (day: string) =>
      (await decided(rules, { on: day, facts: { risk: 'yes' }, happened: [{ moment: 'referral', on: '2026-04-01' }] })).ladders.length
    expect([await on('2026-04-14'), await on('2026-04-15'), await on('2026-04-16')]).toEqual([0, 1, 1])
  })

  test('two duties that contradict each other are told with who is to do it, and by when', async () => {
    const model = await modelWith(
      `${handsOver}  one: { who: A, must: { hold: core group }, within: 5 working days of referral }\n  other: { who: B, must: { hold: core group }, within: 10 working days of referral }`,
    )
    const { decision } = decide({ heldBy: 'A', at: 'referral', on: '2026-03-02' }, model)
    const told = decisionDocument(decision!, model)
      .sections.find(({ title }) => title === 'Duties that contradict each other')!
      .items.map(({ short }) => short)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^A must hold the core group – by 9 March 2026 .*, but B must hold the core group – by 16 March 2026 /)
  })

  test('what has to be arranged, and no day is set, is to be done now', async () => {
    const rules = `${handsOver}  sets-up: { who: A, must: { arrange: review } }\n  sees: { who: A, must: { hold: visit } }\n  comes: { who: A, must: { attend: review } }\n  conference: { who: A, must: { hold: ICPC } }`
    const duties = await owed(rules, {})
    expect(['sets-up', 'sees', 'comes', 'conference'].map((name) => duties[name]!.standing)).toEqual(['now', 'now', 'to come', 'to come'])
  })

  test('what is laid down for every move is not told where nothing moves the case', async () => {
    const rules =
      '  hands-over: { when: { risk: yes }, heldBy: A, transferAt: ICPC, to: B }\n  papers: { who: A, must: { complete: report }, due: before transfer }'
    expect(Object.keys(await owed(rules, { facts: { risk: 'yes' } }))).toEqual(['papers'])
    expect(await owed(rules, { facts: { risk: 'no' } })).toEqual({})
  })

  test('where the text can be read so that the case moves now, what the move asks for is owed', async () => {
    const rules =
      '  hands-over: { heldBy: A, transferAt: ICPC, to: B, readings: { then: as written, later: { transferAt: review } } }\n  papers: { who: A, must: { complete: report }, due: before transfer }'
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
    const who = ({ who: [doer] }: DutyInDecision) =>
      doer!.kind === 'one-of-parties' ? doer!.parties.length : partiesInShort([doer as Parameters<typeof partiesInShort>[0][number]])
    expect([who(open.plan!), who(chosen.plan!)]).toEqual([2, 'C'])
  })
})

test('what is to follow the case is with the team that had it until somebody tells that it came', async () => {
  const model = await modelWith(
    `${handsOver}  record: { transferAt: not stated, to: receiver, moves: system record, within: 1 working day of ICPC }`,
  )
  const record = (more: Partial<Step> = {}) =>
    replay(
      { heldBy: 'A' },
      [
        { at: 'ICPC', on: '2026-03-03' },
        { on: '2026-03-06', ...more },
      ],
      model,
    )
      .at(-1)!
      .decision!.aspects.find(({ stillWith }) => stillWith !== undefined)
  expect(record()).toMatchObject({
    aspect: 'system record',
    stillWith: 'team:A',
    answer: { kind: 'stays', due: { holder: 'team:B' } },
    limits: [{ when: { date: '2026-03-04' }, over: true }],
  })
  expect(record({ done: ['record'] })).toBeUndefined()
})

test('what has followed the case at a step of a story has come, and is not late at the next', async () => {
  const model = await modelWith(
    `${handsOver}  desk: { transferAt: 2 weeks after ICPC, to: receiver's manager, moves: allocation, due: by 2 weeks after ICPC }`,
  )
  const allocation = (...on: Step[]) =>
    replay({ heldBy: 'A' }, [{ at: 'ICPC', on: '2026-03-03' }, ...on], model)
      .at(-1)!
      .decision!.aspects.filter(({ aspect }) => aspect === 'allocation')
  const then: Step = { at: '2 weeks after ICPC', on: '2026-03-17' }
  expect(allocation(then)).toMatchObject([{ answer: { kind: 'moves' } }])
  expect(allocation(then, { on: '2026-03-18' })).toEqual([])
  expect(allocation({ on: '2026-03-18' })).toMatchObject([{ stillWith: 'team:A', answer: { kind: 'stays' } }])
  expect(allocation(then, { on: '2026-03-18', notDone: ['desk'] })).toMatchObject([{ stillWith: 'team:A' }])
})

describe('what a move asks for', () => {
  const asks =
    '  agrees: { who: manager, must: { agree: the move }, when: { goingTo: B } }\n  receives: { who: receiver, must: { tell: family } }'
  test('is for later where nothing can move the case before a day that is known', async () => {
    const rules = `  stays: { heldBy: A, stay: at least until 18th birthday }\n  goes: { heldBy: A, transferAt: 18th birthday, to: B }\n${asks}`
    const standing = async (born: string) =>
      Object.values(await owed(rules, { otherwise: 'no', known: { born }, on: '2026-04-01' })).map(({ rule, standing }) => [
        rule.slice(5),
        standing,
      ])
    expect(await standing('2010-05-01')).toEqual([
      ['agrees', 'to come'],
      ['receives', 'to come'],
    ])
  })
  test('is not told where nothing moves the case at all', async () => {
    const rules =
      '  goes: { when: { risk: yes }, heldBy: A, transferAt: ICPC, to: B }\n  receives: { who: receiver, must: { tell: family } }\n  file: { who: A, must: { complete: report } }'
    expect(Object.keys(await owed(rules, { facts: { risk: 'no' } }))).toEqual(['file'])
    expect(Object.keys(await owed(rules, { facts: { risk: 'yes' } })).sort()).toEqual(['file', 'receives'])
  })
})

describe('as it is told', () => {
  test('on one screen all that must be done now comes before readings, open points and leave', async () => {
    const musts = Array.from(
      { length: 9 },
      (_, i) =>
        `  act-${i}: { who: A, must: { tell: family, about: matter number ${i} of all those that the conference settles for a child of this kind and that nobody else has told the family of before it was held or could have told them of }, due: at ICPC, cites: X-1 }`,
    ).join('\n')
    const open = `  open: { acknowledge: { unclear: [${Array.from({ length: 9 }, (_, i) => `act-${i}`).join(', ')}] }, says: Nobody knows what is meant by a matter here and who could say so. }`
    const rules = `${handsOver}${musts}\n${open}\n  leave: { who: A, may: { tell: manager }, due: at ICPC }\n  read: { who: A, must: { complete: report }, due: at ICPC, readings: { one: followed, other: { due: at review } } }`
    const model = await modelWith(rules)
    const text = documentText(
      decisionDocument(decide({ heldBy: 'A', otherwise: 'no', at: 'ICPC', on: '2026-04-01' }, model).decision!, model),
      plainStyle,
      'screen',
    )
    expect(text.match(/must tell the family about matter/g)).toHaveLength(9)
    expect(text).toMatch(/Not shown: .*What the document leaves open/)
    expect(text.split('\n').length).toBeLessThanOrEqual(42)
  })
  test('what is arranged by now is not among the duties, unless it comes late', async () => {
    const rules = `${handsOver}  sets-up: { who: A, must: { arrange: core group }, within: 5 working days of referral }`
    const lines = (day: string, title: string) =>
      told(rules, { at: 'core group', on: day, happened: [{ moment: 'referral', on: '2026-04-01' }] }, title)
    expect([
      await lines('2026-04-07', 'Duties'),
      (await lines('2026-04-07', 'Done by now')).length,
      (await lines('2026-04-07', 'Done late')).length,
    ]).toEqual([[], 1, 0])
    expect((await lines('2026-04-20', 'Done late'))[0]).toMatch(/days late/)
  })
  test('that a limit set for the case was not taken', async () => {
    const rules = `${handsOver}  sees: { who: A, must: { visit: family }, within: 5 working days of referral, shortenedBy: report }`
    const [line] = await told(
      rules,
      { on: '2026-04-02', happened: [{ moment: 'referral', on: '2026-04-01' }], limits: { sees: '10 working days' } },
      'Still owed',
    )
    expect(line).toContain('10 working days was not taken, being longer')
  })

  const told = async (rules: string, given: Partial<CaseGiven>, title: string) => {
    const model = await modelWith(rules)
    return (
      decisionDocument(decide({ heldBy: 'A', ...given }, model).decision!, model)
        .sections.find((section) => section.title === title)
        ?.items.map(({ short }) => short) ?? []
    )
  }
  test('the same under two clauses is one line, the stricter first', async () => {
    const rules = `${handsOver}  ought: { who: A, should: { hold: visit }, due: at ICPC, cites: X-1 }\n  has-to: { who: A, must: { hold: visit }, due: at ICPC, cites: X-2 }`
    expect(await told(rules, { at: 'ICPC' }, 'Duties')).toEqual(['A must hold the joint visit – at the ICPC (X-2, X-1)'])
  })
  test('who may do it instead stands beside it, and has no line of its own', async () => {
    const rules = `${handsOver}  has-to: { when: { risk: yes }, who: A, must: { complete: report }, cites: X-1 }\n  others: { when: { risk: yes }, who: B, may: { complete: report }, overrides: has-to, cites: X-2 }`
    expect(await told(rules, { facts: { risk: 'yes' } }, 'Duties')).toEqual([
      'A must complete the report – B may do it instead (X-2) (X-1)',
    ])
  })
  test('duties that contradict each other only where one of them is owed by now', async () => {
    const rules = `${handsOver}  one: { who: A, must: { complete: report }, due: at ICPC }\n  other: { who: B, must: { complete: report }, due: at ICPC }`
    expect(await told(rules, {}, 'Duties that contradict each other')).toEqual([])
    expect(await told(rules, { at: 'ICPC' }, 'Duties that contradict each other')).toHaveLength(1)
  })
  test('what is overdue says under which reading it is not', async () => {
    const rules = `${handsOver}  tells: { who: A, must: { tell: family }, due: at referral, readings: { at-once: followed, before-the-review: { due: before review } } }`
    expect((await told(rules, { happened: [{ moment: 'referral', on: '2026-04-01' }], on: '2026-04-03' }, 'Still owed'))[0]).toMatch(
      /overdue, unless it has been done; not overdue if read as “before the review”/,
    )
  })
})
