/** What stays open: where the text fell silent at a day that has passed, what comes after a stay, moves that name no day or team. */
import { describe, expect, test } from 'vitest'
import { decide, replay } from '../../src/decide/index.js'
import type { CaseGiven, Decision, Step } from '../../src/decide/index.js'
import { modelOfYaml } from '../support/models.js'

const words = {
  events:
    '  placed: { name: Placement, happens: once, cites: X-1 }\n  meeting: { name: Meeting, happens: once, cites: X-1 }\n  assessed: { name: End of assessment, happens: once, cites: X-1 }',
  facts: [
    '  short: { name: Short work, yesNo: Is the work short?, cites: X-1 }',
    '  held: { name: Held up, yesNo: Does anything hold it up?, cites: X-1 }',
    '  ready: { name: Ready, yesNo: Is all ready?, cites: X-1 }',
    '  inCare: { name: In care, yesNo: Is the child in care?, cites: X-1 }',
    '  order: { name: Order, oneOf: [none, full], onlyFor: { inCare: yes }, cites: X-1 }',
  ].join('\n'),
}

const model = (rules: string) => modelOfYaml(rules, '', words)

async function decided(rules: string, given: CaseGiven): Promise<Decision> {
  const { decision, problems } = decide({ heldBy: 'CAT', otherwise: 'no', ...given }, await model(rules))
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return decision
}

describe('where the text fell silent at a counted day', () => {
  const rules =
    'stays: { when: { short: yes }, heldBy: CAT, may: { stay: at most 3 months from assessed }, decidedBy: not stated }\nasks: { when: { short: yes }, heldBy: CAT, acknowledge: { gapAt: 3 months after assessed }, says: What then is not said. }'
  const short: CaseGiven = { facts: { short: 'yes' }, happened: [{ moment: 'assessed', on: '2026-01-10' }] }
  test('it is silent afterwards too, and says since when', async () => {
    const { answer, leftOpen } = await decided(rules, { ...short, on: '2026-04-20' })
    expect(answer).toMatchObject({ kind: 'not covered', why: 'silent', since: { moment: '3 months after assessed', on: '2026-04-10' } })
    expect(leftOpen.map(({ rule }) => rule)).toContain('rule:asks')
  })
  test('before that day, and for cases of which it speaks, it is not', async () => {
    expect((await decided(rules, { ...short, on: '2026-03-20' })).answer).toMatchObject({ kind: 'stays', nothingSaid: false })
    expect(
      (await decided(`${rules}\non: { heldBy: CAT, transferAt: meeting, to: Locality }`, { ...short, on: '2026-04-20' })).answer,
    ).toMatchObject({ kind: 'stays', until: ['meeting'] })
  })
  test('leave that nobody takes keeps no case', async () => {
    expect((await decided(rules, { ...short, on: '2026-02-20', chosen: { stays: 'no' } })).answer).toMatchObject({
      kind: 'stays',
      nothingSaid: true,
    })
  })
})

describe('what comes after a stay', () => {
  const read =
    'on: { heldBy: CAT, transferAt: placed, to: Locality, readings: { at-placement: as written, at-meeting: { transferAt: meeting } } }'
  test('hangs on a reading alone: it is asked, and each answer told', async () => {
    const { answer, needs, possibilities } = await decided(read, { at: 'assessed' })
    expect(answer).toMatchObject({ kind: 'stays', thenUnknown: true, thenRead: true })
    expect(needs).toHaveLength(1)
    expect(possibilities.map((each) => each.answer)).toMatchObject([{ until: ['placed'] }, { until: ['meeting'] }])
  })
  test('hangs on a fact: it is asked too, and is no question of reading', async () => {
    const { answer, needs } = await decided('on: { when: { short: yes }, heldBy: CAT, transferAt: placed, to: Locality }', {
      at: 'assessed',
      facts: { short: ['yes', 'no'] },
    })
    expect(answer).not.toHaveProperty('thenRead')
    expect(needs).toHaveLength(1)
  })
})

test('a holder who keeps the case for now, whatever is not known, is known in a story', async () => {
  const rules =
    'on: { when: { short: yes }, heldBy: CAT, transferAt: placed, to: Locality }\nother: { when: { short: no }, heldBy: CAT, transferAt: meeting, to: SG by area }'
  const steps: Step[] = [{}, { at: 'placed', facts: { short: 'yes' } }]
  const told = replay({ heldBy: 'CAT' }, steps, await model(rules))
  expect(told.map(({ decision, holderOpen }) => [decision!.answer === 'unknown', holderOpen === true])).toEqual([
    [true, false],
    [false, false],
  ])
  const either =
    'on: { when: { short: yes }, heldBy: CAT, transferAt: placed, to: Locality }\nother: { when: { short: no }, heldBy: CAT, transferAt: placed, to: SG by area }'
  expect(replay({ heldBy: 'CAT' }, [{ at: 'placed' }, {}], await model(either))[1]).toMatchObject({ holderOpen: true })
})

test('where it went from either team to one and the same, the holder is known again', async () => {
  const told = async (last: string) => {
    const rules = `on: { when: { short: yes }, heldBy: CAT, transferAt: placed, to: Locality }\nlater: { when: { short: no }, heldBy: CAT, transferAt: meeting, to: ${last} }`
    return replay({ heldBy: 'CAT' }, [{ at: 'placed' }, { at: 'meeting', facts: { short: 'no' } }], await model(rules)).map(
      ({ holderOpen }) => holderOpen === true,
    )
  }
  expect(await told('Locality')).toEqual([true, false])
  expect(await told('SG by area')).toEqual([true, true])
})

test('a move whose moment is not stated is made on no day in particular', async () => {
  const rules = 'on: { heldBy: CAT, transferAt: not stated, to: Locality }'
  const [first] = replay({ heldBy: 'CAT' }, [{ at: 'placed', on: '2026-03-02' }, { on: '2026-03-09' }], await model(rules))
  expect(first!.after.earlier).toEqual([
    { heldBy: 'CAT', moment: 'placed', on: '2026-03-02' },
    { heldBy: 'CAT', moved: true },
  ])
})

test('a meeting that is set for after the last day of the move is told at once', async () => {
  const rules = 'on: { heldBy: CAT, transferAt: meeting, to: Locality, within: 2 weeks of assessed }'
  const told = (day: string) =>
    decided(rules, { on: '2026-01-14', happened: [{ moment: 'assessed', on: '2026-01-12' }], planned: { meeting: day } })
  expect((await told('2026-01-27')).remarks).toMatchObject([
    { kind: 'planned too late', moment: 'meeting', on: '2026-01-27', latest: '2026-01-26', rules: ['rule:on'] },
  ])
  expect((await told('2026-01-26')).remarks).toEqual([])
})

describe('what holds a move up only where it is so', () => {
  const rules = (gate: string) => `hold: { heldBy: CAT, transferAt: placed, to: Locality, waitsFor: { ${gate} } }`
  test('is taken not to be so, and told to be', async () => {
    const { answer, assumed } = await decided(rules('held: no'), { at: 'placed' })
    expect(answer).toMatchObject({ kind: 'moves' })
    expect(assumed).toHaveLength(1)
    expect((await decided(rules('held: no'), { at: 'placed', facts: { held: 'yes' } })).answer).toMatchObject({
      kind: 'stays',
      waitsFor: ['rule:hold'],
    })
  })
  test('is left open where it has to come about first', async () => {
    expect(await decided(rules('ready: yes'), { at: 'placed' })).toMatchObject({
      answer: 'unknown',
      assumed: [],
      needs: [{ open: [0, 1] }],
    })
  })
})

test('of what cannot be told together the fewest things are named', async () => {
  const { problems } = decide(
    { heldBy: 'CAT', facts: { short: 'yes', inCare: 'no', held: 'no', order: 'full' } },
    await model('on: { when: { order: full, short: yes }, heldBy: CAT, transferAt: placed, to: Locality }'),
  )
  expect(problems).toMatchObject([
    {
      kind: 'impossible',
      told: [
        { path: ['facts', 'inCare'], values: ['no'] },
        { path: ['facts', 'order'], values: ['full'] },
      ],
    },
  ])
})

test('of many ways for a case to come out the ordinary ones are told first, and contradictions last', async () => {
  const rules =
    'on: { heldBy: CAT, transferAt: placed, to: Locality }\nshort: { when: { short: yes }, heldBy: CAT, transferAt: placed, to: SG by area, overrides: on }\nheld: { when: { held: yes }, heldBy: CAT, transferAt: placed, to: closed }'
  const { possibilities } = await decided(rules, { at: 'placed', facts: { short: ['yes', 'no'], held: ['yes', 'no'] } })
  expect(possibilities[0]!.answer).toMatchObject({ kind: 'moves' })
  expect(possibilities.at(-1)!.answer).toMatchObject({ kind: 'conflict' })
  const open = decide({ heldBy: 'CAT', at: 'placed' }, await model(rules)).decision!
  expect(open.possibilities[0]!.answer).toMatchObject({ kind: 'moves', to: { holder: 'team:Locality' } })
})
