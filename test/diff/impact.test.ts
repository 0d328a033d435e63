/** The judgement looks at what a change is part of: the same kind of change can be a loss in one rule and a gain in another. */
import { expect, test } from 'vitest'
import { atLeast, diff, impactOf } from '../../src/diff/index.js'
import type { PolicyNode } from '../../src/graph/nodes.js'
import {
  all,
  always,
  at,
  document,
  duty,
  event,
  except,
  fact,
  factIs,
  graphWith,
  ladder,
  not,
  principle,
  role,
  route,
  team,
  term,
  theRole,
  theTeam,
  toTeam,
  underAge,
  withinOf,
} from '../render/graph-by-hand.js'

const words = [
  team('CAT'),
  team('Locality'),
  team('Advice', { outside: true }),
  event('ICPC'),
  event('review'),
  event('core group', { after: ['event:ICPC'] }),
  document('plan'),
  fact('plan'),
  role('family'),
]

/** What is said of the only change between two versions of some nodes. */
function gravity(before: readonly PolicyNode[], after: readonly PolicyNode[]): string {
  const [one, other] = [before, after].map((nodes) =>
    graphWith(...words.filter(({ id }) => !nodes.some((node) => node.id === id)), ...nodes),
  ) as [ReturnType<typeof graphWith>, ReturnType<typeof graphWith>]
  const changes = diff(one, other)
  expect(changes).toHaveLength(1)
  const { level, harm } = impactOf(changes[0]!, { before: one, after: other })
  return harm ?? level
}

const move = { heldBy: ['team:CAT'], to: toTeam('Locality'), at: at('ICPC'), cites: ['X-1'] } as const
const need = factIs('plan', 'need')
/** Fields of a route; `undefined` takes one away that a move has. */
type RouteFields = { readonly [F in keyof Parameters<typeof route>[1]]?: Parameters<typeof route>[1][F] | undefined }
const movedBy = (fields: RouteFields) => route('a', { ...move, ...fields } as Parameters<typeof route>[1])
const routes = (before: RouteFields, after: RouteFields) => gravity([movedBy(before)], [movedBy(after)])
const duties = (before: Parameters<typeof duty>[1], after: Parameters<typeof duty>[1]) =>
  gravity([duty('a', { who: [theTeam('CAT')], ...before })], [duty('a', { who: [theTeam('CAT')], ...after })])

test('fewer children under a move can be left without a holder; under a ban they lose a safeguard; under a release they gain', () => {
  expect(routes({}, { when: need })).toBe('no holder')
  expect(routes({ strength: 'must-not' }, { strength: 'must-not', when: need })).toBe('safeguard lost')
  expect(routes({ strength: 'may' }, { strength: 'may', when: need })).toBe('breaking')
  expect(routes({ to: { kind: 'closed' } }, { to: { kind: 'closed' }, when: need })).toBe('breaking')
  expect(duties({}, { when: need })).toBe('safeguard lost')
  expect(duties({ strength: 'need-not' }, { strength: 'need-not', when: need })).toBe('neutral')
  expect(gravity([ladder('l')], [ladder('l', { when: need })])).toBe('waits longer')
})

test('a visit that fewer children get means that fewer eyes see them', () => {
  const visit = {
    kind: 'described-act',
    or: [],
    deeds: [{ kind: 'deed', verb: 'visit', documents: [], events: [], parties: [theRole('family')] }],
    to: [],
    with: [],
    in: [],
    at: [],
  } as const
  expect(duties({ act: visit }, { act: visit, when: need })).toBe('fewer eyes')
  expect(duties({ act: visit }, { act: { ...visit, deeds: [] } })).toBe('safeguard lost')
})

test('a case that goes nowhere, outside, or where somebody should choose and nobody does', () => {
  const choice = { kind: 'choice', options: [toTeam('Locality'), toTeam('CAT')] } as const
  expect(routes({}, { to: { kind: 'closed' } })).toBe('no holder')
  expect(routes({}, { to: { kind: 'not-stated' } })).toBe('no holder')
  expect(routes({}, { to: toTeam('Advice') })).toBe('fewer eyes')
  expect(routes({}, { to: { kind: 'choice', options: [toTeam('Locality'), toTeam('Advice')] }, decidedBy: [] })).toBe('no holder')
  expect(routes({}, { to: choice })).toBe('no holder')
  expect(routes({ decidedBy: [theRole('manager')] }, { to: choice, decidedBy: [theRole('manager')] })).toBe('breaking')
  expect(routes({ to: toTeam('Advice') }, { to: { kind: 'choice', options: [toTeam('Advice'), toTeam('Locality')] } })).toBe('no holder')
  expect(gravity([], [route('a', { ...move, to: { kind: 'closed' } })])).toBe('no holder')
  expect(gravity([route('a', { ...move, to: { kind: 'closed' } })], [])).toBe('breaking')
})

test('a point that surely comes later makes a child wait', () => {
  const birthday = (years: number) => ({ kind: 'birthday', age: { kind: 'age', years, months: 0 } }) as const
  expect(routes({}, { at: at('core group') })).toBe('waits longer')
  expect(routes({ at: at('core group') }, {})).toBe('breaking')
  expect(routes({}, { at: at('review') })).toBe('breaking')
  expect(routes({ at: birthday(16) }, { at: birthday(18) })).toBe('waits longer')
  expect(routes({ at: birthday(18) }, { at: birthday(16) })).toBe('breaking')
})

test('an exception takes children from a rule, an exception to it gives them back', () => {
  expect(routes({}, { unless: [except(need)] })).toBe('no holder')
  expect(routes({ unless: [except(need)] }, { unless: [except(need, except(underAge(5)))] })).toBe('breaking')
  expect(
    routes({ unless: [except(need, except(underAge(5)))] }, { unless: [except(need, except(underAge(5), except(underAge(1))))] }),
  ).toBe('no holder')
})

test('a term is judged by the rules that use it, and by how', () => {
  const holds = { kind: 'term-holds', term: 'term:t' } as const
  const narrowed = (...users: PolicyNode[]) => gravity([term('t', need), ...users], [term('t', all(need, underAge(12))), ...users])
  expect(narrowed()).toBe('neutral')
  expect(narrowed(route('a', { ...move, when: holds }))).toBe('no holder')
  expect(narrowed(route('a', { ...move, when: not(holds) }))).toBe('breaking')
  expect(narrowed(route('a', { ...move, unless: [except(holds)] }))).toBe('breaking')
  expect(narrowed(route('a', { ...move, unless: [except(always, except(holds))] }))).toBe('no holder')
  expect(narrowed(duty('a', { when: holds, strength: 'need-not' }))).toBe('neutral')
  expect(narrowed(route('a', { ...move, waitsFor: holds }))).toBe('waits longer')
  expect(narrowed(term('u', not(holds)), route('a', { ...move, when: { kind: 'term-holds', term: 'term:u' } }))).toBe('breaking')
})

test('of a principle the words are all there is', () => {
  expect(gravity([principle('p', 'The child comes first.')], [principle('p', 'The budget comes first.')])).toBe('risky')
  expect(routes({}, { says: 'So.' })).toBe('wording')
})

test('a rule that overrides a duty takes it away from somebody', () => {
  const d = duty('d', { who: [theTeam('CAT')], cites: ['X-2'] })
  const release = (beats: boolean) =>
    duty('r', { strength: 'need-not', cites: ['X-3'], overrides: beats ? [{ kind: 'override', rule: 'rule:d', only: [] }] : [] })
  expect(gravity([d, release(false)], [d, release(true)])).toBe('safeguard lost')
  expect(gravity([d, release(true)], [d, release(false)])).toBe('breaking')
})

test('limits, stays and reviews are judged by their length', () => {
  const within = (weeks: number) => ({ within: [withinOf(weeks, 'week', at('ICPC'))] })
  const staying = (bound: 'at least' | 'at most', count: number) =>
    ({ to: undefined, at: undefined, stay: { kind: 'stay-for', bound, duration: { kind: 'duration', count, unit: 'month' } } }) as never
  expect(routes(within(2), within(3))).toBe('waits longer')
  expect(routes(within(3), within(2))).toBe('neutral')
  expect(routes(staying('at least', 6), staying('at least', 3))).toBe('safeguard lost')
  expect(routes(staying('at most', 3), staying('at most', 6))).toBe('waits longer')
})

test('levels are ordered', () => {
  expect(atLeast('safeguarding', 'breaking')).toBe(true)
  expect(atLeast('breaking', 'breaking')).toBe(true)
  expect(atLeast('wording', 'neutral')).toBe(false)
})

const stayUntil = (event: string) => ({ to: undefined, at: undefined, stay: { kind: 'stay-until', moment: at(event) } }) as const
const stayFor = (bound: 'at least' | 'at most') =>
  ({ to: undefined, at: undefined, stay: { kind: 'stay-for', bound, duration: { kind: 'duration', count: 3, unit: 'month' } } }) as const

test('a rule by which cases stay makes more children wait when less is asked for it', () => {
  const widened = (changes: RouteFields) => routes({ ...changes, when: need }, changes)
  expect(widened(stayUntil('review'))).toBe('waits longer')
  expect(widened({ ...stayFor('at most'), strength: 'may' })).toBe('waits longer')
  // A longest stay makes nobody wait, and a shortest one protects.
  expect(widened(stayFor('at most'))).toBe('breaking')
  expect(widened(stayFor('at least'))).toBe('breaking')
  expect(widened({ ...stayUntil('review'), strength: 'must-not' })).toBe('breaking')
  expect(widened({ ...stayUntil('review'), aspect: 'allocation' })).toBe('breaking')
  expect(routes({ ...stayUntil('review'), unless: [except(need)] }, stayUntil('review'))).toBe('waits longer')
  expect(routes({ ...stayUntil('review'), heldBy: ['team:CAT'] }, { ...stayUntil('review'), heldBy: [] })).toBe('waits longer')
  expect(gravity([], [movedBy(stayUntil('review'))])).toBe('waits longer')
  expect(routes(stayUntil('ICPC'), stayUntil('core group'))).toBe('waits longer')
  expect(routes(stayUntil('core group'), stayUntil('ICPC'))).toBe('breaking')
})

test('a stay that begins to beat a move makes children wait', () => {
  const other = route('b', { ...move, cites: ['X-2'] })
  const stay = (beats: boolean) =>
    movedBy({ ...stayUntil('review'), overrides: beats ? [{ kind: 'override', rule: 'rule:b', only: [] }] : [] })
  expect(gravity([other, stay(false)], [other, stay(true)])).toBe('waits longer')
  expect(gravity([other, stay(true)], [other, stay(false)])).toBe('breaking')
})

test('a judgement that is no longer asked for is a safeguard lost', () => {
  const endorsed = fact('endorsed', { values: ['yes', 'no'], judgedBy: [theRole('manager')] })
  const both = all(need, factIs('endorsed', 'yes'))
  const holds = { kind: 'term-holds', term: 'term:t' } as const
  const judged = (before: RouteFields, after: RouteFields, ...others: PolicyNode[]) =>
    gravity([endorsed, role('manager'), ...others, movedBy(before)], [endorsed, role('manager'), ...others, movedBy(after)])
  expect(judged({ ...stayUntil('review'), when: both }, { ...stayUntil('review'), when: need })).toBe('safeguard lost')
  expect(judged({ ...stayFor('at least'), when: both }, { ...stayFor('at least'), when: need })).toBe('safeguard lost')
  expect(judged({ when: both }, { when: need })).toBe('safeguard lost')
  expect(judged({ when: all(need, holds) }, { when: need }, term('t', factIs('endorsed', 'yes')))).toBe('safeguard lost')
  expect(judged({ unless: [except(factIs('endorsed', 'no'))] }, {})).toBe('safeguard lost')
  // A ban asks for less and protects more; a judgement that is still asked for is not lost.
  expect(judged({ strength: 'must-not', when: both }, { strength: 'must-not', when: need })).toBe('breaking')
  expect(judged({ when: both, waitsFor: factIs('endorsed', 'yes') }, { when: need, waitsFor: factIs('endorsed', 'yes') })).toBe(
    'waits longer',
  )
  expect(judged({ when: all(both, underAge(5)) }, { when: both })).toBe('breaking')
  const using = (defined: PolicyNode) => [endorsed, role('manager'), defined, route('a', { ...move, when: holds })]
  expect(gravity(using(term('t', both)), using(term('t', need)))).toBe('safeguard lost')
  expect(gravity(using(term('t', all(both, underAge(5)))), using(term('t', both)))).toBe('breaking')
})
