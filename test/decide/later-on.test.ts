/** What an answer says of later: leave to keep a case and its last day, what still holds up a move to come, what a moment brings out, and holes that lie ahead. */
import { describe, expect, test } from 'vitest'
import { decide } from '../../src/decide/index.js'
import type { CaseGiven, Decision } from '../../src/decide/index.js'
import { modelOfYaml } from '../support/models.js'

const words = {
  events: [
    'placed: { name: Placement, happens: once, cites: X-1 }',
    'meeting: { name: Meeting, happens: once, cites: X-1 }',
    'assessed: { name: End of assessment, happens: once, cites: X-1 }',
    'weekly: { name: Weekly meeting, cites: X-1 }',
    'point: { name: Point, cites: X-1 }',
  ]
    .map((line) => `  ${line}`)
    .join('\n'),
  facts: [
    'short: { name: Short work, yesNo: Is the work short?, cites: X-1 }',
    'agreed: { name: Agreed, yesNo: Has the meeting agreed?, settledAt: weekly, cites: X-1 }',
    'here: { name: Here, yesNo: Does the child live here?, usually: yes, cites: X-1 }',
    'course: { name: Course, oneOf: [none, long], settledAt: meeting, cites: X-1 }',
  ]
    .map((line) => `  ${line}`)
    .join('\n'),
}

async function decided(rules: string, given: CaseGiven, untold: CaseGiven = { otherwise: 'no' }): Promise<Decision> {
  const { decision, problems } = decide({ heldBy: 'CAT', ...untold, ...given }, await modelOfYaml(rules, '', words))
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return decision
}

describe('leave to keep a case', () => {
  const rules =
    'keeps: { when: { short: yes }, heldBy: CAT, may: { stay: until 3 months after assessed }, decidedBy: team manager }\nmost: { when: { short: yes }, heldBy: CAT, stay: at most 3 months from assessed }\nends: { when: { short: no }, heldBy: CAT, closeAt: assessed }'
  const short: CaseGiven = { facts: { short: 'yes' }, happened: [{ moment: 'assessed', on: '2026-07-20' }], on: '2026-10-12' }
  test('ends on its last day, is a choice, and says whose', async () => {
    const { answer, limits, trace } = await decided(rules, short)
    expect(answer).toMatchObject({
      kind: 'stays',
      until: ['3 months after assessed'],
      on: '2026-10-20',
      nothingSaid: false,
      leave: { rules: ['rule:keeps'], deciders: [{ kind: 'role-party' }], taken: false },
    })
    expect(limits).toMatchObject([{ kind: 'by', rules: ['rule:most'], certain: true }])
    expect(trace.map(({ rule, part }) => [rule, part])).toEqual([
      ['rule:keeps', 'permits'],
      ['rule:most', 'qualifies'],
    ])
  })
  test('that is taken is no choice any more', async () => {
    expect((await decided(rules, { ...short, chosen: { keeps: 'yes' } })).answer).toMatchObject({
      kind: 'stays',
      on: '2026-10-20',
      leave: { taken: true },
    })
  })
  test('that is refused keeps nothing: the hole is as old as the moment at which the question arose', async () => {
    const { answer, trace } = await decided(rules, { ...short, chosen: { keeps: 'no' } })
    expect(answer).toMatchObject({ kind: 'not covered', why: 'silent', since: { moment: 'assessed', on: '2026-07-20' } })
    expect(trace).toContainEqual(expect.objectContaining({ rule: 'rule:keeps', part: 'refused' }))
  })
})

describe('the day until which a case stays', () => {
  const rules = 'on: { heldBy: CAT, transferAt: meeting, to: Locality }'
  test('is told where one is set, as long as it has not gone by', async () => {
    const planned = { planned: { meeting: '2026-10-26' } }
    expect((await decided(rules, { ...planned, on: '2026-10-14' })).answer).toMatchObject({ until: ['meeting'], on: '2026-10-26' })
    expect((await decided(rules, { ...planned, on: '2026-10-27' })).answer).not.toHaveProperty('on')
    expect((await decided(rules, { on: '2026-10-14' })).answer).not.toHaveProperty('on')
  })
  test('is not that of the last time that something came which comes again', async () => {
    const { answer } = await decided('waits: { heldBy: CAT, stay: until weekly }', {
      happened: [{ moment: 'weekly', on: '2026-10-05' }],
      on: '2026-10-14',
    })
    expect(answer).toMatchObject({ kind: 'stays', until: ['weekly'] })
    expect(answer).not.toHaveProperty('on')
  })
  test('a case is not kept until what is now', async () => {
    const rule = 'on: { heldBy: CAT, transferAt: meeting, to: Locality, due: from 3 months after assessed }'
    const { answer } = await decided(rule, { happened: [{ moment: 'assessed' }], at: '3 months after assessed' })
    expect(answer).toMatchObject({ kind: 'stays', until: ['meeting'] })
  })
})

describe('a move that waits for what a meeting brings about', () => {
  const rules = (at: string) => `on: { heldBy: CAT, transferAt: ${at}, to: Locality, waitsFor: { agreed: yes, here: yes } }`
  test('waits for it until the meeting, where it has no moment of its own', async () => {
    for (const given of [{}, { at: 'placed' }])
      expect(await decided(rules('not stated'), given)).toMatchObject({ answer: { kind: 'stays', waitsFor: ['rule:on'] }, needs: [] })
    expect(await decided(rules('not stated'), { at: 'weekly' })).toMatchObject({ answer: 'unknown', needs: [{ notYetKnowable: false }] })
    expect((await decided(rules('not stated'), { at: 'placed', facts: { agreed: 'yes' } })).answer).toMatchObject({ kind: 'moves' })
    expect((await decided(rules('not stated'), { happened: [{ moment: 'weekly' }] })).answer).toBe('unknown')
  })
  test('is asked about at its own moment, where it has one', async () => {
    expect((await decided(rules('placed'), { at: 'placed' })).answer).toBe('unknown')
  })
  test('still to come: what is not known is what it is provided for, what is known not to be so holds it up', async () => {
    const open = await decided(rules('placed'), {})
    expect(open).toMatchObject({
      answer: { kind: 'stays', until: ['placed'], goesTo: { key: 'Locality' } },
      provided: [{ rule: 'rule:on' }],
    })
    expect(open.answer).not.toHaveProperty('heldUp')
    expect(await decided(rules('placed'), { facts: { here: 'no' } })).toMatchObject({
      answer: { kind: 'stays', until: ['placed'], heldUp: ['rule:on'] },
      provided: [],
    })
    expect(await decided(rules('placed'), { facts: { agreed: 'yes' } })).toMatchObject({ provided: [] })
  })
})

describe('what the moment brings out at which a stay ends', () => {
  const rules =
    'waits: { heldBy: CAT, stay: until meeting, yieldsTo: every other rule }\non: { when: { course: long }, heldBy: CAT, transferAt: meeting, to: Locality }'
  test('is not taken for granted before: what comes then hangs on it', async () => {
    for (const given of [{}, { at: 'placed' }]) {
      const { answer, needs, possibilities } = await decided(rules, given)
      expect(answer).toMatchObject({ kind: 'stays', until: ['meeting'], thenUnknown: true })
      expect(needs).toMatchObject([{ notYetKnowable: true }])
      expect(possibilities.map((each) => (each.answer.kind === 'stays' ? each.answer.goesTo?.key : each.answer.kind))).toEqual([
        undefined,
        'Locality',
      ])
    }
  })
  test('is what it is told to be', async () => {
    expect((await decided(rules, { facts: { course: 'long' } })).answer).toMatchObject({ until: ['meeting'], goesTo: { key: 'Locality' } })
    expect((await decided(rules, { facts: { course: 'none' } })).answer).not.toHaveProperty('thenUnknown')
  })
})

describe('what the author knows to be open', () => {
  const late =
    'on: { heldBy: CAT, transferAt: meeting, to: Locality }\nsoon: { heldBy: CAT, transferAt: any point, to: any team, within: 2 weeks of assessed }\nboth: { heldBy: CAT, acknowledge: { conflictBetween: [soon, on], about: [moment, latest day] }, says: Which of the two counts is not said. }'
  const assessed: CaseGiven = { happened: [{ moment: 'assessed', on: '2026-10-12' }] }
  test('a last day and a later moment collide when the moment is set, in between, and when it comes', async () => {
    const holes = async (given: CaseGiven) => (await decided(late, { ...assessed, ...given })).leftOpen.map(({ rule }) => rule)
    expect(await holes({ on: '2026-10-14', planned: { meeting: '2026-11-03' } })).toEqual(['rule:both'])
    expect(await holes({ on: '2026-10-30', planned: { meeting: '2026-11-03' } })).toEqual(['rule:both'])
    expect(await holes({ on: '2026-11-03', at: 'meeting' })).toEqual(['rule:both'])
    expect(await holes({ on: '2026-10-20', at: 'meeting' })).toEqual([])
    expect(await holes({ on: '2026-10-14', planned: { meeting: '2026-10-20' } })).toEqual([])
  })
  const ahead =
    'on: { when: { short: no, course: long }, heldBy: CAT, transferAt: placed, to: Locality }\nhole: { when: { short: yes }, heldBy: CAT, acknowledge: { gapAt: placed }, says: What becomes of short work is not said. }'
  test('a hole that lies ahead of a case that nothing moves is told before it comes, and only to such cases', async () => {
    const holes = async (given: CaseGiven) => (await decided(ahead, given)).leftOpen.map(({ rule }) => rule)
    expect(await holes({ facts: { short: 'yes' } })).toEqual(['rule:hole'])
    expect(await holes({ facts: { short: 'yes' }, at: 'meeting' })).toEqual(['rule:hole'])
    expect(await holes({ facts: { short: 'no' } })).toEqual([])
    expect(await holes({})).toEqual([])
  })
})

test('an earliest day stands by its rule, though another sets a latest one', async () => {
  const rules =
    'later: { heldBy: CAT, transferAt: agreed date, to: Locality, due: from 3 months after assessed, decidedBy: team manager, yieldsTo: every other rule }\nsoon: { heldBy: CAT, transferAt: any point, to: any team, within: 6 months of assessed }'
  const { limits } = await decided(rules, { happened: [{ moment: 'assessed', on: '2026-01-12' }], on: '2026-02-02' })
  expect(limits.find(({ kind }) => kind === 'not before')).toMatchObject({ rules: ['rule:later'], certain: true })
})

describe('a duty that holds a move up', () => {
  const rules =
    'on: { heldBy: CAT, transferAt: placed, to: Locality }\nfirst: { who: team manager, must: { check: chronology }, holdsUp: every transfer }'
  test('is what the move is provided for, until it is told to be done or not', async () => {
    expect(await decided(rules, { at: 'placed' })).toMatchObject({ answer: { kind: 'moves' }, provided: [{ rule: 'rule:first' }] })
    expect(await decided(rules, {})).toMatchObject({
      answer: { kind: 'stays', goesTo: { key: 'Locality' } },
      provided: [{ rule: 'rule:first' }],
    })
    expect(await decided(rules, { at: 'placed', done: ['first'] })).toMatchObject({ answer: { kind: 'moves' }, provided: [] })
    expect(await decided(rules, { at: 'placed', notDone: ['first'] })).toMatchObject({
      answer: { kind: 'stays', waitsFor: ['rule:on'] },
      provided: [],
    })
  })
  test('of some moves holds up no others', async () => {
    const some = rules
      .replace('every transfer', 'other')
      .replace('on: {', 'other: { when: { short: yes }, heldBy: CAT, transferAt: meeting, to: Locality }\non: {')
    expect((await decided(some, { at: 'placed' })).provided).toEqual([])
  })
})

describe('the longest time for which a case may stay, from a start that the text does not say', () => {
  const rules = 'most: { heldBy: CAT, stay: at most 36 hours }\non: { when: { short: yes }, heldBy: CAT, transferAt: placed, to: Locality }'
  const over = { happened: [{ moment: '36 hours (from when is not stated)', on: '2026-10-13' }], on: '2026-10-15' }
  test('being over leaves a hole where nothing moves the case', async () => {
    expect((await decided(rules, over)).answer).toMatchObject({ kind: 'not covered', why: 'silent', since: { on: '2026-10-13' } })
    expect((await decided(rules, { ...over, at: 'meeting' })).answer).toMatchObject({ kind: 'not covered', why: 'silent' })
  })
  test('leaves none before, nor where a rule moves it, and one for an aim too: strength does not rank', async () => {
    expect((await decided(rules, { on: '2026-10-15' })).answer).toMatchObject({ kind: 'stays', nothingSaid: true })
    expect((await decided(rules.replace('stay: at most 36 hours', 'should: { stay: at most 36 hours }'), over)).answer).toMatchObject({
      kind: 'not covered',
    })
    expect((await decided(rules, { ...over, facts: { short: 'yes' } })).answer).not.toMatchObject({ kind: 'not covered' })
  })
})

test('what says how long a case is kept at most is told beside what says until when', async () => {
  const rules = 'keeps: { heldBy: CAT, stay: until meeting }\nmost: { heldBy: CAT, stay: at most 28 days from assessed }'
  const { limits, trace } = await decided(rules, { happened: [{ moment: 'assessed', on: '2026-02-03' }], on: '2026-02-20' })
  expect(limits).toMatchObject([{ kind: 'by', rules: ['rule:most'], certain: true }])
  expect(trace.map(({ rule, part }) => [rule, part])).toEqual([
    ['rule:keeps', 'applied'],
    ['rule:most', 'qualifies'],
  ])
})

test('what holds up moves to any team is not named of a closing', async () => {
  const rules =
    'ends: { when: { short: yes }, heldBy: CAT, closeAt: meeting }\nembargo: { transferAt: any point, to: any team, waitsFor: { here: yes } }\nmoves: { when: { short: no }, heldBy: CAT, transferAt: meeting, to: Locality }'
  expect(await decided(rules, { at: 'meeting', facts: { short: 'yes' } }, {})).toMatchObject({
    answer: { kind: 'moves', to: { holder: 'closed' } },
    provided: [],
  })
  expect((await decided(rules, { at: 'meeting', facts: { short: 'no' } }, {})).answer).toBe('unknown')
})

test('a case that should be elsewhere whatever is not told is late, though since when is not known', async () => {
  const rules = [
    'first: { when: { short: no }, heldBy: CAT, transferAt: meeting, to: Locality, whicheverFirst: point }',
    'second: { heldBy: CAT, transferAt: placed, to: Locality, whicheverFirst: point }',
  ].join('\n')
  const { answer } = await decided(
    rules,
    {
      happened: [
        { moment: 'meeting', on: '2026-10-05' },
        { moment: 'placed', on: '2026-10-12' },
      ],
      on: '2026-10-14',
    },
    {},
  )
  expect(answer).toMatchObject({ kind: 'stays', due: { holder: 'team:Locality' } })
})

test('what is told in the same words whatever is brought out needs nothing more to be known', async () => {
  const rules =
    'keep: { heldBy: CAT, stay: at least until meeting }\nlong: { when: { course: long }, heldBy: CAT, transferAt: meeting, to: Locality }\nnone: { when: { course: none }, heldBy: CAT, transferAt: not stated, to: Locality }'
  const { answer, needs, possibilities } = await decided(rules, { on: '2026-07-20', notHappened: ['meeting'] }, {})
  expect([answer, needs, possibilities]).toMatchObject([{ kind: 'stays', until: ['meeting'], goesTo: { key: 'Locality' } }, [], []])
})
