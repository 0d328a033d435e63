/** What an answer says of the way in which it came about: readings that are open, events it leaves out, clauses that meet, what goes along. */
import { expect, test } from 'vitest'
import { decide } from '../../../src/decide/index.js'
import type { CaseGiven } from '../../../src/decide/index.js'
import { decisionDocument } from '../../../src/render/decision/index.js'
import { modelOfYaml } from '../../support/models.js'

const words = {
  events: [
    '  placed: { name: Placement, happens: once, cites: X-1 }',
    '  meeting: { name: Meeting, happens: once, cites: X-1 }',
    '  case conference: { name: Case conference, cites: X-1 }',
  ].join('\n'),
  facts: '  threshold: { name: Threshold met, yesNo: Is the threshold met?, judgedBy: CAT, cites: X-1 }',
}

async function said(rules: string, given: CaseGiven) {
  const model = await modelOfYaml(rules, '', words)
  const { decision, problems } = decide({ heldBy: 'CAT', ...given }, model)
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  const { headline, sections } = decisionDocument(decision, model)
  const section = (title: string) => sections.find((each) => each.title === title)?.items.map(({ short }) => short) ?? []
  return { decision, headline, section }
}

const open =
  'on: { heldBy: CAT, transferAt: placed, to: Locality, readings: { at-placement: as written, at-meeting: { transferAt: meeting } } }'

test('where only the reading is open, every answer is told in the first line', async () => {
  const { headline } = await said(open, { at: 'placed' })
  expect(headline).toBe(
    'The text can be read in two ways at the placement: in one the case stays with CAT until the meeting, and then moves to Locality; in the other the case moves to Locality.',
  )
})

test('a moment that has passed has one answer in each reading, the same as when that reading is told', async () => {
  const { decision } = await said(open, { happened: [{ moment: 'placed' }] })
  const due = decision.possibilities.map(({ answer }) => answer.kind === 'stays' && answer.due !== undefined)
  expect(due.sort()).toEqual([false, true])
  expect((await said(open, { happened: [{ moment: 'placed' }], readings: { on: 'at-placement' } })).decision.answer).toMatchObject({
    kind: 'stays',
    due: { holder: 'team:Locality' },
  })
  expect((await said(open, { happened: [{ moment: 'placed' }], readings: { on: 'at-meeting' } })).decision.answer).not.toHaveProperty('due')
})

test('another reading is told where only that changes until when a case stays', async () => {
  const rules = 'on: { heldBy: CAT, stay: until meeting, readings: { as-it-stands: followed, until-placed: { stay: until placed } } }'
  const { decision } = await said(rules, { otherwise: 'no' })
  expect(decision.otherReadings).toMatchObject([{ option: 'until-placed', answer: { kind: 'stays', until: ['placed'] } }])
})

test('an event that comes again and of which it is not known what it did is never passed over', async () => {
  const rules =
    'on: { when: { threshold: yes }, heldBy: CAT, transferAt: case conference, to: Locality }\nstays: { heldBy: CAT, stay: until meeting }'
  const told = (facts: CaseGiven['facts']) =>
    said(rules, {
      notHappened: ['meeting'],
      happened: [{ moment: 'case conference', on: '2026-03-02' }],
      on: '2026-03-04',
      ...(facts === undefined ? {} : { facts }),
    })
  expect((await told(undefined)).decision.remarks).toMatchObject([{ kind: 'left out', moment: 'case conference', on: '2026-03-02' }])
  expect((await told(undefined)).section('To be known first')[0]).toContain('`--at "case conference" --on 2026-03-02`')
  expect((await told({ threshold: 'no' })).decision.remarks).toEqual([])
})

test('a day before the protocol took effect is said to be one', async () => {
  const rules = 'on: { heldBy: CAT, transferAt: placed, to: Locality }'
  expect((await said(rules, { at: 'placed', on: '2018-12-31' })).decision.remarks).toEqual([
    { kind: 'before effective', effective: '2019-01', on: '2018-12-31' },
  ])
  expect((await said(rules, { at: 'placed', on: '2019-01-01' })).decision.remarks).toEqual([])
})

test('a moment that is late by one clause and on time by another says so of each', async () => {
  const rules = 'early: { heldBy: CAT, transferAt: placed, to: Locality }\nlater: { heldBy: CAT, transferAt: meeting, to: Locality }'
  const { headline } = await said(rules, { at: 'meeting', happened: [{ moment: 'placed' }] })
  expect(headline).toBe(
    'Moves to Locality at the meeting, though by “Early” (X-1) it should have been there before: the text contradicts itself and does not say which counts.',
  )
})

test('what moves at the transfer goes with the case, and stays until that moves', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: placed, to: Locality }\nrecord: { heldBy: CAT, moves: system record, transferAt: transfer, to: Locality }'
  expect((await said(rules, { at: 'placed' })).decision.aspects).toMatchObject([
    { aspect: 'system record', answer: { kind: 'moves', whenNotStated: false } },
  ])
  expect((await said(rules, { at: 'placed' })).section('Also moving')[0]).toMatch(/^system record: moves to Locality at the placement/)
  expect((await said(rules, {})).section('Also moving')[0]).toMatch(
    /^system record: stays with CAT until the case moves, and then moves to Locality/,
  )
})

test('one team of a family, or any other of it', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: placed, to: SG by area }\nany: { heldBy: CAT, may: { transferAt: placed, to: SG }, insteadOf: on, decidedBy: team manager }'
  expect((await said(rules, { at: 'placed' })).headline).toBe(
    'Moves to the SG team for the child’s area or another of the SG teams at the placement: the team manager decides.',
  )
})

test('where more must be known anyway, a reading by which it must be too does not stand among the first things', async () => {
  const rules =
    'on: { when: { threshold: yes }, heldBy: CAT, transferAt: placed, to: Locality, readings: { as-it-stands: followed, elsewhere: { to: SG by area } } }\n' +
    'see: { heldBy: CAT, who: CAT, must: visit the child, readings: { as-it-stands: followed, elsewhere: { must: see the child alone } } }'
  const asked = { at: 'placed', notHappened: ['placed'] }
  const [open, told] = [await said(rules, asked), await said(rules, { ...asked, facts: { threshold: 'yes' } })]
  expect([open.decision.answer, open.decision.otherReadings.map(({ answer }) => answer)]).toEqual(['unknown', ['unknown']])
  expect([open.section('Read otherwise').length, open.section('Other readings').length, told.section('Read otherwise').length]).toEqual([
    0, 1, 1,
  ])
})

test('an hour of a day is told without an empty remark on how it is counted', async () => {
  const { section } = await said('on: { heldBy: CAT, transferAt: placed, to: Locality, due: by 5 pm on the day of placed }', {
    at: 'placed',
    on: '2026-06-22',
  })
  expect(section('When')[0]).toContain('no later than 22 June 2026, 17:00 (5 pm on the day of the placement)')
})

test('what never happened is told apart from what happened', async () => {
  const { section } = await said(
    'on: { when: { closed: within the last 3 months }, heldBy: CAT, transferAt: placed, to: Locality }\nelse: { when: { not: { closed: within the last 3 months } }, heldBy: CAT, transferAt: placed, to: SG by area }',
    { at: 'placed', otherwise: 'no' },
  )
  expect(section('Taken for granted').join()).toContain('“the case was closed”: never')
})
