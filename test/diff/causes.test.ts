/** Each fact once, at its cause, with what it touches. */
import { expect, test } from 'vitest'
import { diff, mirrored } from '../../src/diff/index.js'
import type { Change } from '../../src/diff/index.js'
import type { PolicyNode } from '../../src/graph/nodes.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import {
  acknowledgement,
  all,
  any,
  at,
  duty,
  event,
  except,
  fact,
  factIs,
  graphWith,
  ladder,
  protocol,
  reading,
  role,
  route,
  team,
  term,
  theRole,
  theTeam,
  toTeam,
  withinOf,
} from '../render/graph-by-hand.js'

const codes = (changes: readonly Change[]) => changes.map(({ code, subject }) => `${code} ${subject}`)
const comparable = (changes: readonly Change[]) =>
  changes.map((change) => JSON.stringify({ ...change, touches: [], data: Object.fromEntries(Object.entries(change.data).sort()) })).sort()

/** There, back and against itself. */
function told(before: PolicyGraph, after: PolicyGraph): readonly Change[] {
  const there = diff(before, after)
  expect(comparable(diff(after, before).map(mirrored))).toEqual(comparable(there))
  expect(diff(before, before)).toEqual([])
  expect(diff(after, after)).toEqual([])
  return there
}

const move = (to: string) => ({ heldBy: ['team:CAT'] as const, to: toTeam(to), at: at('ICPC'), cites: ['X-1'] })
const holds = (name: string) => ({ kind: 'term-holds', term: `term:${name}` }) as const
const plan = fact('plan', { values: ['protection', 'need', 'none'] })

test('a changed term is told once, with the rules that use it, through other terms too', () => {
  const nodes = (when: ReturnType<typeof factIs>): readonly PolicyNode[] => [
    plan,
    term('onPlan', when),
    term('young', all(holds('onPlan'), factIs('plan', 'protection'))),
    route('direct', { ...move('A'), when: holds('onPlan') }),
    route('through', { ...move('B'), unless: [except(holds('young'))] }),
    route('neither', move('C')),
  ]
  const changes = told(graphWith(...nodes(factIs('plan', 'protection'))), graphWith(...nodes(factIs('plan', 'protection', 'need'))))
  expect(codes(changes)).toEqual(['term-widened term:onPlan'])
  expect(changes[0]!.touches).toEqual([
    { node: 'term:young', by: ['when'] },
    { node: 'rule:direct', by: ['when'] },
    { node: 'rule:through', by: ['unless'] },
  ])
})

test('a rule is compared as if a term that changed had not', () => {
  const before = graphWith(
    plan,
    term('t', factIs('plan', 'need')),
    route('a', { ...move('A'), when: all(holds('t'), factIs('plan', 'none')) }),
  )
  const after = graphWith(plan, term('t', factIs('plan', 'protection')), route('a', { ...move('A'), when: holds('t') }))
  expect(codes(told(before, after))).toEqual(['term-changed term:t', 'condition-widened rule:a'])
})

test('a term written out in a rule covers the same children', () => {
  const before = graphWith(plan, term('t', factIs('plan', 'need')), route('a', { ...move('A'), when: holds('t') }))
  const after = graphWith(plan, term('t', factIs('plan', 'need')), route('a', { ...move('A'), when: factIs('plan', 'need') }))
  expect(codes(told(before, after))).toEqual(['condition-restated rule:a'])
})

test('a rule that is gone takes the mention of it along', () => {
  const others = (named: boolean) => [
    route('wins', { ...move('A'), overrides: named ? [{ kind: 'override', rule: 'rule:gone', only: [] }] : [] }),
    duty('waits', { who: [theTeam('CAT')], holdsUp: 'rules', holdsUpRules: named ? ['rule:gone', 'rule:wins'] : ['rule:wins'] }),
  ]
  const changes = told(graphWith(...others(true), route('gone', move('B')), team('B')), graphWith(...others(false), team('B')))
  expect(codes(changes)).toEqual(['route-removed rule:gone'])
  expect(changes[0]!.touches).toEqual([
    { node: 'rule:wins', by: ['overrides'] },
    { node: 'rule:waits', by: ['holdsUpRules'] },
  ])
})

test('that the last move to wait is gone changes what the duty says', () => {
  const before = graphWith(
    team('B'),
    team('CAT'),
    route('gone', move('B')),
    duty('waits', { holdsUp: 'rules', holdsUpRules: ['rule:gone'] }),
  )
  const after = graphWith(team('B'), team('CAT'), duty('waits'))
  expect(codes(told(before, after))).toContain('hold-up-removed rule:waits')
})

test('another calendar touches the rules whose times it decides', () => {
  const nodes = (calendar: 'scotland' | 'england-and-wales') => [
    protocol({ calendar }),
    route('days', { ...move('A'), within: [withinOf(5, 'working day', at('ICPC'))] }),
    route('weeks', { ...move('B'), within: [withinOf(5, 'week', at('ICPC'))] }),
  ]
  const changes = told(graphWith(...nodes('england-and-wales')), graphWith(...nodes('scotland')))
  expect(codes(changes)).toEqual(['calendar-changed protocol'])
  expect(changes[0]!.touches.map(({ node }) => node)).toEqual(['rule:days'])
})

test('readings that a rule gains are told at the question', () => {
  const variant = { kind: 'variant', reading: 'reading:one | two', name: 'two', changes: { strength: 'may' } } as const
  const question = reading('one | two', { options: ['one', 'two'], written: 'one' })
  const changes = told(
    graphWith(route('a', move('A'))),
    graphWith(question, route('a', { ...move('A'), readings: ['reading:one | two'], variants: [variant] })),
  )
  expect(codes(changes)).toEqual(['reading-added reading:one | two'])
  expect(changes[0]!.data).toEqual({ after: { reading: question, rules: [{ rule: 'rule:a', variants: [variant] }] } })
})

test('a reading that stays as it was is not told when the rule around it changes', () => {
  const question = reading('one | two', { options: ['one', 'two'], written: 'one' })
  const nodes = (strength: 'must' | 'should', changes: object) => [
    question,
    route('a', {
      ...move('A'),
      strength,
      readings: ['reading:one | two'],
      variants: [{ kind: 'variant', reading: 'reading:one | two', name: 'two', changes: { ...changes, to: toTeam('B') } }],
    }),
  ]
  // Under `two` the rule should move the case, before and after; only the rule as written has changed.
  expect(codes(told(graphWith(...nodes('must', { strength: 'should' })), graphWith(...nodes('should', {}))))).toEqual([
    'strength-lowered rule:a',
  ])
  // Here what it says under `two` has changed as well.
  expect(codes(told(graphWith(...nodes('must', { strength: 'may' })), graphWith(...nodes('should', {}))))).toEqual([
    'strength-lowered rule:a',
    'variant-changed rule:a',
  ])
})

test('several changes of one rule are several facts', () => {
  const words = [team('A'), team('B'), plan, event('panel'), event('review')]
  const before = route('a', { ...move('A'), within: [withinOf(2, 'week', at('ICPC')), withinOf(3, 'day', at('review'))] })
  const after = route('a', {
    ...move('B'),
    when: factIs('plan', 'need'),
    within: [withinOf(3, 'week', at('ICPC')), withinOf(2, 'day', at('review')), withinOf(1, 'year', at('panel'))],
  })
  expect(codes(told(graphWith(...words, before), graphWith(...words, after)))).toEqual([
    'condition-narrowed rule:a',
    'receiver-changed rule:a',
    'limit-added rule:a',
    'limit-lengthened rule:a',
    'limit-shortened rule:a',
  ])
})

test('an exception to an exception is told where it stands', () => {
  const nodes = (inner: boolean) => [
    plan,
    route('a', { ...move('A'), unless: [except(factIs('plan', 'need'), ...(inner ? [except(factIs('plan', 'none'))] : []))] }),
  ]
  const changes = told(graphWith(...nodes(false)), graphWith(...nodes(true)))
  expect(changes).toMatchObject([
    { code: 'exception-added', data: { after: { inside: [factIs('plan', 'need')], exception: { when: factIs('plan', 'none') } } } },
  ])
})

test('an exception keeps itself by its clauses when its condition changes', () => {
  const cited = (values: string[], clause: string) => ({ ...except(factIs('plan', ...values)), cites: [clause] })
  const nodes = (...unless: ReturnType<typeof cited>[]) => [plan, route('a', { ...move('A'), unless })]
  const changes = told(
    graphWith(...nodes(cited(['need'], 'X-5'), cited(['none'], 'X-6'))),
    graphWith(...nodes(cited(['need', 'protection'], 'X-5'), cited(['protection'], 'X-7'))),
  )
  expect(codes(changes)).toEqual(['exception-widened rule:a', 'exception-changed rule:a', 'exception-citations-changed rule:a'])
})

test('of a ladder it is told who came, who went and whose place was taken', () => {
  const on = (...names: string[]) =>
    graphWith(
      ...['a', 'b', 'c', 'd', 'e'].map((name) => role(name)),
      ladder('l', { rungs: names.map((name) => ({ kind: 'rung', who: [theRole(name)] })) }),
    )
  const data = (changes: readonly Change[]) =>
    changes.map((change) => [
      change.code,
      JSON.stringify(change.data)
        .match(/position":\d|role:\w/g)
        ?.join(' '),
    ])
  expect(data(told(on('a', 'b', 'c'), on('a', 'c')))).toEqual([['rung-removed', 'position":2 role:b']])
  expect(data(told(on('a', 'b', 'c'), on('a', 'd', 'c', 'e')))).toEqual([
    ['rung-added', 'position":4 role:e'],
    ['rung-changed', 'position":2 role:b position":2 role:d'],
  ])
  expect(data(told(on('a', 'b', 'c'), on('a', 'c', 'd')))).toEqual([
    ['rung-added', 'position":3 role:d'],
    ['rung-removed', 'position":2 role:b'],
  ])
  expect(data(told(on('a', 'b', 'c'), on('c', 'a', 'b')))).toEqual([['rungs-reordered', 'role:a role:b role:c role:c role:a role:b']])
  expect(data(told(on('a', 'b', 'a'), on('a', 'b')))).toEqual([['rung-removed', 'position":3 role:a']])
})

test('conditions that cannot be compared are simply other ones', () => {
  const nodes = (when: ReturnType<typeof any>) => [plan, fact('age', { domain: 'age' }), route('a', { ...move('A'), when })]
  const changes = told(
    graphWith(...nodes(factIs('plan', 'need'))),
    graphWith(...nodes(any(factIs('plan', 'none'), { kind: 'not', part: factIs('plan', 'need') }))),
  )
  expect(codes(changes)).toEqual(['condition-changed rule:a'])
})

test('nobody named is everybody, and no part named is every part', () => {
  const hole = (about: readonly string[]) => graphWith(acknowledgement('h', { about }))
  expect(codes(told(hole([]), hole(['team'])))).toEqual(['hole-fields-removed rule:h'])
  const held = (...teams: string[]) =>
    graphWith(
      team('A'),
      team('CAT'),
      event('ICPC'),
      route('a', { to: toTeam('A'), at: at('ICPC'), heldBy: teams.map((name) => `team:${name}` as const) }),
    )
  expect(codes(told(held(), held('CAT')))).toEqual(['holders-narrowed rule:a'])
  expect(codes(told(held('CAT'), held('A', 'CAT')))).toEqual(['holders-widened rule:a'])
})
