/** What the first line carries: days, who decides, which clause lets another's day pass; the same however it is asked. */
import { describe, expect, test } from 'vitest'
import { decide } from '../../../src/decide/index.js'
import type { CaseGiven } from '../../../src/decide/index.js'
import { decisionDocument } from '../../../src/render/decision/index.js'
import { modelOfYaml } from '../../support/models.js'

const words = {
  events: ['placed', 'meeting', 'issue', 'decided'].map((name) => `  ${name}: { name: The ${name}, happens: once, cites: X-1 }`).join('\n'),
  facts:
    '  short: { name: Short work, yesNo: Is the work short?, cites: X-1 }\n  agreed: { name: Agreed, yesNo: Is it agreed?, cites: X-1 }\n  tasks: { name: Tasks, oneOf: [done, outstanding], cites: X-1 }',
}

async function said(rules: string, given: CaseGiven) {
  const model = await modelOfYaml(rules, '', words)
  const { decision, problems } = decide({ heldBy: 'CAT', ...given }, model)
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  const { headline, sections } = decisionDocument(decision, model)
  return {
    decision,
    headline,
    section: (title: string) => sections.find((each) => each.title === title)?.items.map(({ short }) => short) ?? [],
  }
}

describe('a latest day of one clause and a later moment of another', () => {
  const rules =
    'on: { heldBy: CAT, transferAt: meeting, to: Locality }\nlimit: { heldBy: CAT, transferAt: any point, to: any team, within: 2 weeks of decided }'
  const given = (on: string): CaseGiven => ({
    otherwise: 'no',
    happened: [{ moment: 'decided', on: '2026-10-15' }],
    on,
    planned: { meeting: '2026-11-03' },
  })
  test('are told alike before the day, after it, and at the moment', async () => {
    const tail = 'there by 29 October 2026: the text contradicts itself and does not say which counts.'
    const stays = `Stays with CAT until the meeting (3 November 2026), and then moves to Locality, though by “Limit” (X-1) it should be ${tail}`
    expect((await said(rules, given('2026-10-20'))).headline).toBe(stays)
    expect((await said(rules, given('2026-10-30'))).headline).toBe(stays)
    const { planned: _, ...then } = given('2026-11-03')
    expect((await said(rules, { ...then, at: 'meeting' })).headline).toBe(
      `Moves to Locality at the meeting, though by “Limit” (X-1) it should have been ${tail}`,
    )
    expect((await said(rules, { ...given('2026-10-20'), planned: { meeting: '2026-10-29' } })).decision.overtaken).toBeUndefined()
  })
  test('are no contradiction where one clause says both', async () => {
    const one = 'on: { heldBy: CAT, transferAt: meeting, to: Locality, within: 2 weeks of decided }'
    expect(
      (await said(one, { otherwise: 'no', happened: [{ moment: 'decided', on: '2026-10-15' }], on: '2026-11-03', at: 'meeting' })).headline,
    ).toBe('Moves to Locality at the meeting, later than it should.')
  })
  test('are none where an exception lifts the day, which is said', async () => {
    const lifted = rules.replace('within: 2 weeks of decided', 'within: 2 weeks of decided, unless: { tasks: outstanding, cites: X-1 }')
    const { headline, section } = await said(lifted, { ...given('2026-10-30'), facts: { tasks: 'outstanding' } })
    expect(headline).toBe(
      'Stays with CAT until the meeting (3 November 2026), and then moves to Locality, with no last day for that while the tasks are outstanding (X-1).',
    )
    expect(section('When')[0]).toBe(
      '29 October 2026 (2 weeks after the decided) is no last day here, since the tasks are outstanding (X-1) – “Limit” (X-1)',
    )
    expect((await said(lifted, { ...given('2026-10-30'), facts: { tasks: 'done' } })).headline).not.toContain('no last day')
  })
})

test('before its latest day a case is to move by it, and should have been elsewhere only after it', async () => {
  const rules = 'on: { heldBy: CAT, transferAt: placed, to: Locality, within: 10 days of placed }'
  const at = async (on: string) => (await said(rules, { otherwise: 'no', happened: [{ moment: 'placed', on: '2026-05-04' }], on })).headline
  expect(await at('2026-05-05')).toMatch(/^Stays with CAT, and is to move to Locality by /)
  expect(await at('2026-05-20')).toMatch(/^Stays with CAT, though it should have been with Locality by /)
})

test('what came to pass today moves the case today, and is late tomorrow', async () => {
  const rules = 'on: { heldBy: CAT, transferAt: placed, to: Locality }'
  const happened = [{ moment: 'placed', on: '2026-05-04' }]
  expect((await said(rules, { happened, on: '2026-05-04' })).headline).toBe('Moves to Locality.')
  expect((await said(rules, { happened, on: '2026-05-05' })).headline).toBe(
    'Stays with CAT, though it should have been with Locality since 4 May 2026.',
  )
})

test('who chooses the team, and who agrees on the day, is told of a move that is to come', async () => {
  const team = (by: string) => `on: { heldBy: CAT, transferAt: placed, to: [Locality, SG], decidedBy: ${by} }`
  expect((await said(team('not stated'), { otherwise: 'no' })).headline).toBe(
    'Stays with CAT until the placed, and then moves to Locality or SG (who decides is not stated).',
  )
  expect((await said(team('team manager'), { otherwise: 'no' })).headline).toBe(
    'Stays with CAT until the placed, and then moves to Locality or SG, as the team manager decides.',
  )
  const day = 'on: { heldBy: CAT, transferAt: agreed date, to: Locality, due: from 18th birthday, decidedBy: team manager }'
  expect((await said(day, { otherwise: 'no', known: { born: '2008-11-30' }, on: '2026-11-23' })).headline).toBe(
    'Stays with CAT until the 18th birthday (30 November 2026), and then moves to Locality on a day that is agreed, as the team manager decides.',
  )
})

test('a case that is kept until one day and goes on another goes on the later', async () => {
  const rules =
    'home: { heldBy: CAT, stay: at least 3 months from placed }\nat-18: { heldBy: CAT, transferAt: 18th birthday, to: Locality }'
  const line = async (given: CaseGiven) =>
    (await said(rules, { happened: [{ moment: 'placed', on: '2020-06-01' }], on: '2020-06-22', ...given })).headline
  expect(await line({ known: { born: '2012-01-10' } })).toBe(
    'Stays with CAT until the 18th birthday (10 January 2030), and then moves to Locality.',
  )
  expect(await line({ known: { born: '2002-07-10' } })).toBe(
    'Stays with CAT until 1 September 2020 (3 months after the placed), and then moves to Locality.',
  )
  expect(await line({})).toBe(
    'Stays with CAT until 1 September 2020 (3 months after the placed) and the 18th birthday have both come, and then moves to Locality.',
  )
  expect(await line({ known: { born: '2002-07-10' }, at: '3 months after placed', on: '2020-09-01' })).toBe(
    'Moves to Locality 3 months after the placed.',
  )
})

test('a contradiction about the team is told before its moment has come', async () => {
  const rules =
    'one: { heldBy: CAT, transferAt: placed, to: Locality }\nother: { when: { short: yes }, heldBy: CAT, transferAt: placed, to: SG }'
  expect((await said(rules, { otherwise: 'no', facts: { short: 'yes' } })).headline).toBe(
    'Stays with CAT until the placed, and then the text contradicts itself: its clauses do not agree which team takes it.',
  )
})

test('of what would hold a move up and of which nothing is known it is told that it is taken not to have come', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: meeting, to: Locality }\nembargo: { when: { happened: issue }, transferAt: any point, to: any team, waitsFor: { agreed: yes } }'
  const taken = async (given: CaseGiven) => (await said(rules, { at: 'meeting', ...given })).section('Taken for granted')
  expect(await taken({ facts: { agreed: 'no' } })).toEqual(['the issue has not come yet'])
  expect(await taken({ facts: { agreed: 'yes' } })).toEqual([])
  expect(await taken({ facts: { agreed: 'no' }, notHappened: ['issue'] })).toEqual([])
})

test('a move of which only that is open for which it waits is told with that', async () => {
  const rules = 'on: { heldBy: CAT, transferAt: meeting, to: Locality, waitsFor: { agreed: yes } }'
  expect((await said(rules, { at: 'meeting', facts: { agreed: ['no', 'yes'] } })).headline).toBe(
    'Moves to Locality at the meeting, but only once it is agreed: whether that is so is not told.',
  )
})

test('a duty that comes first is told by what it asks for', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: meeting, to: Locality }\nvisit: { heldBy: CAT, who: CAT, must: visit the child, holdsUp: on }'
  const { headline, section } = await said(rules, { at: 'meeting' })
  expect(headline).toBe('Moves to Locality at the meeting, provided that this has been done: CAT must visit the child (X-1).')
  expect(section('Taken for granted')).toEqual([])
  expect((await said(rules, { at: 'meeting', notDone: ['visit'] })).headline).toBe(
    'Stays with CAT at the meeting: the move waits until this has been done: CAT must visit the child (X-1).',
  )
})

test('where people may send a case on, it is told what becomes of it if they do not', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: meeting, to: SG }\nsoon: { heldBy: CAT, may: { transferAt: placed, to: Locality }, decidedBy: team manager }'
  expect((await said(rules, { otherwise: 'no', at: 'placed' })).headline).toBe(
    'Moves to Locality at the placed, or stays with CAT until the meeting, and then moves to SG: the team manager decides.',
  )
})

test('an exception to an exception names what is out of the ordinary, and nothing that is left to people', async () => {
  const rules = 'on: { heldBy: CAT, transferAt: meeting, to: Locality, unless: { tasks: outstanding, unless: { short: yes } } }'
  expect((await said(rules, { otherwise: 'no', at: 'meeting', facts: { tasks: 'outstanding' } })).decision.answer).toMatchObject({
    kind: 'not covered',
    why: 'lifted',
  })
})

test('what is left open of the cases of one team is told of a case that nothing moves', async () => {
  const rules =
    'on: { when: { short: no }, heldBy: SG, transferAt: meeting, to: Locality }\nhole: { when: { short: yes }, heldBy: CAT, acknowledge: { unclear: on, about: team } }'
  expect((await said(rules, { facts: { short: 'yes' } })).headline).toBe(
    'Stays with CAT: nothing in the text moves it then, and what is to become of it is not said.',
  )
  expect((await said(rules, { facts: { short: 'no' } })).headline).toBe('Stays with CAT: nothing in the text moves it then.')
})

test('what is taken for granted is on the first screen, what changes the answer of today first, and no more of it than is read', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: meeting, to: Locality, unless: { any: [{ short: yes }, { happened: placed }, { happened: issue }, { happened: decided }] } }'
  const taken = async (given: CaseGiven) => {
    const { decision } = await said(rules, { otherwise: 'no', ...given })
    const model = await modelOfYaml(rules, '', words)
    const { items = [] } = decisionDocument(decision, model).sections.find(({ title }) => title === 'Taken for granted') ?? {}
    return [items.filter(({ turn }) => turn !== undefined).map(({ text }) => text), items.length]
  }
  const [first, all] = await taken({ at: 'meeting' })
  expect(first).toEqual(['the answer to “Is the work short?” is no', 'the decided has not come yet', 'the issue has not come yet'])
  expect(all).toBe(4)
  expect(await taken({ at: 'meeting', facts: { short: 'no' }, notHappened: ['placed', 'issue', 'decided'] })).toEqual([[], 0])
  // The first line says itself that the meeting has not come.
  expect((await taken({ facts: { short: 'no' }, notHappened: ['placed', 'issue', 'decided'] }))[0]).toEqual([])
})

test('that nothing is said of what becomes of a case is told where no way is open, and not where one is only taken not to be', async () => {
  const rules =
    'on: { when: { agreed: yes }, heldBy: CAT, transferAt: meeting, to: Locality }\nhole: { when: { short: yes, agreed: no }, heldBy: CAT, acknowledge: { gapAt: meeting } }'
  const open = 'Stays with CAT: nothing in the text moves it then'
  expect((await said(rules, { otherwise: 'no', facts: { short: 'yes', agreed: 'no' } })).headline).toBe(
    `${open}, and what is to become of it is not said.`,
  )
  expect((await said(rules, { otherwise: 'no', facts: { short: 'yes' } })).headline).toBe(`${open}.`)
})
