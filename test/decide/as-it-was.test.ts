/** What a story tells of a moment when it comes stands, whatever changes afterwards; and an event that the text left open stays open. */
import { describe, expect, test } from 'vitest'
import { decide, replay, waitsToBeKnown } from '../../src/decide/index.js'
import type { CaseGiven, Decision, Step } from '../../src/decide/index.js'
import { modelOfYaml } from '../support/models.js'

const words = {
  events: '  placed: { name: Placement, cites: X-1 }\n  meeting: { name: Meeting, happens: once, cites: X-1 }',
  facts:
    '  kept: { name: Kept, yesNo: Is the child kept?, cites: X-1 }\n  sort: { name: Sort, oneOf: [none, full], cites: X-1 }\n  shown: { name: Shown, yesNo: Was it shown?, settledAt: meeting, cites: X-1 }',
}
const model = (rules: string) => modelOfYaml(rules, '', words)

async function decided(rules: string, given: CaseGiven): Promise<Decision> {
  const { decision, problems } = decide({ heldBy: 'CAT', otherwise: 'no', ...given }, await model(rules))
  if (decision === undefined) throw new Error(JSON.stringify(problems))
  return decision
}

describe('a fact as at a moment that comes in a story', () => {
  const atBirthday =
    'on: { when: { kept: no, asAt: 16th birthday }, heldBy: CAT, transferAt: meeting, to: Locality }\nstays: { when: { kept: yes, asAt: 16th birthday }, heldBy: CAT, stay: until placed }'
  const beforeMeeting =
    'on: { when: { kept: no, asAt: before meeting }, heldBy: CAT, transferAt: placed, to: Locality }\nstays: { when: { kept: yes, asAt: before meeting }, heldBy: CAT, stay: until placed }'
  const born: CaseGiven = { heldBy: 'CAT', otherwise: 'no', known: { born: '2012-02-03' }, facts: { kept: 'yes' } }
  const until = async (rules: string, start: CaseGiven, steps: readonly Step[]) =>
    replay(start, steps, await model(rules)).map(({ decision }) =>
      decision?.answer === 'unknown' || decision?.answer.kind !== 'stays' ? decision?.answer : decision.answer.until,
    )

  test('what is told later does not rewrite it, whether a step told of the day or none did', async () => {
    const onTheDay: Step[] = [{ on: '2028-02-03' }, { on: '2028-06-10', facts: { kept: 'no' } }]
    expect(await until(atBirthday, born, onTheDay)).toEqual([['placed'], ['placed']])
    const passedBy: Step[] = [{ on: '2028-01-10' }, { on: '2028-06-10', facts: { kept: 'no' } }]
    expect((await until(atBirthday, born, passedBy))[1]).toEqual(['placed'])
  })

  test('what changes before it counts, and what is told of that moment by name counts over all', async () => {
    expect(
      (await until(atBirthday, born, [{ on: '2027-06-10' }, { on: '2028-01-10', facts: { kept: 'no' } }, { on: '2028-06-10' }]))[2],
    ).toEqual(['meeting'])
    expect(
      (await until(atBirthday, born, [{ on: '2028-02-03' }, { on: '2028-06-10', facts: { 'kept as at 16th birthday': 'no' } }]))[1],
    ).toEqual(['meeting'])
  })

  test('just before an event it is what it was until then', async () => {
    const steps: Step[] = [{ at: 'meeting', on: '2028-01-10', facts: { kept: 'no' } }, { on: '2028-01-20' }]
    expect((await until(beforeMeeting, { ...born, facts: { kept: 'yes' } }, steps))[1]).toEqual(['placed'])
  })

  test('what nobody told of it, and was taken for granted when it came, stands too, and gives way only to what is told of it', async () => {
    const plain: CaseGiven = { heldBy: 'CAT', otherwise: 'no', known: { born: '2012-02-03' } }
    const news: Step = { on: '2028-06-10', facts: { kept: 'yes' } }
    // On the day, in a step before it with the day between, and a while after it.
    for (const first of ['2028-02-03', '2028-01-10', '2028-02-20'])
      expect((await until(atBirthday, plain, [{ on: first }, news]))[1], first).toEqual(['meeting'])
    expect(
      (await until(atBirthday, plain, [{ on: '2028-02-03' }, news, { on: '2028-06-20', facts: { 'kept as at 16th birthday': 'yes' } }]))[2],
    ).toEqual(['placed'])
    const [, second] = replay(plain, [{ on: '2028-02-03' }, news], await model(atBirthday))
    const { list } = (await model(atBirthday)).space.vocabulary.axes
    expect(
      second!.decision!.assumed.map(({ axis, values }) => [list[axis]!.key, values.map((value) => list[axis]!.values[value])]),
    ).toContainEqual([expect.stringContaining('kept as at 16th birthday'), ['no']])
  })

  test('the case that a story keeps has the same answer when it is asked by itself', async () => {
    const steps = replay(born, [{ on: '2028-02-03' }, { on: '2028-06-10', facts: { kept: 'no' } }], await model(atBirthday))
    expect(steps[1]!.given.facts).toEqual({ kept: 'no', 'kept as at 16th birthday': 'yes' })
    expect(decide(steps[1]!.given, await model(atBirthday)).decision?.answer).toEqual(steps[1]!.decision?.answer)
  })
})

describe('an event to which the text had no answer', () => {
  const rules = 'on: { when: { sort: full }, heldBy: CAT, transferAt: meeting, to: Locality }\nwaits: { heldBy: CAT, stay: until meeting }'
  const hole = { kind: 'not covered', since: { moment: 'meeting', on: '2026-03-12' } }
  const happened = [{ moment: 'meeting', on: '2026-03-12' }]

  test('leaves the case without one, in a story too', async () => {
    expect((await decided(rules, { at: 'meeting', on: '2026-03-12', facts: { sort: 'none' } })).answer).toMatchObject({
      kind: 'not covered',
    })
    expect((await decided(rules, { happened, on: '2026-03-20', facts: { sort: 'none' } })).answer).toMatchObject(hole)
    const steps = replay(
      { heldBy: 'CAT', otherwise: 'no', facts: { sort: 'none' } },
      [{ at: 'meeting', on: '2026-03-12' }, { on: '2026-03-20' }],
      await model(rules),
    )
    expect(steps[1]!.decision?.answer).toMatchObject(hole)
  })

  test('unless something has come of it since, or keeps the case', async () => {
    expect((await decided(rules, { happened, on: '2026-03-20', facts: { sort: 'full' } })).answer).toMatchObject({
      kind: 'stays',
      due: { holder: 'team:Locality' },
    })
    expect(
      (
        await decided(`${rules}\nlater: { heldBy: CAT, transferAt: placed, to: SG by area }`, {
          happened,
          on: '2026-03-20',
          facts: { sort: 'none' },
        })
      ).answer,
    ).toMatchObject({ kind: 'stays', until: ['placed'] })
    // What came before the case did is nothing of this team's.
    expect(
      (await decided(rules, { happened, known: { 'previous transfer': '2026-03-15' }, on: '2026-03-20', facts: { sort: 'none' } })).answer,
    ).toMatchObject({ kind: 'stays' })
  })
})

describe('what need not be asked', () => {
  test('where the text has no answer whatever is told, more is not asked', async () => {
    const rules =
      'on: { when: { sort: full }, heldBy: CAT, transferAt: placed, to: Locality, unless: { kept: yes } }\nstays: { heldBy: CAT, stay: until placed }'
    const { answer, needs } = await decided(rules, { at: 'placed', facts: { kept: 'yes', sort: ['none', 'full'] } })
    expect(answer).toMatchObject({ kind: 'not covered' })
    expect(needs).toEqual([])
    expect((await decided(rules, { at: 'placed', facts: { kept: 'no', sort: ['none', 'full'] } })).answer).toBe('unknown')
  })

  test('a case that stays until what hangs on it can be known waits for nobody', async () => {
    const rules =
      'on: { when: { shown: yes }, heldBy: CAT, transferAt: placed, to: Locality }\nother: { when: { shown: no }, heldBy: CAT, transferAt: meeting, to: SG by area }'
    const open = { facts: { shown: ['yes', 'no'] } }
    expect(waitsToBeKnown(await decided(rules, open))).toBe(true)
    expect(waitsToBeKnown(await decided(rules, { ...open, at: 'placed' }))).toBe(false)
    expect(waitsToBeKnown(await decided(rules, { ...open, happened: [{ moment: 'meeting', on: '2026-03-12' }] }))).toBe(false)
  })
})
