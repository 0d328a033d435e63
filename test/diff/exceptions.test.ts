/** Exceptions that are merged or split are one change of what they let through, with the right direction there and back. */
import { expect, test } from 'vitest'
import { diff, impactOf, mirrored } from '../../src/diff/index.js'
import type { Condition, Exception } from '../../src/graph/expressions.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import {
  all,
  any,
  at,
  event,
  except,
  factIs,
  graphWith,
  protocol,
  route,
  team,
  term,
  toTeam,
  underAge,
  yesNo,
} from '../render/graph-by-hand.js'

const words = (court: string) => [
  team('CAT'),
  team('Locality'),
  event('ICPC'),
  yesNo(court, 'There are proceedings', { name: 'Proceedings' }),
  yesNo('siblings', 'There are siblings'),
  yesNo('far', 'It is far'),
]
const siblings = factIs('siblings', 'yes')
const far = factIs('far', 'yes')
const inCourt = (court = 'court') => factIs(court, 'yes')
const court = inCourt()
const stays = (unless: readonly Exception[], name = 'court', ...terms: ReturnType<typeof term>[]): PolicyGraph =>
  graphWith(...words(name), ...terms, route('a', { heldBy: ['team:CAT'], to: toTeam('Locality'), at: at('ICPC'), unless, cites: ['X-1'] }))
const cited = (when: Condition, ...cites: string[]): Exception => ({ ...except(when), cites })

/** What is told in both directions: the codes with their levels. Backwards it is the mirror, and of itself nothing. */
function told(before: PolicyGraph, after: PolicyGraph): readonly [there: readonly string[], back: readonly string[]] {
  const there = diff(before, after)
  const back = diff(after, before)
  const facts = (change: object) => ({ ...change, touches: [] })
  const inOrder = (changes: readonly object[]) => changes.map((change) => JSON.stringify(facts(change))).sort()
  expect(inOrder(back)).toEqual(inOrder(there.map(mirrored)))
  expect([diff(before, before), diff(after, after)]).toEqual([[], []])
  const level = (changes: typeof there, one: PolicyGraph, other: PolicyGraph) =>
    changes.map((change) => `${change.code} ${impactOf(change, { before: one, after: other }).level}`)
  return [level(there, before, after), level(back, after, before)]
}

test('two exceptions that become one which needs both exempt fewer cases', () => {
  const [before, after] = [stays([except(court), except(siblings)]), stays([except(all(court, siblings))])]
  expect(told(before, after)).toEqual([['exception-narrowed breaking'], ['exception-widened safeguarding']])
  expect(diff(before, after)[0]!.data).toEqual({
    before: { inside: [], when: any(court, siblings) },
    after: { inside: [], when: all(court, siblings) },
  })
})

test('the clauses and the words of the merged exceptions are compared too', () => {
  const merged = stays([cited(all(court, siblings), 'X-5', 'X-6')])
  expect(told(stays([cited(court, 'X-5'), cited(siblings, 'X-6')]), merged)).toEqual([
    ['exception-narrowed breaking'],
    ['exception-widened safeguarding'],
  ])
  expect(told(stays([cited(court, 'X-5'), cited(siblings, 'X-7')]), merged)[0]).toEqual([
    'exception-narrowed breaking',
    'exception-citations-changed neutral',
  ])
  expect(told(stays([cited(court, 'X-5'), { ...cited(siblings, 'X-6'), says: 'So.' }]), merged)[0]).toEqual([
    'exception-narrowed breaking',
    'exception-wording-changed wording',
  ])
  // That one of them keeps its clause does not make the other one gone.
  expect(told(stays([cited(court, 'X-5'), cited(siblings, 'X-6')]), stays([cited(all(court, siblings), 'X-5')]))[0]).toEqual([
    'exception-narrowed breaking',
    'exception-citations-changed neutral',
  ])
})

test('one exception for either and two exceptions are the same children', () => {
  expect(told(stays([except(court), except(siblings)]), stays([except(any(court, siblings))]))).toEqual([
    ['exception-restated wording'],
    ['exception-restated wording'],
  ])
})

test('what has nothing to do with the merged ones is told apart', () => {
  expect(told(stays([except(court), except(siblings), except(far)]), stays([except(all(court, siblings))]))).toEqual([
    ['exception-removed breaking', 'exception-narrowed breaking'],
    ['exception-added safeguarding', 'exception-widened safeguarding'],
  ])
  expect(
    told(
      stays([cited(court, 'X-5'), cited(siblings, 'X-6')]),
      stays([cited(all(court, far), 'X-5'), cited(all(court, siblings), 'X-6')]),
    )[0],
  ).toEqual(['exception-narrowed breaking', 'exception-narrowed breaking'])
})

test('exceptions to the merged exceptions count', () => {
  const whole = [except(court, except(far)), except(siblings)]
  expect(told(stays(whole), stays([except(any(court, siblings))]))).toEqual([
    ['exception-widened safeguarding'],
    ['exception-narrowed breaking'],
  ])
  expect(told(stays([except(far, ...whole)]), stays([except(far, except(all(court, siblings)))]))).toEqual([
    ['exception-narrowed safeguarding'],
    ['exception-widened breaking'],
  ])
  expect(told(stays([except(far, except(court), except(siblings))]), stays([except(far, except(all(court, siblings)))]))).toEqual([
    ['exception-narrowed safeguarding'],
    ['exception-widened breaking'],
  ])
})

test('merging is seen through terms and renamed words', () => {
  const defined = (name: string) => term('inCourt', inCourt(name))
  const [before, after] = [
    stays([except({ kind: 'term-holds', term: 'term:inCourt' }), except(siblings)], 'court', defined('court')),
    stays([except(all(inCourt('proceedings'), siblings))], 'proceedings', defined('proceedings')),
  ]
  expect(told(before, after)).toEqual([
    ['fact-renamed neutral', 'exception-narrowed breaking'],
    ['fact-renamed neutral', 'exception-widened safeguarding'],
  ])
})

test('of what the protocol takes for granted all holds at once', () => {
  const assuming = (...assumes: Exception[]) => graphWith(...words('court'), protocol({ assumes }))
  expect(told(assuming(except(court), except(siblings)), assuming(except(all(court, siblings))))).toEqual([
    ['assumption-restated wording'],
    ['assumption-restated wording'],
  ])
  expect(told(assuming(except(court), except(siblings)), assuming(except(any(court, siblings))))).toEqual([
    ['assumption-widened neutral'],
    ['assumption-narrowed risky'],
  ])
})

test('many exceptions at once are compared in a moment', () => {
  const many = (from: number, ...more: Condition[]) =>
    stays(
      Array.from({ length: 400 }, (_, index) =>
        cited(all(underAge(1), factIs('siblings', `${index + from}`), ...more), `X-${index + from}`),
      ),
    )
  const start = performance.now()
  expect(diff(many(0), many(1000, far)).length).toBe(800)
  expect(performance.now() - start).toBeLessThan(3000)
})
