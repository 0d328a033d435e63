/** What is told to have come to pass, or comes of itself, calls the move that the text ties to it: at once, or when what holds it back has come. */
import { describe, expect, test } from 'vitest'
import { decide, momentsSpokenOf, replay } from '../../src/decide/index.js'
import type { CaseGiven, Step } from '../../src/decide/index.js'
import { askable } from '../../src/render/decision/askable.js'
import { modelOf, spaceOf } from '../../src/space/index.js'
import { compileFiles } from '../support/compile.js'
import { answerInShort } from './asked.js'

const words = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams: { A: { name: Assessment }, B: { name: Long-term }, C: { name: Care } }
  events:
    issue: { name: Issue, happens: once }
    placement: { name: Placement, happens: once }
    decision: { name: Decision }
    review: { name: Review }
    seen: { name: Seen }
    pick-up: { name: First of both }
    hearing: { name: Hearing, happens: once, concerns: { court: [under way, over] } }
  facts:
    agreed: { name: Agreed, yesNo: Is it agreed? }
    court: { name: Court, oneOf: [none, under way, over] }
`
const head = 'protocol: { version: "1", effective: 2019-01 }\n'

async function modelWith(rules: string, protocol = head) {
  const { graph, diagnostics } = await compileFiles({
    'x.protocol.yaml': `${words}${protocol}rules:\n${rules
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n')}\n`,
  })
  if (graph === undefined) throw new Error(JSON.stringify(diagnostics))
  return modelOf(spaceOf(graph))
}

async function answers(rules: string, ...cases: readonly CaseGiven[]): Promise<string[]> {
  const model = await modelWith(rules)
  return cases.map((given) => {
    const { decision, problems } = decide({ heldBy: 'A', ...given }, model)
    return decision === undefined ? JSON.stringify(problems) : decision.answer === 'unknown' ? 'unknown' : answerInShort(decision.answer)
  })
}

test('an event that comes again calls its move, though the rest of its cases are put outside, and is told among what can come', async () => {
  const rules = 'on: { when: { agreed: yes }, heldBy: A, transferAt: review, to: B, cites: X-1 }'
  const model = await modelWith(
    rules,
    'protocol: { version: "1", effective: 2019-01, outside: { at: review, heldBy: A, says: Other reviews settle nothing. } }\n',
  )
  const at = (given: Partial<CaseGiven>) => {
    const { answer } = decide({ heldBy: 'A', facts: { agreed: 'yes' }, ...given }, model).decision!
    return answer === 'unknown' ? answer : answerInShort(answer)
  }
  expect(at({ happened: [{ moment: 'review', on: '2026-05-11' }], on: '2026-05-13' })).toBe('stays, due with B')
  expect(at({ on: '2026-05-13' })).toBe('stays until review')
  expect([...momentsSpokenOf('team:A', model)]).toEqual(['review'])
  expect(
    askable(model, 'team:A')
      .asks.filter(({ line }) => line === 'happened')
      .map(({ name }) => name),
  ).toEqual(['review'])
})

describe('a move that another rule holds back', () => {
  const kept = 'kept: { heldBy: A, stay: at least until decision, cites: X-1 }'
  test.each([
    ['that comes again', 'seen'],
    ['that comes once', 'issue'],
  ])('is made when that comes, of an event %s', async (_, event) => {
    const rules = `on: { heldBy: A, transferAt: ${event}, to: B, cites: X-1 }\n${kept}`
    const happened = [{ moment: event, on: '2026-05-07' }]
    const decided = [...happened, { moment: 'decision', on: '2026-05-10' }]
    const plain = { otherwise: 'no' } as const
    expect(await answers(rules, { ...plain, at: event, on: '2026-05-07' }, { ...plain, happened, on: '2026-05-08' })).toEqual([
      'stays until decision',
      'stays until decision',
    ])
    expect((await answers(rules, { ...plain, happened, at: 'decision', on: '2026-05-10' }))[0]).toMatch(/^moves to B|due with B$/)
    expect(await answers(rules, { happened: decided, on: '2026-05-12' })).toEqual(['stays, due with B'])
    // Without it nothing was called for.
    expect(await answers(rules, { ...plain, at: 'decision', on: '2026-05-10' })).toEqual([`stays until ${event}`])
    const model = await modelWith(rules)
    const steps: Step[] = [
      { at: event, on: '2026-05-07' },
      { at: 'decision', on: '2026-05-10' },
    ]
    const last = replay({ heldBy: 'A', ...plain }, steps, model)[1]!.decision!.answer
    expect(last === 'unknown' ? last : answerInShort(last)).toMatch(/^moves to B|due with B$/)
  })
})

describe('days that are counted', () => {
  const rules =
    'by-review: { heldBy: A, transferAt: first review, to: B, whicheverFirst: pick-up, cites: X-1 }\nby-days: { heldBy: A, transferAt: 20 working days after placement, to: B, whicheverFirst: pick-up, cites: X-1 }'
  test('come of themselves and call their move', async () => {
    const happened = [{ moment: 'placement', on: '2020-03-02' }]
    expect(
      await answers(rules, { happened, on: '2020-04-30' }, { happened, at: 'review', on: '2020-04-10' }, { happened, on: '2020-03-10' }),
    ).toEqual(['stays, due with B', 'stays, due with B', 'stays until 20 working days after placement, first review'])
  })
  test('before the case came they called for nothing of this team', async () => {
    const alone = 'by-days: { heldBy: A, transferAt: 20 working days after placement, to: B, cites: X-1 }'
    const given: CaseGiven = { happened: [{ moment: 'placement', on: '2020-03-02' }], on: '2020-05-30' }
    expect(await answers(alone, given)).toEqual(['stays, due with B'])
    expect((await answers(alone, { ...given, known: { 'previous transfer': '2020-05-01' } }))[0]).not.toContain('due')
  })
})

test('what a move waits for holds it up where it speaks of an event that is told', async () => {
  const rules =
    'to-b: { heldBy: A, transferAt: review, to: B, cites: X-1 }\nembargo: { when: { happened: issue }, transferAt: any point, to: any team, waitsFor: { agreed: yes }, cites: X-1 }'
  const happened = [{ moment: 'issue', on: '2026-05-01' }]
  expect(
    await answers(
      rules,
      { at: 'review', facts: { agreed: 'no' }, happened, on: '2026-05-09' },
      { at: 'review', facts: { agreed: 'no' }, on: '2026-05-09' },
    ),
  ).toEqual(['stays, waits for embargo', 'moves to B'])
  const own = 'to-b: { heldBy: A, transferAt: review, to: B, waitsFor: { not: { happened: issue } }, cites: X-1 }'
  expect(await answers(own, { at: 'review', happened, on: '2026-05-09' })).toEqual(['stays, waits for to-b'])
})

test('what an event since then can have changed is not taken to have been so before it', async () => {
  const rules =
    'on: { when: { asAt: 16th birthday, court: over }, heldBy: A, transferAt: review, to: B, cites: X-1 }\nkept: { when: { asAt: 16th birthday, court: under way }, heldBy: A, stay: until decision, cites: X-1 }'
  const ended = (day: string): CaseGiven => ({
    otherwise: 'no',
    known: { born: '2010-03-01' },
    facts: { court: 'over' },
    happened: [{ moment: 'hearing', on: day }],
    on: '2026-06-01',
  })
  expect(await answers(rules, ended('2026-05-01'), ended('2026-02-01'))).toEqual(['stays until decision', 'stays until review'])
})
