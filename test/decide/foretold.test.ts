/** What is told of later, asked about today: a contradiction to come, who decides then, which moment it is that ends a stay, and all that can follow one. */
import { describe, expect, test } from 'vitest'
import { decide } from '../../src/decide/index.js'
import type { CaseGiven, Decision } from '../../src/decide/index.js'
import { modelOfYaml } from '../support/models.js'

const words = {
  events: [
    'meeting: { name: Meeting, happens: once, cites: X-1 }',
    'assessed: { name: End of assessment, happens: once, cites: X-1 }',
    'court ends: { name: End of the proceedings, happens: once, cites: X-1 }',
    'point: { name: Point, cites: X-1 }',
  ]
    .map((line) => `  ${line}`)
    .join('\n'),
  facts: [
    'disabled: { name: Disabled, yesNo: Is the child disabled?, cites: X-1 }',
    'ready: { name: Ready, yesNo: Is all ready?, cites: X-1 }',
    'agreed: { name: Agreed, yesNo: Is it agreed?, cites: X-1 }',
  ]
    .map((line) => `  ${line}`)
    .join('\n'),
}

async function decided(rules: string, given: CaseGiven, untold: CaseGiven = { otherwise: 'no' }): Promise<Decision> {
  const { decision, problems } = decide({ heldBy: 'CAT', ...untold, ...given }, await modelOfYaml(rules, '', words))
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return decision
}

describe('a contradiction to come', () => {
  const banned = (at: string) =>
    `goes: { heldBy: CAT, ${at}, to: Locality }\nnever: { when: { disabled: yes }, heldBy: CAT, mustNot: { transferAt: any point, to: Locality } }`
  test('at the end of a stay: the team that is forbidden then is not promised now', async () => {
    const { answer } = await decided(banned('transferAt: meeting'), { facts: { disabled: 'yes' } })
    expect(answer).toMatchObject({ kind: 'stays', until: ['meeting'], thenConflict: ['rule:goes', 'rule:never'], thenAbout: ['team'] })
    expect(answer).not.toHaveProperty('goesTo')
    expect((await decided(banned('transferAt: meeting'), { facts: { disabled: 'no' } })).answer).toMatchObject({
      goesTo: { key: 'Locality' },
    })
  })
  test('on a day that is to be agreed', async () => {
    const rules = banned('transferAt: agreed date, decidedBy: team manager')
    expect((await decided(rules, { facts: { disabled: 'yes' } })).answer).toMatchObject({
      kind: 'choice',
      about: 'moment',
      clash: { about: ['team'], rules: ['rule:goes', 'rule:never'] },
    })
    expect((await decided(rules, { facts: { disabled: 'no' } })).answer).not.toHaveProperty('clash')
  })
  test('of a move and leave to move elsewhere', async () => {
    const rules =
      'goes: { heldBy: CAT, transferAt: meeting, to: Locality }\nalso: { heldBy: CAT, may: { transferAt: meeting, to: SG }, decidedBy: team manager }'
    expect((await decided(rules, {})).answer).toMatchObject({ kind: 'stays', until: ['meeting'], thenAbout: ['whether'] })
  })

  test('in one of several possible answers', async () => {
    const rules = `${banned('transferAt: meeting')}\nready-now: { when: { ready: yes }, heldBy: CAT, transferAt: assessed, to: Locality }`
    const { answer, possibilities } = await decided(rules, { facts: { disabled: 'yes' } }, {})
    expect(answer).toBe('unknown')
    expect(possibilities.map((each) => each.answer)).toMatchObject([
      { until: ['meeting'], thenConflict: ['rule:goes', 'rule:never'] },
      { until: ['meeting', 'assessed'], thenConflict: expect.arrayContaining(['rule:never', 'rule:ready-now']) },
    ])
  })
  test('of the time of a move, where it can end at one moment by one clause and at another by another', async () => {
    const rules = 'one: { heldBy: CAT, transferAt: meeting, to: Locality }\nother: { heldBy: CAT, transferAt: assessed, to: Locality }'
    expect((await decided(rules, {})).answer).toMatchObject({ kind: 'stays', until: ['meeting', 'assessed'], thenAbout: ['moment'] })
    const first = rules.replaceAll('to: Locality', 'to: Locality, whicheverFirst: point')
    expect((await decided(first, {})).answer).toMatchObject({ kind: 'stays', goesTo: { key: 'Locality' } })
  })

  const kept =
    'kept: { heldBy: CAT, stay: until court ends }\nby-then: { heldBy: CAT, transferAt: not stated, to: Locality, due: by 16th birthday }'
  const case_: CaseGiven = { known: { born: '2010-09-14' }, on: '2026-09-01' }
  test('on a latest day that comes before the stay ends, surely or unless it ends before', async () => {
    const clash = {
      moment: '16th birthday',
      on: '2026-09-14',
      about: ['whether'],
      rules: expect.arrayContaining(['rule:kept', 'rule:by-then']),
    }
    expect((await decided(kept, case_)).answer).toMatchObject({ kind: 'stays', until: ['court ends'], goesTo: { key: 'Locality' }, clash })
    expect((await decided(kept, { ...case_, planned: { 'court ends': '2026-12-01' } })).answer).toMatchObject({ on: '2026-12-01', clash })
    expect((await decided(kept, { ...case_, planned: { 'court ends': '2026-09-10' } })).answer).not.toHaveProperty('clash')
  })
  test('is none where the two are only a point and a latest day of one move', async () => {
    const { answer } = await decided('goes: { heldBy: CAT, transferAt: court ends, to: Locality, due: by 16th birthday }', case_)
    expect(answer).toMatchObject({ kind: 'stays', until: ['court ends'] })
    expect(answer).not.toHaveProperty('clash')
  })
  test('is told of another reading too', async () => {
    const rules =
      'goes: { heldBy: CAT, transferAt: meeting, to: Locality }\nnever: { heldBy: CAT, when: { disabled: yes }, mustNot: { transferAt: any point, to: Locality }, readings: { those-who-are-ready: followed, all: { when: { any: [{ disabled: yes }, { disabled: no }] } } } }'
    const { answer, otherReadings } = await decided(rules, { facts: { disabled: 'no' } })
    expect(answer).toMatchObject({ goesTo: { key: 'Locality' } })
    expect(otherReadings).toMatchObject([{ option: 'all', answer: { kind: 'stays', thenAbout: ['team'] } }])
  })
})

test('who decides where a case goes then is who gives leave to send it elsewhere', async () => {
  const rules =
    'goes: { heldBy: CAT, transferAt: meeting, to: Locality }\ninstead: { heldBy: CAT, may: { transferAt: meeting, to: SG }, decidedBy: team manager, insteadOf: goes }'
  expect((await decided(rules, {})).answer).toMatchObject({
    kind: 'stays',
    until: ['meeting'],
    goesTo: { kind: 'choice' },
    chosenBy: [{ kind: 'role-party' }],
  })
})

test('a stay that ends before the moment of the move ends nothing', async () => {
  const rules =
    'home: { heldBy: CAT, stay: until meeting, unless: { age: 18 or over } }\ngrown: { heldBy: CAT, transferAt: 18th birthday, to: Locality }'
  const case_: CaseGiven = { known: { born: '2012-01-10' }, on: '2020-06-22', notHappened: ['meeting'] }
  expect((await decided(rules, case_)).answer).toMatchObject({
    kind: 'stays',
    until: ['18th birthday'],
    on: '2030-01-10',
    goesTo: { key: 'Locality' },
  })
  const first =
    'one: { heldBy: CAT, transferAt: meeting, to: Locality, whicheverFirst: point }\ntwo: { heldBy: CAT, transferAt: assessed, to: Locality, whicheverFirst: point }'
  expect((await decided(first, {})).answer).toMatchObject({ until: ['meeting', 'assessed'] })
})

test('of what a move waits for only what has not come is waited for', async () => {
  const rules = 'goes: { heldBy: CAT, transferAt: assessed, to: Locality, waitsFor: { ready: yes, agreed: yes } }'
  const unmet = [{ rule: 'rule:goes', until: { kind: 'fact-is' } }]
  expect((await decided(rules, { at: 'assessed', facts: { ready: 'yes', agreed: 'no' } })).answer).toMatchObject({
    kind: 'stays',
    waitsFor: ['rule:goes'],
    unmet,
  })
  expect((await decided(rules, { at: 'assessed', facts: { ready: 'no', agreed: 'no' } })).answer).not.toHaveProperty('unmet')
})

describe('possible answers', () => {
  const rules =
    'now: { heldBy: CAT, when: { ready: yes }, closeAt: assessed }\nlater: { heldBy: CAT, when: { ready: no, disabled: no }, transferAt: meeting, to: Locality }\ndisabled: { heldBy: CAT, when: { ready: no, disabled: yes }, transferAt: meeting, to: SG }'
  test('are told apart by what follows where a case stays, too', async () => {
    const { answer, possibilities } = await decided(rules, { at: 'assessed' }, {})
    expect(answer).toBe('unknown')
    const then = possibilities.map((each) => (each.answer.kind === 'stays' ? each.answer.goesTo?.key : each.answer.kind))
    expect(then.toSorted()).toEqual(['Locality', 'SG', 'moves'])
  })
})

describe('a day that is set beyond a change of the rules', () => {
  const rules =
    'before: { heldBy: CAT, transferAt: meeting, to: Locality, inForce: until 2026-08-31 }\nsince: { heldBy: CAT, transferAt: meeting, to: SG, inForce: from 2026-09-01 }'
  test('is no second today, and what becomes of the case then is said by the rules of that day', async () => {
    const on = '2026-08-20'
    expect((await decided(rules, { on, planned: { meeting: '2026-08-27' } })).answer).toMatchObject({ goesTo: { key: 'Locality' } })
    expect((await decided(rules, { on, planned: { meeting: '2026-09-03' } })).answer).toMatchObject({
      kind: 'stays',
      until: ['meeting'],
      on: '2026-09-03',
      goesTo: { key: 'SG' },
    })
  })
  test('though nothing moves the case by the rules of today, or on that day', async () => {
    const [before, since] = rules.split('\n')
    const case_ = { on: '2026-08-20', planned: { meeting: '2026-09-03' } }
    expect(
      (await decided(`${since}\nstays: { heldBy: CAT, stay: until court ends, inForce: until 2026-08-31 }`, case_)).answer,
    ).toMatchObject({
      until: ['meeting'],
      goesTo: { key: 'SG' },
    })
    expect((await decided(before!, case_)).answer).not.toHaveProperty('goesTo')
  })
})
