/** In whose hands and by which facts a duty arises: when the case came, as it was then, and at the next event of its kind. */
import { describe, expect, test } from 'vitest'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven, DutyInDecision, Step } from '../../src/decide/index.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles } from '../support/compile.js'
import { possible } from '../../src/decide/days/moments-in-time.js'

const words = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { A: { name: Assessment }, B: { name: Long-term }, C: { name: Care } }
  events:
    ICPC: { name: Conference }
    panel: { name: Panel }
    hearing: { name: Hearing }
    review: { name: Review }
    notice: { name: Notice }
  roles: { manager: { name: Manager }, family: { name: Family } }
  documents: { report: { name: Report }, audit: { name: Audit } }
  facts:
    risk: { name: Risk, yesNo: Is there a risk? }
    court: { name: Court, yesNo: Is the case before a court? }
    danger: { name: Danger, yesNo: Is there a danger?, settledAt: notice }
protocol: { version: "1", effective: 2019-01 }
rules:
  hands-over: { heldBy: A, transferAt: ICPC, to: B }
  on: { when: { court: yes }, heldBy: B, transferAt: hearing, to: C }
`

async function model(rules: string) {
  const { graph, diagnostics } = await compileFiles({ 'x.protocol.yaml': words + rules.replace(/^\n/, '') })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  return modelOf(spaceOf(graph))
}

type Duties = Readonly<Record<string, DutyInDecision>>
const byRule = (duties: readonly DutyInDecision[]): Duties =>
  Object.fromEntries(duties.map((duty) => [duty.rule.slice('rule:'.length), duty]))
const inShort = (duty: DutyInDecision | undefined) =>
  duty === undefined ? 'none' : [duty.standing, ...duty.times.flatMap(({ when }) => possible(when))]

async function decided(rules: string, given: Partial<CaseGiven>) {
  const { decision, problems } = decide({ heldBy: 'A', otherwise: 'no', ...given }, await model(rules))
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return decision
}

const owed = async (rules: string, given: Partial<CaseGiven>) => byRule((await decided(rules, given)).duties)

async function story(rules: string, steps: readonly Step[]) {
  return replay({ heldBy: 'A', otherwise: 'no' }, steps, await model(rules)).map(({ decision }) => byRule(decision!.duties))
}

describe('the move by which a case came', () => {
  const rules = '  visits: { heldBy: [A, B], who: B, must: { visit: family }, within: 10 calendar days of transfer }\n'

  test('is told by its day, and what runs from it is owed', async () => {
    expect(inShort((await owed(rules, { heldBy: 'B', known: { 'previous transfer': '2027-05-03' }, on: '2027-05-05' }))['visits'])).toEqual(
      ['owed', '2027-05-13'],
    )
    // Told as a story it is the same.
    const [, after] = await story(rules, [{ at: 'ICPC', on: '2027-05-03' }, { on: '2027-05-05' }])
    expect(inShort(after!['visits'])).toEqual(['owed', '2027-05-13'])
  })

  test('and not the one by which it leaves', async () => {
    expect(inShort((await owed(rules, {}))['visits'])).toEqual(['to come'])
    expect(inShort((await owed(rules, { heldBy: 'B', facts: { court: 'yes' } }))['visits'])).toBe('none')
    expect(inShort((await owed(rules, { heldBy: 'B', facts: { court: 'yes' }, at: 'hearing', on: '2027-06-01' }))['visits'])).toBe('none')
    // Of whom it is not said who does it, it is not known of which move it speaks.
    expect(inShort((await owed(rules.replace('who: B', 'who: not stated'), { heldBy: 'B', facts: { court: 'yes' } }))['visits'])).toEqual([
      'to come',
    ])
  })
})

test('what was owed of a move is judged by what was known of the case then', async () => {
  const rules = `
  ready: { when: { risk: yes }, heldBy: A, who: sender, must: { complete: report }, due: before transfer }
  before-court: { when: { court: yes }, heldBy: A, who: sender, must: { complete: audit }, due: before transfer }`
  const [, since] = await story(rules, [
    { at: 'ICPC', on: '2027-02-02', facts: { risk: 'yes' } },
    { on: '2027-03-01', facts: { court: 'yes' } },
  ])
  expect([inShort(since!['ready']), inShort(since!['before-court'])]).toEqual([['owed', '2027-02-02'], 'none'])
  const [, both] = await story(rules, [{ at: 'ICPC', on: '2027-02-02', facts: { court: 'yes' } }, { on: '2027-03-01' }])
  expect([inShort(both!['ready']), inShort(both!['before-court'])]).toEqual(['none', ['owed', '2027-02-02']])
})

test('the next event is the first after the moment as at which the duty asks', async () => {
  const rules = '  goes-back: { when: { risk: yes, asAt: 2 weeks after notice }, who: A, must: { bringTo: panel }, due: at next panel }\n'
  const told = async (given: Partial<CaseGiven>) =>
    inShort(
      (
        await owed(rules, {
          facts: { risk: 'yes' },
          ...given,
          happened: [{ moment: 'notice', on: '2026-10-01' }, ...(given.happened ?? [])],
        })
      )['goes-back'],
    )
  // The panel on the last day of the two weeks is none after them.
  expect(await told({ at: 'panel', on: '2026-10-15' })).toEqual(['to come'])
  expect(await told({ at: 'panel', on: '2026-10-22' })).toEqual(['now', '2026-10-22'])
  // Once one was held since, a later one is not the next.
  expect(await told({ happened: [{ moment: 'panel', on: '2026-10-22' }], at: 'panel', on: '2026-10-29' })).toBe('none')
  expect(await told({ on: '2026-10-16', planned: { panel: '2026-10-22' } })).toEqual(['to come', '2026-10-22'])
  // Those before the end of the two weeks are not the next, and it stays owed: when that end is to come, and when it has passed.
  const before = [{ moment: 'panel', on: '2026-10-08' }]
  for (const on of ['2026-10-09', '2026-10-16', '2026-10-21']) expect(await told({ happened: before, on })).toEqual(['to come'])
  expect(await told({ happened: before, at: 'panel', on: '2026-10-22' })).toEqual(['now', '2026-10-22'])
  expect(await told({ happened: [...before, { moment: 'panel', on: '2026-10-22' }], on: '2026-10-23' })).toBe('none')
})

test('what was held before the moment as at which the duty asks does not fulfil it', async () => {
  const rules =
    '  goes-back: { when: { risk: yes, asAt: 2 weeks after notice }, who: A, must: { bringTo: panel }, due: at 2 weeks after notice }\n'
  const told = async (held: string) =>
    inShort(
      (
        await owed(rules, {
          facts: { risk: 'yes' },
          on: '2026-10-16',
          happened: [
            { moment: 'notice', on: '2026-10-01' },
            { moment: 'panel', on: held },
          ],
        })
      )['goes-back'],
    )
  expect(await told('2026-10-08')).toEqual(['owed', '2026-10-15'])
  expect(await told('2026-10-15')).toBe('none')
})

test('a panel is not the next before that from which the time is counted has come', async () => {
  const rules = '  goes-back: { when: { risk: yes, asAt: 2 weeks after notice }, who: A, must: { bringTo: panel }, due: at next panel }\n'
  const [at, later] = await story(rules, [{ at: 'panel', on: '2026-10-01', facts: { risk: 'yes' } }, { on: '2026-10-16' }])
  expect([inShort(at!['goes-back']), inShort(later!['goes-back'])]).toEqual([['to come'], ['to come']])
})

test('the next event is the first after the one that settles what the duty asks', async () => {
  const rules = '  brings: { when: { danger: yes }, who: A, must: { bringTo: panel }, due: at next panel }\n'
  const told = async (happened: NonNullable<CaseGiven['happened']>, given: Partial<CaseGiven>) =>
    inShort((await owed(rules, { facts: { danger: 'yes' }, happened, ...given }))['brings'])
  const settled = { moment: 'notice', on: '2026-10-05' }
  expect(await told([{ moment: 'panel', on: '2026-10-01' }, settled], { on: '2026-10-06' })).toEqual(['to come'])
  expect(await told([settled, { moment: 'panel', on: '2026-10-08' }], { on: '2026-10-09' })).toBe('none')
  // Without days, in the order in which they are told.
  expect(await told([{ moment: 'panel' }, { moment: 'notice' }], {})).toEqual(['to come'])
  expect(await told([{ moment: 'notice' }, { moment: 'panel' }], {})).toBe('none')
  // What is known was settled, though nobody told of it.
  expect(await told([], { at: 'panel', on: '2026-10-08' })).toEqual(['now', '2026-10-08'])
})

test('what is to be done as soon as possible is to be done now, though its occasion is yet to come', async () => {
  const rules = (due: string) => `  tells: { who: A, must: { tell: manager, at: notice }${due} }\n`
  expect(inShort((await owed(rules(', due: as soon as possible'), {}))['tells'])).toEqual(['now'])
  expect(inShort((await owed(rules(', due: as soon as possible after review'), {}))['tells'])).toEqual(['to come'])
  expect(inShort((await owed(rules(''), {}))['tells'])).toEqual(['to come'])
})

test('what is laid down for moves that go somewhere is not told where nothing moves the case', async () => {
  const rules = (when: string) => `  papers: { when: { ${when} }, who: manager, must: { complete: report } }\n`
  const told = async (when: string, heldBy: string) => inShort((await owed(rules(when), { heldBy }))['papers'])
  expect([await told('not: { goingTo: C }', 'A'), await told('not: { goingTo: C }', 'B')]).toEqual([['now'], 'none'])
  // What asks for more is said of such cases, whether they move or not.
  expect(await told('not: { goingTo: C }, risk: no', 'B')).toEqual(['now'])
})

test('leave is owed by nobody: it goes on, or it is over', async () => {
  const told = async (due: string) =>
    inShort(
      (
        await owed(`  may-ask: { heldBy: A, who: A, may: { tell: manager }, ${due} }\n`, {
          happened: [{ moment: 'notice', on: '2026-10-01' }],
          on: '2026-10-08',
        })
      )['may-ask'],
    )
  expect([
    await told('due: from notice'),
    await told('within: 1 week of notice'),
    await told('within: 6 calendar days of notice'),
    await told('due: at notice'),
  ]).toEqual([['now', '2026-10-01'], ['now', '2026-10-08'], 'none', 'none'])
})

test('what hangs on an event that may never come is no duty to come, be it one of the cases of a team', async () => {
  const binds = async (rule: string, given: Partial<CaseGiven> = {}) =>
    (await owed(`  does: { ${rule}, must: { tell: family }, due: from notice }\n`, given))['does']!.binds
  expect([await binds('who: A'), await binds('heldBy: A, who: A'), await binds('when: { risk: no }, who: A')]).toEqual([
    'every case',
    'every case',
    'such cases',
  ])
  expect(await binds('heldBy: A, who: A', { planned: { notice: '2026-11-02' }, on: '2026-10-01' })).toBe('its team or time')
})

test('who does something in the cases of teams of which the rule does not speak is left open', async () => {
  const rules = `
  visits: { when: { risk: yes }, heldBy: A, who: A, must: { visit: family } }
  whose: { when: { risk: yes }, heldBy: [B, C], acknowledge: { unclear: visits, about: who }, says: Who visits a family that another team has is not said. }`
  const open = async (heldBy: string, facts: CaseGiven['facts']) =>
    (await decided(rules, { heldBy, ...(facts === undefined ? {} : { facts }) })).leftOpen.map(({ rule }) => rule)
  expect([await open('B', { risk: 'yes' }), await open('B', { risk: 'no' }), await open('A', { risk: 'yes' })]).toEqual([
    ['rule:whose'],
    [],
    [],
  ])
})
