/** A longest stay that is over: where no rule moves the case the text is silent, and where one keeps it the two contradict each other. And a least stay over which a moment came. */
import { describe, expect, test } from 'vitest'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { interpret } from '../../src/space/one-case/interpret.js'
import type { Reading as Interpretation } from '../../src/space/one-case/interpret.js'
import { spaceOf } from '../../src/space/space.js'
import { modelOfYaml } from '../support/models.js'
import { agreeOnCases } from './three-ways.js'

const words = {
  events: ['meeting', 'start', 'other'].map((event) => `  ${event}: { name: ${event}, happens: once, cites: X-1 }`).join('\n'),
}
const most = 'most: { heldBy: CAT, stay: at most 36 hours }'
const end = '36 hours (from when is not stated)'

/** The outcomes of a case of CAT, nothing else having passed than what is named; held against the other ways of reading on many cases. */
async function outcomes(rules: string, now: string, passed: readonly string[] = [], chosen?: 'yes' | 'no'): Promise<readonly string[]> {
  const {
    space: { graph },
  } = await modelOfYaml(rules, '', words)
  agreeOnCases(graph, 1, 500)
  return [...readingOf(graph, now, passed, chosen).effects.keys()].sort()
}

/** The latest days of the moves of such a case, at no moment. */
async function latest(rules: string, passed: readonly string[], chosen: 'yes' | 'no'): Promise<readonly string[]> {
  const { space } = await modelOfYaml(rules, '', words)
  return readingOf(space.graph, 'no event', passed, chosen).sides.flatMap(({ by }) => by)
}

function readingOf(graph: PolicyGraph, now: string, passed: readonly string[], chosen?: 'yes' | 'no'): Interpretation {
  const space = spaceOf(graph)
  const point = space.vocabulary.axes.list.map(({ subject, values }) => {
    if (subject.kind === 'now') return Math.max(0, values.indexOf(now))
    if (subject.kind === 'holder') return values.indexOf('team:CAT')
    if (subject.kind === 'chosen' && chosen !== undefined) return values.indexOf(chosen)
    return subject.kind === 'passed' && passed.includes(subject.moment) ? 1 : 0
  })
  return interpret(space, Int32Array.from(point))
}

test('asks where the case goes when it is over, also where its start is not stated', async () => {
  expect(await outcomes(most, end)).toEqual(['not covered: silent'])
  expect(await outcomes(most, 'other')).toEqual(['stays'])
  expect(await outcomes(most.replace('stay: at most 36 hours', 'should: { stay: at most 36 hours }'), end)).toEqual(['not covered: silent'])
  expect(await outcomes(most.replace('36 hours', '36 hours from start'), '36 hours after start', ['start'])).toEqual([
    'not covered: silent',
  ])
})

test('asks nothing where an exception lifts it, or a rule moves the case', async () => {
  expect(
    await outcomes(
      'most: { heldBy: CAT, stay: at most 36 hours, unless: cpPlan }\nkeeps: { when: { not: cpPlan }, heldBy: CAT, stay: until meeting }',
      'no event',
      [end],
    ),
  ).toContain('stays')
  expect(await outcomes(`${most}\non: { heldBy: CAT, transferAt: meeting, to: Locality }`, end, ['meeting'])).toEqual(['due Locality'])
})

test('contradicts what keeps the case, from its end until that has come', async () => {
  const both = `${most}\nkeeps: { heldBy: CAT, stay: until meeting }`
  expect(await outcomes(both, 'no event')).toEqual(['stays'])
  for (const now of ['no event', 'other', end])
    expect(await outcomes(both, now, now === end ? [] : [end])).toEqual(['not covered: receiver not stated', 'stays'])
  expect(await outcomes(both, 'no event', [end, 'meeting'])).toEqual(['stays'])
})

test('gives way to what overrides it, and where it is one that yields', async () => {
  const keeps = 'keeps: { heldBy: CAT, stay: until meeting, overrides: most }'
  expect(await outcomes(`${most}\n${keeps}`, 'other', [end])).toEqual(['stays'])
  expect(
    await outcomes(`${most.replace(' }', ', yieldsTo: every other rule }')}\n${keeps.replace(', overrides: most', '')}`, 'other', [end]),
  ).toEqual(['stays'])
})

test('is no matter of leave to stay, and says nothing beside a rule that moves the case', async () => {
  expect(await outcomes(`${most}\nleave: { heldBy: CAT, may: { stay: until meeting }, decidedBy: team manager }`, 'other', [end])).toEqual([
    'stays',
  ])
  expect(
    await outcomes(
      `${most}\non: { heldBy: CAT, transferAt: meeting, to: Locality }\nkeeps: { heldBy: CAT, stay: until other }`,
      'no event',
      [end],
    ),
  ).toEqual(['due Locality', 'stays'])
})

test('a move whose moment came before the earliest day is made on that day', async () => {
  const rules = 'home: { heldBy: CAT, stay: at least 3 months from start }\non: { heldBy: CAT, transferAt: meeting, to: Locality }'
  const floor = '3 months after start'
  expect(await outcomes(rules, 'meeting', ['start'])).toEqual(['stays'])
  expect(await outcomes(rules, floor, ['start', 'meeting'])).toEqual(['moves Locality'])
  expect(await outcomes(rules, floor, ['start'])).toEqual(['stays'])
  expect(await outcomes(rules, 'meeting', ['start', floor])).toEqual(['moves Locality'])
})

describe('a longest stay beside a move at an age', () => {
  const six = 'six: { heldBy: CAT, stay: at most 6 months from start }'
  const grown = 'grown: { heldBy: CAT, transferAt: 18th birthday, to: SG by area }'
  const over = '6 months after start'

  test('lends it no latest day: when it is over, nobody says where the case goes until the age comes', async () => {
    const rules = `${six}\n${grown}`
    expect(await outcomes(rules, 'other', ['start'])).toEqual(['stays'])
    expect(await outcomes(rules, 'other', ['start', over])).toEqual(['not covered: receiver not stated'])
    expect(await outcomes(rules, over, ['start'])).toEqual(['not covered: receiver not stated'])
    expect(await latest(rules, ['start'], 'no')).toEqual([])
    const on = 'on: { heldBy: CAT, transferAt: meeting, to: Locality }'
    expect(await outcomes(`${rules}\n${on}`, 'other', ['start', over])).toEqual(['due Locality', 'stays'])
    expect(await outcomes(rules, '18th birthday', ['start', over])).toEqual(['moves SG (same)'])
  })

  test('is the latest day of a move that names no point, which comes first; at the age that is over', async () => {
    const rules = `${six}\n${grown}\nplan: { heldBy: CAT, transferAt: not stated, to: Locality }`
    expect(await outcomes(rules, 'other', ['start'])).toEqual(['stays'])
    expect(await outcomes(rules, 'other', ['start', over])).toEqual(['due Locality'])
    expect(await outcomes(rules, '18th birthday', ['start', over])).toEqual(['moves SG (same)'])
    expect(await outcomes(`${grown}\nplan: { heldBy: CAT, transferAt: not stated, to: Locality }`, 'other')).toEqual(['moves Locality'])
  })

  test('is still that of a meeting, which somebody can hold in time, and contradicts what keeps the case', async () => {
    expect(await outcomes(`${six}\non: { heldBy: CAT, transferAt: meeting, to: Locality }`, 'other', ['start', over])).toEqual([
      'due Locality',
      'stays',
    ])
    expect(await outcomes(`${six}\n${grown}\nkeeps: { heldBy: CAT, stay: until meeting }`, 'other', ['start', over])).toEqual([
      'not covered: receiver not stated',
      'stays',
    ])
  })
})

test('leave to stay that was used puts its end in the place of the latest day of the rule', async () => {
  const rules = [
    'on: { heldBy: CAT, transferAt: meeting, to: Locality, within: 10 working days of start }',
    'short: { heldBy: CAT, may: { stay: at most 6 weeks from start }, insteadOf: on, decidedBy: team manager }',
  ].join('\n')
  const own = '10 working days after start'
  const end = '6 weeks after start'
  expect(await outcomes(rules, 'other', ['start', own, 'meeting'], 'no')).toEqual(['due Locality'])
  expect(await outcomes(rules, 'other', ['start', own, 'meeting'], 'yes')).toEqual(['stays'])
  expect(await latest(rules, ['start', own, 'meeting'], 'yes')).toEqual([end])
  expect(await outcomes(rules, end, ['start', own, 'meeting'], 'yes')).toEqual(['due Locality'])
  expect(await latest(rules, ['start', own, 'meeting', end], 'yes')).toEqual([end])
  expect(await latest(rules, ['start', own, 'meeting'], 'no')).toEqual([own])
})
