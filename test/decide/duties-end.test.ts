/** When duties are over: by the moment that a text has for them, by what is told to be decided, in whose cases; and how they are told. */
import { expect, test } from 'vitest'
import { decide } from '../../src/decide/index.js'
import type { CaseGiven, DutyInDecision } from '../../src/decide/index.js'
import { decisionDocument } from '../../src/render/decision/sections.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles } from '../support/compile.js'

const words = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { A: { name: Assessment }, B: { name: Long-term } }
  events:
    referral: { name: Referral, happens: once }
    completed: { name: Completion, happens: once, after: referral }
    meeting: { name: Meeting }
    review: { name: Review, means: looked-after review }
  roles: { manager: { name: Manager }, family: { name: Family } }
  documents: { report: { name: Report } }
  facts:
    risk: { name: Risk, yesNo: Is there a risk?, cites: X-1 }
    other: { name: Other, yesNo: Is there another child?, cites: X-2 }
protocol: { version: "1", effective: 2019-01 }
rules:
  hands-over: { when: { risk: yes }, heldBy: A, transferAt: meeting, to: B }
`

async function told(rules: string, given: Partial<CaseGiven>) {
  const { graph, diagnostics } = await compileFiles({ 'x.protocol.yaml': words + rules })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  const model = modelOf(spaceOf(graph))
  const { decision, problems } = decide({ heldBy: 'A', otherwise: 'no', ...given }, model)
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  const duties: Readonly<Record<string, DutyInDecision>> = Object.fromEntries(decision.duties.map((duty) => [duty.rule.slice(5), duty]))
  const { sections } = decisionDocument(decision, model)
  return { duties, conflicts: decision.dutyConflicts, in: (title: string) => sections.find((section) => section.title === title) }
}

test('a document that is to be completed until a moment is completed when that comes; what goes on until then goes on', async () => {
  const rules =
    '  writes: { who: A, must: { complete: report }, due: until completed }\n  tells: { who: A, must: { tell: family }, due: until completed }\n'
  const at = async (given: Partial<CaseGiven>) => Object.keys((await told(rules, given)).duties).sort()
  expect([
    await at({ at: 'referral' }),
    await at({ at: 'completed' }),
    await at({ happened: [{ moment: 'completed', on: '2026-04-01' }], on: '2026-04-02' }),
  ]).toEqual([['tells', 'writes'], ['tells'], []])
  expect(
    (await told(rules, { at: 'referral' }))
      .in('Duties')!
      .items.map(({ short }) => short)
      .sort(),
  ).toEqual(['A must complete the report', 'A must tell the family – until the completion (the completion is yet to come)'])
})

test('what each of two teams does in its own cases is owed by the one that has this one', async () => {
  const rules =
    '  one: { heldBy: [A, B], who: A, must: { arrange: meeting }, within: 5 working days }\n  other: { heldBy: B, who: B, must: { arrange: meeting }, within: 7 working days of referral }\n  alone: { heldBy: [A, B], who: A, must: { complete: report } }\n'
  const held = await told(rules, { heldBy: 'B', happened: [{ moment: 'referral', on: '2026-04-01' }], on: '2026-04-02' })
  expect([Object.keys(held.duties).sort(), held.conflicts]).toEqual([['alone', 'other'], []])
  expect(Object.keys((await told(rules, { heldBy: 'A' })).duties).sort()).toContain('one')
})

test('what a fact of the same clause tells is decided once it is late, unless the duty asks about that fact', async () => {
  const rules =
    '  decides: { who: A, must: { decide: whether there is a risk }, due: at referral, cites: X-1 }\n  if-other: { when: { other: yes }, who: A, must: { decide: about the other child }, due: at referral, cites: X-2 }\n'
  const late = { happened: [{ moment: 'referral', on: '2026-04-01' }], on: '2026-04-03', facts: { other: 'yes' } }
  const owed = async (given: Partial<CaseGiven>) => Object.keys((await told(rules, given)).duties).sort()
  expect([
    await owed(late),
    await owed({ ...late, facts: { other: 'yes', risk: 'no' } }),
    await owed({ at: 'referral', facts: { other: 'yes', risk: 'no' } }),
  ]).toEqual([['decides', 'if-other'], ['if-other'], ['decides', 'if-other']])
})

test('a first and a last day are told together, and on a birthday what was due before it is overdue', async () => {
  const rules = '  sends: { who: A, must: { send: report, to: B }, due: [from 17th birthday, before 18th birthday] }\n'
  const on = async (day: string) => {
    const { duties, in: section } = await told(rules, { known: { born: '2010-05-20' }, on: day })
    return [duties['sends']!.overdue, (section('Still owed') ?? section('Duties'))!.items[0]!.short]
  }
  expect(await on('2027-12-01')).toEqual([
    false,
    'A must send the report to B – from 20 May 2027 (from the 17th birthday onwards) and before 20 May 2028 (before the 18th birthday)',
  ])
  expect([(await on('2028-05-19'))[0], (await on('2028-05-20'))[0]]).toEqual([false, true])
  expect((await on('2028-06-01'))[1]).toMatch(/before 20 May 2028 .*overdue/)
})

test('the one nearest a later birthday is not the first after an earlier one', async () => {
  const rules =
    '  writes: { who: A, must: { send: report, to: B }, due: just after first review after 15th birthday }\n  leads: { who: A, must: { tell: family }, due: at review nearest 16th birthday }\n'
  const sent = async (at: string) => {
    const { writes } = (await told(rules, { known: { born: '2011-06-01' }, at, on: '2027-05-18' })).duties
    return [writes!.standing, writes!.times[0]!.noDate]
  }
  expect(await sent('review nearest 16th birthday')).toEqual(['owed', 'start without a date'])
  expect(await sent('review')).toEqual(['now', undefined])
  // That no other came before is taken for granted, unless those before the birthday are told as well.
  const first = async (happened: NonNullable<CaseGiven['happened']>) =>
    (await told(rules, { known: { born: '2011-06-01' }, at: 'review', on: '2026-10-18', happened })).duties['writes']!.times[0]!.supposed
  expect([await first([]), await first([{ moment: 'review', on: '2026-04-20' }])]).toEqual([true, undefined])
})

test('what nothing of the case asks for, from an event of which nothing tells, is laid down for every case', async () => {
  const rules =
    '  plain: { who: A, must: { tell: family }, due: from review }\n  risky: { when: { risk: yes }, who: A, must: { complete: report }, due: from review }\n'
  const { in: section } = await told(rules, { facts: { risk: 'yes' } })
  expect(section('Duties to come')!.items.map(({ short, turn }) => [short, turn])).toEqual([
    [expect.stringContaining('complete the report'), 21],
  ])
  expect(section('Duties in every case')!.items.map(({ short }) => short)).toEqual([expect.stringContaining('tell the family')])
  // Once it is set, or has come, it is a matter of this case.
  const later = await told(rules, { planned: { review: '2027-06-01' }, on: '2027-05-01' })
  expect(later.in('Duties to come')!.items.map(({ short }) => short)).toEqual([expect.stringContaining('tell the family')])
})
