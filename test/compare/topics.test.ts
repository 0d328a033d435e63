/** Two authorities by shared topics: same, different, depends, not covered, no counterpart; what is not mapped is never matched. */
import { expect, test } from 'vitest'
import { compareTopics } from '../../src/compare/index.js'
import type { Meaning } from '../../src/graph/expressions.js'
import type { Fact, PolicyNode, Route } from '../../src/graph/nodes.js'
import { all, event, fact, factIs, graphWith, protocol, route, team, toTeam, withinOf, yesNo } from '../render/graph-by-hand.js'

const topic = 'child protection leaves assessment'
const exactly = (concept: string): Meaning => ({ kind: 'meaning', fit: 'exactly', concept })
const narrower = (concept: string): Meaning => ({ kind: 'meaning', fit: 'narrower', concept })

/** An authority with names of its own for the same things. */
function authority(
  name: string,
  when: (plan: ReturnType<typeof factIs>) => Route['when'],
  changes: Partial<Route> = {},
  more: readonly PolicyNode[] = [],
  conference: Meaning = exactly('initial child protection conference'),
) {
  const [first, long, meeting, plan] = ['first', 'long', 'meeting', 'plan'].map((word) => `${word}-${name}`) as [
    string,
    string,
    string,
    string,
  ]
  const planned: Fact = fact(plan, {
    values: ['protected', 'other'],
    means: exactly('plan'),
    valuesMean: [
      { kind: 'value-meaning', value: 'protected', concept: 'child protection' },
      { kind: 'value-meaning', value: 'other', concept: 'none' },
    ],
  })
  return graphWith(
    protocol({ authority: name, name }),
    team(first, { does: ['assessment'] }),
    team(long, { does: ['long-term'] }),
    team(`care-${name}`, { does: ['looked after'] }),
    event(meeting, { means: conference }),
    event(`review-${name}`, { means: exactly('first core group') }),
    planned,
    yesNo(`local-${name}`, 'Is it so here?'),
    route('r', {
      heldBy: [`team:${first}`],
      when: when(factIs(plan, 'protected')),
      to: toTeam(long),
      at: { kind: 'event-moment', event: `event:${meeting}` },
      ...changes,
    }),
    ...more,
  )
}

const onPlan = (plan: ReturnType<typeof factIs>) => plan
const verdicts = (...pair: Parameters<typeof compareTopics>) =>
  compareTopics(...pair)
    .topics.find((found) => found.topic === topic)!
    .fields.map(({ field, verdict }) => `${field}: ${verdict}`)
const fieldOf = (...pair: Parameters<typeof compareTopics>) =>
  compareTopics(...pair).topics.find((found) => found.topic === topic)!.fields[0]!

test('the same team by its function and the same meeting by its concept, whatever they are called', () => {
  expect(verdicts(authority('a', onPlan), authority('b', onPlan))).toEqual(['team: same', 'moment: same', 'latest day: not covered'])
})

test('another function, another meeting, another limit', () => {
  const other = authority('b', onPlan, { to: toTeam('care-b'), at: { kind: 'event-moment', event: 'event:review-b' } })
  expect(verdicts(authority('a', onPlan), other)).toEqual(['team: different', 'moment: different', 'latest day: not covered'])
  const limited = (name: string, count: number) =>
    authority(name, onPlan, { within: [withinOf(count, 'week', { kind: 'event-moment', event: `event:meeting-${name}` })] })
  expect(verdicts(limited('a', 2), limited('b', 2))[2]).toBe('latest day: same')
  expect(verdicts(limited('a', 2), limited('b', 3))[2]).toBe('latest day: different')
})

test('a fact of its own decides: named, with two cases that agree on what both ask', () => {
  const own = authority('b', (plan) => all(plan, factIs('local-b', 'yes')))
  const field = fieldOf(authority('a', onPlan), own)
  expect(field).toMatchObject({
    verdict: 'depends',
    before: ['long-term'],
    after: ['long-term', undefined],
    ownFacts: { before: [], after: ['local-b'] },
  })
  // The plan is told too: it is what the topic is about, and both ask it.
  expect(field.pair).toMatchObject({
    before: {
      answer: 'long-term',
      facts: [{ is: ['protected'] }],
      decision: { kind: 'stays', until: ['meeting-a'], goesTo: { holder: 'team:long-a' } },
    },
    after: {
      answer: undefined,
      facts: [
        { subject: { fact: 'fact:plan-b' }, is: ['protected'] },
        { subject: { fact: 'fact:local-b' }, is: ['no'] },
      ],
      decision: { kind: 'stays', nothingSaid: true },
    },
  })
})

test('a pair of cases agrees on every fact that both ask', () => {
  /** The long-term team for one answer to a shared question, the team for children in care for the other. */
  const divided = (name: string, longTerm: 'yes' | 'no') => {
    const asked = `asked-${name}`
    const route = (answer: string) => (plan: ReturnType<typeof factIs>) => all(plan, factIs(asked, answer))
    return authority(name, route(longTerm), {}, [
      yesNo(asked, 'Is the child unborn?', { means: exactly('unborn') }),
      otherWay(name, asked, longTerm === 'yes' ? 'no' : 'yes'),
    ])
  }
  const otherWay = (name: string, asked: string, answer: string) =>
    route('s', {
      heldBy: [`team:first-${name}`],
      when: all(factIs(`plan-${name}`, 'protected'), factIs(asked, answer)),
      to: toTeam(`care-${name}`),
      at: { kind: 'event-moment', event: `event:meeting-${name}` },
    })
  const alike = fieldOf(divided('a', 'yes'), divided('b', 'yes'))
  expect(alike).toMatchObject({ verdict: 'depends', ownFacts: { before: [], after: [] } })
  expect(alike.pair).toBeUndefined()
  const { pair } = fieldOf(divided('a', 'yes'), divided('b', 'no'))
  expect(pair!.before.answer).not.toBe(pair!.after.answer)
  expect(pair!.before.facts.map(({ is }) => is)).toEqual(pair!.after.facts.map(({ is }) => is))
})

test('what is mapped loosely is never called the same, nor different', () => {
  const loose = authority('b', onPlan, {}, [], narrower('initial child protection conference'))
  expect(verdicts(authority('a', onPlan), loose)).toEqual(['team: same', 'moment: depends', 'latest day: not covered'])
  const unmapped = authority('b', onPlan, { to: toTeam('nameless') }, [team('nameless')])
  expect(verdicts(authority('a', onPlan), unmapped)[0]).toBe('team: depends')
})

test('of a team that does more what it does for such cases counts; one that does two such things is not the same, and not different', () => {
  const taken = (...does: readonly string[]) =>
    verdicts(authority('a', onPlan), authority('b', onPlan, { to: toTeam('both') }, [team('both', { does })]))[0]
  expect([taken('long-term', 'looked after'), taken('long-term', 'assessment'), taken('looked after', 'leaving care')]).toEqual([
    'team: same',
    'team: depends',
    'team: different',
  ])
})

test('nothing said is not covered; no such team or no words is no counterpart', () => {
  expect(verdicts(authority('a', onPlan), authority('b', onPlan, { heldBy: ['team:long-b'], to: toTeam('care-b') }))).toEqual([
    'team: not covered',
    'moment: not covered',
    'latest day: not covered',
  ])
  const elsewhere = graphWith(protocol({ authority: 'c', name: 'C' }), team('x', { does: ['disability'] }))
  expect(compareTopics(authority('a', onPlan), elsewhere).topics.find((found) => found.topic === topic)).toMatchObject({
    without: ['after'],
    fields: [{ verdict: 'no counterpart' }, {}, {}],
  })
})
