/** Who owes what, by when, and what becomes of it when the case moves. */
import { describe, expect, test } from 'vitest'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven, DutyInDecision, Step } from '../../src/decide/index.js'
import { possible } from '../../src/decide/days/moments-in-time.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles } from '../support/compile.js'
import { decisionOf, hardModel, partiesInShort } from './asked.js'

const words = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { A: { name: Assessment }, B: { name: Long-term }, C: { name: Leaving care } }
  events:
    referral: { name: Referral }
    ICPC: { name: Conference, after: referral }
    review: { name: Review }
  roles: { manager: { name: Manager }, worker: { name: Social worker }, family: { name: Family } }
  documents: { report: { name: Report } }
  facts:
    open: { name: Open, yesNo: Is it open? }
    risk: { name: Risk, yesNo: Is there a risk? }
protocol: { version: "1", effective: 2019-01 }
rules:
  hands-over: { heldBy: A, transferAt: ICPC, to: B }
`

async function modelWith(rules: string) {
  const { graph, diagnostics } = await compileFiles({ 'x.protocol.yaml': words + rules.replace(/^\n/, '').replace(/\s+$/, '\n') })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  return modelOf(spaceOf(graph))
}

/** The duties of a case under some rules, by name. */
async function owed(rules: string, given: Partial<CaseGiven> = {}): Promise<Readonly<Record<string, DutyInDecision>>> {
  const { decision, problems } = decide({ heldBy: 'A', ...given }, await modelWith(rules))
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return Object.fromEntries(decision.duties.map((duty) => [duty.rule.slice(5), duty]))
}

const daysOf = ({ times }: DutyInDecision) => times.map(({ when, noDate }) => possible(when).join(' or ') || noDate)
const whoOf = ({ who }: DutyInDecision) =>
  partiesInShort(who.flatMap((doer) => (doer.kind === 'substitutes' || doer.kind === 'one-of-parties' ? [] : [doer])))

describe('a limit that a document sets for this case alone only shortens', () => {
  const visit = async (given: Omit<Partial<CaseGiven>, 'on'> & { on?: string | undefined }) => {
    const { duties } = await decisionOf('shropshire', {
      heldBy: 'Assessment',
      at: 'assessment allocated',
      on: '2026-03-30',
      ...given,
    } as CaseGiven)
    const found = duties.find(({ rule }) => rule === 'rule:first-visit')!
    return [found.shortening?.set, ...daysOf(found)]
  }
  test.each<[string, Parameters<typeof visit>[0], (string | undefined)[]]>([
    [
      'three days: whichever days they are, earlier, and in place of the seven',
      { limits: { 'first-visit': '3 days' } },
      ['shorter', '2026-04-02'],
    ],
    ['ten working days: ignored', { limits: { 'first-visit': '10 working days' } }, ['longer, and ignored', '2026-04-10']],
    [
      'ten working days, without dates: ignored all the same',
      { on: undefined, limits: { 'first-visit': '10 working days' } },
      ['longer, and ignored', 'start without a date'],
    ],
    [
      'eleven calendar days reach past Easter: no shorter than seven working days',
      { limits: { 'first-visit': '11 calendar days' } },
      ['longer, and ignored', '2026-04-10'],
    ],
    ['a day', { limits: { 'first-visit': '2026-04-01' } }, ['shorter', '2026-04-01']],
    [
      'a day that, without dates, may be earlier or not: both',
      { on: undefined, limits: { 'first-visit': '2026-04-01' } },
      ['not known to be shorter', '2026-04-01', 'start without a date'],
    ],
    ['none', { limits: { 'first-visit': 'none' } }, ['none', '2026-04-10']],
    ['not told: no later than, unless a document says earlier', {}, ['not told', '2026-04-10']],
  ])('%s', async (_, given, expected) => expect(await visit(given)).toEqual(expected))

  test('what is no limit is said to be none', async () => {
    expect(decide({ heldBy: 'Assessment', limits: { 'first-visit': 'soon' } }, await hardModel('shropshire')).problems).toMatchObject([
      { kind: 'no date', path: ['limits', 'first-visit'] },
    ])
  })
})

describe('days', () => {
  const on = { at: 'ICPC', on: '2026-04-02' } as const
  test.each([
    ['working days leave Easter out', 'within: 2 working days of ICPC', ['2026-04-08']],
    ['a unit that is not stated gives both days', 'within: 2 days of ICPC', ['2026-04-04 or 2026-04-08']],
    ['several limits all bind, the earliest first', 'within: [2 weeks of ICPC, 3 calendar days of ICPC]', ['2026-04-05', '2026-04-16']],
    ['the end of the day before', 'due: end of the day before ICPC', ['2026-04-01']],
    ['an anchor that is not stated', 'within: 2 days', ['start not stated']],
    ['an anchor of which nothing is told', 'within: 2 days of review', ['start without a date']],
    ['urgency without a number', 'due: immediately', ['no day in the text']],
    ['for so long', 'due: for 12 months from ICPC', ['2027-04-02']],
    ['at the move itself', 'due: at transfer', ['2026-04-02']],
  ])('%s', async (_, line, expected) => {
    const { act } = await owed(`  act: { who: A, must: { tell: family }, ${line} }`, on)
    expect(daysOf(act!)).toEqual(expected)
  })

  test('in the order in which they fall due, those to come last', async () => {
    const duties = await owed(
      `
  last: { who: A, must: { tell: family }, within: 1 week of ICPC }
  later: { who: A, must: { tell: family }, due: at review }
  first: { who: A, must: { tell: family }, within: 1 working day of referral }
  any-time: { who: A, must: { visit: family } }`,
      { ...on, happened: [{ moment: 'referral', on: '2026-04-01' }] },
    )
    expect(Object.keys(duties)).toEqual(['first', 'last', 'any-time', 'later'])
    expect(Object.values(duties).map(({ standing }) => standing)).toEqual(['owed', 'now', 'now', 'to come'])
  })

  test('overdue from the day after the last day', async () => {
    const rule = '  act: { who: A, must: { tell: family }, within: 1 working day of referral }'
    const late = async (day: string) => (await owed(rule, { on: day, happened: [{ moment: 'referral', on: '2026-04-01' }] })).act?.overdue
    expect([await late('2026-04-02'), await late('2026-04-03')]).toEqual([false, true])
    expect(await owed(rule, { on: '2026-04-03', happened: [{ moment: 'referral', on: '2026-04-01' }], done: ['act'] })).toEqual({})
  })

  test('what always comes before has come, on a day that was not told', async () => {
    const { act } = await owed('  act: { who: A, must: { tell: family }, within: 1 week of referral }', { at: 'ICPC' })
    expect([act!.standing, ...daysOf(act!)]).toEqual(['owed', 'start without a date'])
  })

  test('until: it ends with the moment, and is owed before it', async () => {
    const rule = '  act: { who: A, must: { visit: family }, due: [every week, until referral] }'
    expect((await owed(rule)).act?.standing).toBe('now')
    expect((await owed(rule, { at: 'ICPC' })).act).toBeUndefined()
  })

  test('from: it is to come until the moment has come', async () => {
    const rule = '  act: { who: A, must: { visit: family }, due: from review }'
    expect((await owed(rule)).act?.standing).toBe('to come')
    expect((await owed(rule, { at: 'review' })).act?.standing).toBe('now')
  })
})

describe('who', () => {
  const rules = `
  old: { who: holder, must: { complete: report }, within: 10 working days of ICPC }
  goes-along: { who: "whoever holds the case", must: { visit: family }, within: 10 working days of ICPC }
  gives: { who: sender's manager, must: { tell: receiver's manager }, due: at transfer }
  only-new: { heldBy: B, who: holder, must: { visit: family }, within: 5 working days of transfer }`

  test('sender, receiver and holder are teams where the answer tells which', async () => {
    const duties = await owed(rules, { at: 'ICPC', on: '2026-04-07' })
    expect([whoOf(duties.old!), whoOf(duties.gives!), duties['goes-along']!.followsHolder, duties.old!.followsHolder]).toEqual([
      'A',
      "A's manager",
      true,
      false,
    ])
    // What begins with the move is owed by the team that takes over.
    expect([whoOf(duties['only-new']!), ...daysOf(duties['only-new']!)]).toEqual(['B', '2026-04-14'])
  })

  test('what a team owes before it passes a case on is not owed when a case comes to it', async () => {
    const rules = `
  comes-in: { heldBy: not yet open, transferAt: referral, to: A }
  ready: { heldBy: A, who: sender, must: { complete: report }, due: before transfer }
  sender-tells: { heldBy: A, who: sender, must: { tell: family }, within: 1 week of transfer }
  visits: { heldBy: A, who: holder, must: { visit: family }, within: 1 week of transfer }`
    expect(Object.keys(await owed(rules, { heldBy: 'not yet open', at: 'referral' }))).toEqual(['visits'])
    // Nor is what a team owes when a case comes to it owed when it passes the case on.
    expect(Object.keys(await owed(rules, { at: 'ICPC' })).sort()).toEqual(['ready', 'sender-tells'])
  })

  test('after the move the old holder still owes what arose before, but what follows the case is owed by the new one', async () => {
    const steps: Step[] = [{ at: 'ICPC', on: '2026-04-07' }, { on: '2026-04-09' }]
    const after = replay({ heldBy: 'A' }, steps, await modelWith(rules))[1]!.decision!
    const found = Object.fromEntries(after.duties.map((duty) => [duty.rule.slice(5), duty]))
    expect(after.place.holder).toBe('team:B')
    expect([whoOf(found.old!), found.old!.arisenUnder, ...daysOf(found.old!)]).toEqual(['A', 'team:A', '2026-04-21'])
    expect([whoOf(found['goes-along']!), found['goes-along']!.arisenUnder]).toEqual(['B', undefined])
    expect([whoOf(found['only-new']!), found['only-new']!.standing, ...daysOf(found['only-new']!)]).toEqual(['B', 'owed', '2026-04-14'])
  })
})

describe('certain or not', () => {
  test('what must be known to tell whether it is owed', async () => {
    const rules = '  act: { when: { open: yes }, who: A, must: { visit: family }, unless: { risk: yes } }'
    const model = await modelWith(rules)
    const keys = async (facts: NonNullable<CaseGiven['facts']>) => {
      const [duty] = decide({ heldBy: 'A', facts }, model).decision!.duties
      return duty === undefined ? 'not owed' : [duty.certain, ...duty.needs.map((axis) => model.space.vocabulary.axes.list[axis]!.key)]
    }
    expect(await keys({})).toEqual([false, 'fact:open', 'fact:risk'])
    expect(await keys({ open: 'yes' })).toEqual([false, 'fact:risk'])
    expect(await keys({ open: 'yes', risk: 'no' })).toEqual([true])
    expect(await keys({ risk: 'yes' })).toBe('not owed')
  })
})

describe('duties that meet', () => {
  const conflictsOf = async (rules: string) =>
    decide({ heldBy: 'A' }, await modelWith(rules)).decision!.dutyConflicts.map(
      ({ about, rules: [a, b], certain }) => `${about}: ${a.slice(5)} ${b.slice(5)}${certain ? '' : ', perhaps'}`,
    )
  test.each([
    ['must and must not', '  a: { who: A, must: { visit: family } }\n  b: { who: A, mustNot: { visit: family } }', ['whether: a b']],
    [
      'of different people they are no contradiction',
      '  a: { who: A, must: { visit: family } }\n  b: { who: B, mustNot: { visit: family } }',
      [],
    ],
    [
      'must and need not',
      '  a: { who: A, must: { visit: family } }\n  b: { when: { open: yes }, who: A, needNot: { visit: family } }',
      ['whether: a b, perhaps'],
    ],
    [
      'an exemption that overrides',
      '  a: { who: A, must: { visit: family } }\n  b: { who: A, needNot: { visit: family }, overrides: a }',
      [],
    ],
    ['one act for two', '  a: { who: A, must: { complete: report } }\n  b: { who: B, must: { complete: report } }', ['who: a b']],
    [
      'one act for two who do it jointly',
      '  a: { who: [A, B], must: { complete: report } }\n  b: { who: B, must: { complete: report } }',
      [],
    ],
    ['what each can do by himself', '  a: { who: A, must: { attend: ICPC } }\n  b: { who: B, must: { attend: ICPC } }', []],
    [
      'other limits are no contradiction',
      '  a: { who: A, must: { complete: report }, within: 1 week of ICPC }\n  b: { who: A, must: { complete: report }, within: 2 weeks of ICPC }',
      [],
    ],
    [
      'nobody named contradicts nobody',
      '  a: { who: A, must: { complete: report } }\n  b: { who: not stated, must: { complete: report } }',
      [],
    ],
  ])('%s', async (_, rules, expected) => expect(await conflictsOf(rules)).toEqual(expected))

  test('an exemption lifts the duty that it overrides', async () => {
    const rules = '  a: { who: A, must: { visit: family } }\n  b: { when: { open: yes }, who: A, needNot: { visit: family }, overrides: a }'
    expect(Object.keys(await owed(rules, { facts: { open: 'yes' } }))).toEqual(['b'])
    expect(Object.keys(await owed(rules, { facts: { open: 'no' } }))).toEqual(['a'])
    expect((await owed(rules)).a?.certain).toBe(false)
  })

  test('an exemption that is itself overridden lifts nothing', async () => {
    const rules =
      '  a: { who: A, must: { visit: family } }\n  b: { who: A, needNot: { visit: family }, overrides: a }\n  c: { who: A, must: { visit: family }, overrides: b }'
    expect(Object.keys(await owed(rules))).toEqual(['a', 'c'])
  })

  test('other people are named in place of the first, or may do it instead', async () => {
    const kept = await decisionOf('york', {
      heldBy: '0-16',
      otherwise: 'no',
      facts: { willQualify: 'yes', lookedAfter: 'yes', proceedings: 'ongoing' },
    })
    const assessment = kept.duties.find(({ rule }) => rule === 'rule:needs-assessment')!
    expect([whoOf(assessment), assessment.whoBy]).toEqual(["0-16's social worker", 'rule:needs-assessment-of-kept-cases'])
    const unborn = await decisionOf('shropshire', {
      heldBy: 'Case Management',
      otherwise: 'no',
      facts: { pregnant: 'yes', unbornNeedsAssessment: 'yes', parentsWorkerServesBoth: 'yes' },
    })
    const separate = unborn.duties.find(({ rule }) => rule === 'rule:separate-worker')!
    expect([whoOf(separate), separate.orElse.map(({ rule }) => rule)]).toEqual(['another social worker', ['rule:parents-worker']])
  })

  test('a duty that yields leaves the act to whoever else is named', async () => {
    const rules = '  a: { who: A, must: { complete: report }, yieldsTo: every other rule }\n  b: { who: B, must: { complete: report } }'
    const { a } = await owed(rules)
    expect([whoOf(a!), a!.whoBy]).toEqual(['B', 'rule:b'])
    expect(await conflictsOf(rules)).toEqual([])
  })
})

describe('what a duty depends on besides', () => {
  test('a reading that nobody has chosen, with what each has to say', async () => {
    const { duties } = await decisionOf('shropshire', { heldBy: 'Case Management', on: '2026-04-02', known: { born: '2009-03-01' } })
    const together = duties.filter(({ rule }) => rule === 'rule:worked-together-for-a-year')
    expect(together.map((duty) => [duty.readings.join(), duty.certain, ...daysOf(duty)])).toEqual([
      ['from-seventeen', false, '2027-03-01'],
      ['a-year-from-whenever-it-begins', false, 'start not stated'],
    ])
  })

  test('where the case goes', async () => {
    const agreeing = async (given: CaseGiven) =>
      (await decisionOf('somerset', given)).duties.some(({ rule }) => rule === 'rule:managers-agree')
    expect(await agreeing({ heldBy: 'SG', otherwise: 'no', facts: { eligibleForLeavingCare: 'yes' } })).toBe(false)
    expect(await agreeing({ heldBy: 'AT', otherwise: 'no', facts: { plan: 'child in need' } })).toBe(true)
  })

  test('it holds nothing up unless it says so', async () => {
    const duties = await owed(
      '  a: { who: A, must: { visit: family }, holdsUp: every transfer }\n  b: { who: A, must: { tell: family }, holdsUp: nothing }\n  c: { who: A, must: { attend: review } }',
    )
    expect([duties.a!.holdsUp, duties.b!.holdsUp, duties.c!.holdsUp]).toEqual(['every-transfer', 'nothing', 'not-stated'])
  })
})

describe('one duty in the place of another', () => {
  const rules = `
  on-the-day: { who: A, must: { tell: family }, due: at ICPC }
  earlier: { when: { risk: yes }, who: A, must: { tell: family }, due: before referral, overrides: { rule: on-the-day, only: limit } }`
  test('its times, where both are owed', async () => {
    const duties = await owed(rules, {
      facts: { risk: 'yes' },
      at: 'ICPC',
      on: '2026-04-02',
      happened: [{ moment: 'referral', on: '2026-04-01' }],
    })
    expect([duties['on-the-day']!.timesBy, daysOf(duties['on-the-day']!), duties['on-the-day']!.overdue]).toEqual([
      'rule:earlier',
      ['2026-04-01'],
      true,
    ])
  })
  test('its own times, where the other is not owed or nobody knows', async () => {
    for (const facts of [{ risk: 'no' }, {}]) {
      const duties = await owed(rules, { facts, at: 'ICPC', on: '2026-04-02' })
      expect([duties['on-the-day']!.timesBy, daysOf(duties['on-the-day']!)]).toEqual([undefined, ['2026-04-02']])
    }
  })
})
