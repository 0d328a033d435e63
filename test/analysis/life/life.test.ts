/** What becomes of cases: who is reached, who is stranded, what is promised, and the stories that show it. */
import { describe, expect, test } from 'vitest'
import { lifeOf, lifeUnder } from '../../../src/analysis/life/life.js'
import type { Life } from '../../../src/analysis/life/life.js'
import { storyWords } from '../../../src/diagnostics/story.js'
import type { ReadingId } from '../../../src/graph/ids.js'
import { modelOf, spaceOf } from '../../../src/space/index.js'
import { compileFiles } from '../../support/compile.js'
import { graphAt } from '../../support/graphs.js'

const words = `authority: exampleshire
words:
  name: Exampleshire
  calendar: england-and-wales
  teams:
    MAST: { name: Screening Team, does: front door, cites: X-1 }
    CAT: { name: Assessment Team, cites: X-1 }
    Locality: { name: Locality Team, cites: X-1 }
    CLA: { name: Looked-after Team, cites: X-1 }
    Help: { name: Early Help, outside: yes, cites: X-1 }
  events:
    referral: { name: Referral, cites: X-1 }
    ICPC: { name: Conference, happens: once, cites: X-1 }
    review: { name: Review, cites: X-1 }
    decision: { name: Decision, cites: X-1 }
  facts:
    plan: { name: Plan, oneOf: [protection, need, none], settledAt: ICPC, cites: X-1 }
    relinquished: { name: Relinquished, yesNo: Was the child given up?, changes: never, cites: X-1 }
    ready: { name: Ready, yesNo: Is the work done?, cites: X-1 }
protocol: { version: "1", effective: 2024-01 }
rules:
  way-in: { heldBy: MAST, transferAt: referral, to: CAT, cites: X-1 }
`

async function lifeIn(rules: string, text = words): Promise<Life> {
  const { graph, diagnostics } = await compileFiles({ 'a.protocol.yaml': text + rules })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return lifeOf(modelOf(spaceOf(graph!)))
}

const team = (list: readonly string[]) => list.map((id) => id.replace('team:', ''))
const told = (story: Parameters<typeof storyWords>[0] | undefined) =>
  story === undefined
    ? []
    : storyWords(story)
        .split('\n')
        .map((line) => line.slice(2))

describe('teams', () => {
  test('a team to which only those pass a case that get none is reached by none', async () => {
    const { unreached, traps } = await lifeIn(`
  there: { heldBy: Locality, transferAt: review, to: CLA, cites: X-1 }
  and-back: { heldBy: CLA, transferAt: decision, to: Locality, cites: X-1 }
  out: { heldBy: CAT, closeAt: ICPC, cites: X-1 }
`)
    expect(team(unreached)).toEqual(['CLA', 'Locality'])
    expect(traps).toEqual([])
  })

  test('nothing moves a case on from the last team; a body outside is an end', async () => {
    const { unreached, traps } = await lifeIn(`
  on: { when: { plan: protection }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  help: { when: { not: { plan: protection } }, heldBy: CAT, transferAt: ICPC, to: Help, cites: X-1 }
`)
    expect(unreached).toEqual([])
    expect(team(traps)).toEqual(['Locality'])
  })

  test('what never changes and excludes a move keeps a case out for life', async () => {
    const rules = `
  on: { when: { relinquished: no }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  elsewhere: { when: { relinquished: yes }, heldBy: CAT, transferAt: ICPC, to: CLA, cites: X-1 }
  never-there: { when: { relinquished: yes }, promise: { neverHeldBy: Locality } }
`
    expect((await lifeIn(rules)).proofs).toMatchObject([{ kept: 'proved' }])
    // The same, of a fact that can change: first one way, then the other.
    const changing = await lifeIn(rules, words.replace('changes: never, ', ''))
    expect(changing.proofs).toMatchObject([{ kept: 'broken', at: ['Locality'] }])
  })

  test('a case that should have gone by a latest day goes late', async () => {
    const { unreached, stranded } = await lifeIn(`
  by-then: { heldBy: CAT, transferAt: not stated, to: Locality, due: by 16th birthday, cites: X-1 }
  on-the-day: { heldBy: Locality, transferAt: 18th birthday, to: CLA, cites: X-1 }
`)
    expect(unreached).toEqual([])
    // By all that the text says a missed day moves nobody: the case can come to Locality after that team's own day.
    expect(stranded.map(({ rule }) => rule)).toEqual(['rule:on-the-day'])
    expect(told(stranded[0]!.tale.story).map((line) => line.replace(/^.* (?=\d{4}:)/, ''))).toEqual([
      '2006: the child is born',
      '2024: `referral`, with `MAST`: goes to `CAT`',
      '2024: `18th birthday`, with `CAT`: it should have gone by now, and goes to `Locality`',
      '2024: with `Locality`: nothing says where it goes, or when',
    ])
  })

  test('two teams that pass a case to and fro, and a case that comes back because it has changed', async () => {
    const rules = (back: string) => `
  on: { when: { ready: yes }, heldBy: CAT, transferAt: review, to: Locality, cites: X-1 }
  back: { when: { ready: ${back} }, heldBy: Locality, transferAt: decision, to: CAT, cites: X-1 }
`
    const { bounces } = await lifeIn(rules('yes'))
    expect(bounces.map(({ between }) => team(between))).toEqual([['CAT', 'Locality']])
    expect(told(bounces[0]!.tale.story)).toEqual([
      'Mon 1 January 2024: `referral`, with `MAST`: goes to `CAT`',
      'Mon 8 January 2024: `review`, with `CAT` (`ready: yes`): goes to `Locality`',
      'Mon 15 January 2024: `decision`, with `Locality`: goes to `CAT`',
    ])
    expect((await lifeIn(rules('no'))).bounces).toEqual([])
  })
})

describe('stranded', () => {
  test('a case whose only moment passed before the rule spoke of it', async () => {
    const { stranded, counts } = await lifeIn(`
  on: { when: { ready: yes }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  wait: { when: { ready: no }, heldBy: CAT, stay: until decision, cites: X-1 }
`)
    expect(stranded.map(({ rule, points, notInForce }) => ({ rule, points, notInForce }))).toEqual([
      { rule: 'rule:on', points: ['ICPC'], notInForce: false },
    ])
    expect(told(stranded[0]!.tale.story)).toEqual([
      'Mon 1 January 2024: `referral`, with `MAST`: goes to `CAT`',
      'Mon 8 January 2024: `ICPC`, with `CAT` (`ready: no`): stays',
      'Mon 15 January 2024: with `CAT` (`ready: yes`): nothing says where it goes, or when',
    ])
    expect(counts.open).toBeGreaterThan(0)
  })

  test('a latest day, an agreed day, or a fact that the event settles leaves nobody behind', async () => {
    const wait = '\n  wait: { when: { ready: no }, heldBy: CAT, stay: until decision, cites: X-1 }\n'
    for (const on of [
      'when: { ready: yes }, heldBy: CAT, transferAt: ICPC, to: Locality, within: 2 weeks of referral',
      'when: { ready: yes }, heldBy: CAT, transferAt: agreed date, to: Locality, decidedBy: not stated',
    ])
      expect((await lifeIn(`\n  on: { ${on}, cites: X-1 }${wait}`)).stranded).toEqual([])
    const settled = words.replace('ready: { name: Ready,', 'ready: { name: Ready, settledAt: ICPC,')
    expect(
      (await lifeIn(`\n  on: { when: { ready: yes }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }${wait}`, settled)).stranded,
    ).toEqual([])
  })

  test('leave to stay is followed past its end: whoever keeps the case has called for no move', async () => {
    const rules = `
  on: { heldBy: CAT, transferAt: first review, to: Locality, cites: X-1 }
  brief: { heldBy: CAT, may: { stay: at most 6 weeks from ICPC }, insteadOf: on, decidedBy: not stated, cites: X-1 }
  kept: { heldBy: CAT, promise: { settledAt: 6 weeks after ICPC }, cites: X-1 }
`
    const { stranded, proofs } = await lifeIn(rules)
    expect(stranded.map(({ rule }) => rule)).toEqual(['rule:on'])
    const story = told(stranded[0]!.tale.story)
    expect(story).toContainEqual(expect.stringMatching(/`review`.*: left open \(stays, or goes to `Locality`\); it stays$/))
    expect(story.at(-1)).toMatch(/`6 weeks after ICPC`.*nothing says where it goes, or when$/)
    expect(proofs.map(({ kept }) => kept)).toEqual(['broken'])
  })

  test('an event that must come before is told though somebody is still to agree on a day', async () => {
    const { stranded } = await lifeIn(
      `
  on: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  agreed: { when: { ready: yes }, heldBy: CAT, may: { transferAt: agreed date, to: Locality }, insteadOf: on, decidedBy: not stated, cites: X-1 }
`,
      words.replace('ICPC: { name: Conference, happens: once,', 'ICPC: { name: Conference, happens: once, after: decision,'),
    )
    expect(stranded.map(({ rule }) => rule)).toEqual(['rule:on'])
  })

  test('an author who knows that nothing is said at the moment knows of those whom it passes by', async () => {
    const rules = `
  on: { when: { ready: yes }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  wait: { when: { ready: no }, heldBy: CAT, stay: until decision, cites: X-1 }
  known: { heldBy: CAT, acknowledge: { gapAt: ICPC }, says: Nothing is said., cites: X-1 }
`
    const { stranded, counts, acknowledged } = await lifeIn(rules)
    expect([stranded, counts.open, [...acknowledged.keys()]]).toEqual([[], 0, ['rule:known']])
  })

  test('the interim rule of Rochdale: the conference before, the core group after the day on which the rules change', async () => {
    const model = modelOf(spaceOf(await graphAt('test/fixtures/hard-clauses/yaml/rochdale.protocol.yaml')))
    const read = (option: string) =>
      lifeUnder(model, new Map([['reading:conference-from-september | interim-from-september' as ReadingId, option]]))
    const late = (life: Life) => life.stranded.filter(({ notInForce }) => notInForce)
    const [found] = late(read('conference-from-september'))
    expect(found).toMatchObject({ holder: 'team:FRT', rule: 'rule:conference-pick-up', points: ['ICPC'] })
    const days = found!.tale.story.steps.map(({ moment, day }) => [moment, day < '2018-09-03'])
    expect(days.slice(-2)).toEqual([
      ['ICPC', true],
      ['initial core group', false],
    ])
    expect(found!.tale.story.steps.at(-1)!.answer).toBe('not covered')
    // Read the other way, the core group can have been held, for a child on another route, on the days on which it counted for nothing.
    const [other, ...more] = late(read('interim-from-september'))
    expect([other?.rule, other?.tale.story.steps.slice(-3).map(({ moment, day }) => [moment, day < '2018-09-03']), more]).toEqual([
      'rule:core-group-pick-up',
      [
        ['ICPC', true],
        ['initial core group', true],
        [undefined, false],
      ],
      [],
    ])
  })

  test('a review that lay before the team had the case', async () => {
    const { stranded } = lifeOf(modelOf(spaceOf(await graphAt('test/fixtures/hard-clauses/yaml/york.protocol.yaml'))))
    expect(stranded.map(({ rule }) => rule)).toEqual(['rule:at-the-nearest-review'])
    const { born, steps } = stranded[0]!.tale.story
    // Near the sixteenth birthday, so fifteen at least.
    expect(Number(steps.at(-1)!.day.slice(0, 4)) - Number(born!.slice(0, 4))).toBeGreaterThanOrEqual(15)
  })
})

describe('the promise in its three grades', () => {
  const rules = (decided: string, more = '') => `
  on: { when: { plan: protection }, heldBy: CAT, transferAt: ICPC, to: [Locality, CLA], decidedBy: ${decided}, cites: X-1 }
  out: { when: { not: { plan: protection } }, heldBy: CAT, closeAt: ICPC, cites: X-1 }
${more}`
  const withManager = words.replace('  events:\n', '  roles: { manager: { name: Manager, cites: X-1 } }\n  events:\n')
  const counted = async (text: string) => {
    const {
      counts: { text: byText, person, unsettled, open },
    } = await lifeIn(text, withManager)
    return { byText, person, unsettled, open }
  }

  test('a choice is settled by whoever is named, and by nobody where nobody is', async () => {
    expect(await counted(rules('manager'))).toEqual({ byText: 7, person: 1, unsettled: 0, open: 0 })
    expect(await counted(rules('not stated'))).toEqual({ byText: 7, person: 0, unsettled: 1, open: 1 })
  })

  test('what the author knows is unsettled, and not open', async () => {
    const known = '  known: { heldBy: CAT, acknowledge: { unclear: on, about: team }, says: Nobody is named., cites: X-1 }\n'
    expect(await counted(rules('not stated', known))).toEqual({ byText: 7, person: 0, unsettled: 1, open: 0 })
  })
})

describe('days', () => {
  test('a limit runs out so many working days after what starts it, and the story says when that was', async () => {
    const { stranded, later } = await lifeIn(`
  in-time: { when: { happened: ICPC, ready: yes }, heldBy: CAT, transferAt: decision, to: Locality, within: 10 working days of ICPC, cites: X-1 }
  settled: { when: { not: { happened: ICPC } }, heldBy: CAT, transferAt: ICPC, to: CLA, waitsFor: { ready: no }, cites: X-1 }
`)
    const story = [...stranded, ...later]
      .map((each) => each.tale.story)
      .find(({ steps }) => steps.some(({ moment }) => moment === '10 working days after ICPC'))!
    const day = (moment: string) =>
      story.steps.find((step) => step.moment === moment)?.day ?? story.others.find((other) => other.moment === moment)!.day
    expect(day('ICPC')).toBe('2024-01-08')
    expect(day('10 working days after ICPC')).toBe('2024-01-22')
  })
})

describe('what the author promises', () => {
  const rules = `
  on: { when: { plan: protection }, heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }
  other: { when: { plan: need }, heldBy: CAT, transferAt: ICPC, to: [Locality, CLA], decidedBy: not stated, cites: X-1 }
  out: { when: { plan: none }, heldBy: CAT, closeAt: ICPC, cites: X-1 }
`
  const kept = async (promise: string) => {
    const {
      proofs: [proof],
    } = await lifeIn(`${rules}  p: { ${promise} }\n`)
    return { ...proof!, story: told(proof!.tale?.story) }
  }

  test('a team that cases can come to, and one that they cannot', async () => {
    expect(await kept('promise: { canReach: [CLA, closed] }')).toMatchObject({ kept: 'proved' })
    expect(await kept('promise: { canReach: [CLA, Help] }')).toMatchObject({ kept: 'broken', at: ['Help'], story: [] })
    expect(await kept('heldBy: Locality, promise: { canReach: CLA }')).toMatchObject({ kept: 'broken' })
  })

  test('never with a team: from anywhere, and once another has the case', async () => {
    expect(await kept('heldBy: CAT, promise: { neverHeldBy: MAST }')).toMatchObject({ kept: 'proved' })
    expect(await kept('promise: { neverHeldBy: CLA }')).toMatchObject({
      kept: 'broken',
      at: ['CLA'],
      story: [
        'Mon 1 January 2024: `referral`, with `MAST`: goes to `CAT`',
        'Mon 8 January 2024: `ICPC`, with `CAT` (`plan: need`): left open (goes to `CLA`, or goes to `Locality`); it goes to `CLA`',
        'Mon 15 January 2024: with `CLA`: stays',
      ],
    })
  })

  test('where the text sends a case, and whether anything is settled', async () => {
    expect(await kept('when: { plan: protection }, heldBy: CAT, promise: { at: ICPC, movesTo: Locality }')).toMatchObject({
      kept: 'proved',
    })
    expect(await kept('when: { not: { plan: none } }, heldBy: CAT, promise: { at: ICPC, movesTo: Locality }')).toMatchObject({
      kept: 'broken',
    })
    expect(await kept('when: { plan: protection }, promise: { settledAt: ICPC }')).toMatchObject({ kept: 'proved' })
    const open = await kept('promise: { settledAt: [referral, ICPC] }')
    expect(open).toMatchObject({ kept: 'broken', at: ['ICPC'] })
    expect(open.story.at(-1)).toContain('left open (goes to `CLA`, or goes to `Locality`)')
  })

  test('a promise of no case that can be is none', async () => {
    expect(await kept('when: { all: [{ plan: none }, { plan: need }] }, promise: { neverHeldBy: CAT }')).toMatchObject({
      kept: 'of nothing',
    })
    expect(await kept('heldBy: Help, promise: { neverHeldBy: CAT }')).toMatchObject({ kept: 'of nothing' })
  })
})
