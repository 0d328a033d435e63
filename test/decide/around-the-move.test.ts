/** What has to be done before each of several moves, and what the team that had the case has to do after it. */
import { describe, expect, test } from 'vitest'
import { possible } from '../../src/decide/days/moments-in-time.js'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven, Decision, Step } from '../../src/decide/index.js'
import { decisionDocument } from '../../src/render/decision/sections.js'
import { modelOfYaml } from '../support/models.js'
import { partiesInShort } from './asked.js'

const words = {
  events: [
    '  review: { name: Review, happens: once, cites: X-1 }',
    '  conference: { name: Conference, happens: once, cites: X-1 }',
    '  core group: { name: Core group, happens: once, after: conference, cites: X-1 }',
  ].join('\n'),
}

/** `later CAT by 2026-04-13, overdue`. */
function owed({ duties }: Decision): readonly string[] {
  return duties.map(({ rule, who, times, standing, overdue }) => {
    const days = times.map(({ when, noDate }) => possible(when).join(' or ') || noDate).join(' to ')
    const parts = [standing === 'to come' ? 'later' : standing, rule.slice(5), partiesInShort(who as never), days, overdue ? 'overdue' : '']
    return parts.filter((part) => part !== '').join(' ')
  })
}

async function told(rules: string, start: CaseGiven, steps: readonly Step[]) {
  const model = await modelOfYaml(rules, '', words)
  return replay(start, steps, model).map(({ decision, problems }) => {
    if (decision === undefined) throw new Error(JSON.stringify(problems))
    return owed(decision)
  })
}

async function asked(rules: string, given: CaseGiven) {
  const model = await modelOfYaml(rules, '', words)
  const { decision, problems } = decide(given, model)
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return { owed: owed(decision), decision, model }
}

describe('before the move', () => {
  const rules = (due: string) => `first: { heldBy: CAT, transferAt: review, to: Locality }
second: { heldBy: Locality, transferAt: 18th birthday, to: SG }
tell: { who: sender, must: { tell: team manager }, due: ${due} }`
  const known = { born: '2010-05-20' }
  test('each move has its own, with its own day, and that of the first stays overdue', async () => {
    expect(
      await told(rules('at least 10 working days before transfer'), { heldBy: 'CAT', known }, [
        { at: 'review', on: '2026-04-27' },
        { on: '2028-05-01' },
        { on: '2028-05-10' },
        { at: '18th birthday', on: '2028-05-20' },
      ]),
    ).toEqual([
      ['owed tell CAT 2026-04-13 overdue'],
      ['owed tell CAT 2026-04-13 overdue', 'later tell Locality 2028-05-08'],
      ['owed tell CAT 2026-04-13 overdue', 'owed tell Locality 2028-05-08 overdue'],
      ['owed tell CAT 2026-04-13 overdue', 'owed tell Locality 2028-05-08 overdue'],
    ])
  })
  test('the day of the next move is known where the case stays until then, and not where something else can end the stay', async () => {
    const at = async (more: string, given: Partial<CaseGiven> = {}) =>
      (await asked(`${rules('by 2 weeks before transfer')}${more}`, { heldBy: 'Locality', known, on: '2028-05-01', ...given })).owed
    expect(await at('')).toEqual(['later tell Locality 2028-05-06'])
    expect(await at('\nor-else: { heldBy: Locality, transferAt: conference, to: SG }')).toEqual(['later tell Locality day ahead not told'])
    expect(await at('', { heldBy: 'CAT', planned: { review: '2028-06-01' } })).toEqual(['later tell CAT 2028-05-18'])
  })
  test('what is to be done in a stretch of days is told with both ends, whether or not the day of the move is known', async () => {
    const line = async (given: Partial<CaseGiven>) => {
      const { decision, model } = await asked(rules('between 5 and 10 working days before transfer'), { heldBy: 'CAT', ...given })
      return decisionDocument(decision, model).sections.flatMap(({ title, items }) =>
        title === 'Duties to come' ? items.map(({ short }) => short) : [],
      )
    }
    expect(await line({})).toEqual([
      'CAT must tell the team manager – from 10 working days before the transfer onwards and at least 5 working days before the transfer (the day of the transfer is not told yet; with it this has a day too) (X-1)',
    ])
    expect(await line({ planned: { review: '2026-06-01' }, on: '2026-05-01' })).toEqual([
      'CAT must tell the team manager – from 15 May 2026 (from 10 working days before the transfer onwards) and by 22 May 2026 (at least 5 working days before the transfer) (X-1)',
    ])
  })
})

describe('after the move', () => {
  const rules = `on: { heldBy: CAT, transferAt: conference, to: Locality }
further: { heldBy: Locality, transferAt: review, to: SG }
attends: { who: sender's team manager, must: { attend: core group } }
holds: { heldBy: CAT, who: holder, must: { hold: core group }, within: 10 working days of conference }
writes: { heldBy: CAT, who: holder, must: { tell: team manager }, within: 10 working days of conference }`
  const moved = { at: 'conference', on: '2026-04-27' }
  test('the team that had the case is told until the event has been, on its day too', async () => {
    const [, before, at, after] = await told(rules, { heldBy: 'CAT' }, [
      moved,
      { on: '2026-04-29' },
      { at: 'core group', on: '2026-05-05' },
      { on: '2026-05-11' },
    ])
    expect(before).toEqual(['owed holds CAT 2026-05-12', 'owed writes CAT 2026-05-12', "later attends CAT's team manager"])
    expect(at?.toSorted()).toEqual(["now attends CAT's team manager", 'now holds CAT 2026-05-12', 'owed writes CAT 2026-05-12'])
    expect(after).toEqual(['owed writes CAT 2026-05-12'])
  })
  test('and is told to be late once its last day is over', async () => {
    expect((await told(rules, { heldBy: 'CAT' }, [moved, { on: '2026-05-20' }]))[1]).toEqual([
      'owed holds CAT 2026-05-12 overdue',
      'owed writes CAT 2026-05-12 overdue',
      "later attends CAT's team manager",
    ])
  })
  test('who that was is not taken to be the team that has the case now', async () => {
    const at = async (known: CaseGiven['known']) =>
      (await asked(rules, { heldBy: 'Locality', at: 'core group', ...(known === undefined ? {} : { known }) })).owed
    expect(await at(undefined)).toEqual(["now attends sender's team manager"])
    expect(await at({ 'previous team': 'CAT', 'previous transfer': '2026-04-27' })).toEqual(["now attends CAT's team manager"])
  })
  test('at an event that need not come after the move the sender is that of the next one', async () => {
    const any = rules.replace('attend: core group', 'attend: review')
    expect((await asked(any, { heldBy: 'Locality', at: 'review' })).owed).toEqual(["now attends Locality's team manager"])
  })
})

describe('the previous holder', () => {
  const rules = `on: { heldBy: CAT, transferAt: conference, to: Locality }
further: { heldBy: Locality, transferAt: review, to: SG }
attends: { who: previous holder's team manager, must: { attend: core group } }
tells: { who: previous holder, must: { tell: team manager }, within: 5 working days of conference }`
  test('is the team that gives the case away as long as it does so, and then the last that had it', async () => {
    expect(
      await told(rules, { heldBy: 'CAT' }, [
        { at: 'conference', on: '2026-04-27' },
        { at: 'core group', on: '2026-05-11' },
        { at: 'review', on: '2026-06-01' },
      ]),
    ).toEqual([
      ['now tells CAT 2026-05-05', "later attends CAT's team manager"],
      ['owed tells CAT 2026-05-05 overdue', "now attends CAT's team manager"],
      ['owed tells CAT 2026-05-05 overdue'],
    ])
  })
  test('is whoever is told to have had it; nobody, where it is told that nobody had', async () => {
    const at = async (given: Partial<CaseGiven>) => (await asked(rules, { heldBy: 'Locality', at: 'core group', ...given })).owed
    expect(await at({ known: { 'previous team': 'SG' } })).toContain("now attends SG's team manager")
    expect(await at({})).toContain("now attends previous-holder's team manager")
    expect(await at({ earlier: [{ heldBy: 'closed', moment: 'conference', moved: true }] })).toEqual([])
  })
})

describe('a duty that holds up a move', () => {
  const rules = `on: { heldBy: CAT, transferAt: 10 working days after conference, to: Locality, waitsFor: { agreed: yes } }
check: { who: CAT, must: { tell: team manager }, holdsUp: on }`
  const known = { heldBy: 'CAT', happened: [{ moment: 'conference', on: '2026-02-03' }], facts: { agreed: 'yes' } }
  const first = async (given: Partial<CaseGiven>) => {
    const { decision, problems } = decide({ ...known, ...given }, await heldUp())
    if (decision === undefined) throw new Error(JSON.stringify(problems))
    return [decision.provided.map(({ rule }) => rule), decisionDocument(decision, await heldUp()).headline]
  }
  const heldUp = () => modelOfYaml(rules, '', { ...words, facts: '  agreed: { name: Agreed, yesNo: Is it agreed?, cites: X-1 }' })
  test('is not taken to be done once the move is overdue', async () => {
    expect(await first({ on: '2026-03-10' })).toEqual([
      ['rule:check'],
      expect.stringContaining('provided that this has been done: CAT must tell'),
    ])
    expect(await first({ on: '2026-03-10', done: ['check'] })).toEqual([[], expect.not.stringContaining('done')])
  })
  test('is told to be what the move waits for, and not what has come', async () => {
    const undone = async (on: string) => (await first({ on, notDone: ['check'] }))[1]
    expect(await undone('2026-02-10')).toMatch(/moves to Locality only once this has been done: CAT must tell/)
    expect(await undone('2026-03-10')).toMatch(/the move waits until this has been done: CAT must tell/)
  })
})
