/** What is said of two conditions and of two amounts of time, and what is left open. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDurations } from '../../src/graph/durations.js'
import { relationOf } from '../../src/diff/compare/implies.js'
import { pairUp } from '../../src/diff/compare/pairs.js'
import type { Condition, Duration, Unit } from '../../src/graph/expressions.js'
import { all, always, any, at, factIs, not } from '../render/graph-by-hand.js'

const p = factIs('plan', 'p')
const q = factIs('other', 'q')
const r = factIs('third', 'r')
const age = (test: 'under' | 'exactly' | 'over' | 'at-least' | 'between', years: number, upTo?: number): Condition => ({
  kind: 'age-is',
  test,
  age: { kind: 'age', years, months: 0 },
  ...(upTo !== undefined && { upTo: { kind: 'age', years: upTo, months: 0 } }),
})
const lasting = (count: number, unit: Unit): Duration => ({ kind: 'duration', count, unit })
const open = (count: number, officeHours: string): Duration => ({ ...lasting(count, 'working hour'), officeHours })
const since = (test: 'within' | 'over', count: number, unit: Unit): Condition => ({
  kind: 'since-is',
  fact: 'fact:closed',
  test,
  duration: lasting(count, unit),
})
const asAt = (part: Condition): Condition => ({ kind: 'as-at', moment: at('ICPC'), before: false, part })

test.each<[string, Condition, Condition, ReturnType<typeof relationOf>]>([
  ['a line less to hold', all(p, q), p, 'widened'],
  ['a possibility more', p, any(p, q), 'widened'],
  ['every case', p, always, 'widened'],
  ['a value more', factIs('plan', 'p'), factIs('plan', 'p', 'x'), 'widened'],
  ['another value', factIs('plan', 'p'), factIs('plan', 'x'), 'changed'],
  ['another fact', p, q, 'changed'],
  ['a possibility inside a line', all(p, q), all(any(p, r), q), 'widened'],
  ['absorbed', all(p, any(p, q)), p, 'restated'],
  ['of no difference', all(p, { kind: 'whatever', fact: 'fact:other' }), p, 'restated'],
  ['denied for more', not(factIs('plan', 'p', 'x')), not(p), 'widened'],
  ['older children too', age('under', 16), age('under', 18), 'widened'],
  ['of one age only', age('under', 18), age('exactly', 17), 'narrowed'],
  ['of some ages only', age('under', 18), age('between', 16, 17), 'narrowed'],
  ['reaching into the next year', age('under', 17), age('between', 16, 17), 'changed'],
  ['over may mean from the birthday or a year later', age('over', 16), age('at-least', 16), 'widened'],
  ['over does not follow from the birthday', age('at-least', 16), age('over', 16), 'narrowed'],
  ['longer ago counts too', since('within', 3, 'month'), since('within', 1, 'year'), 'widened'],
  ['longer ago is asked', since('over', 2, 'week'), since('over', 3, 'week'), 'narrowed'],
  ['the same time in other words', since('within', 12, 'month'), since('within', 1, 'year'), 'restated'],
  ['weeks and months', since('within', 13, 'week'), since('within', 3, 'month'), 'changed'],
  ['as at a moment', asAt(all(p, q)), asAt(p), 'widened'],
  ['today and as at a moment', p, asAt(p), 'changed'],
])('%s', (_, before, after, relation) => {
  const backwards = { widened: 'narrowed', narrowed: 'widened', restated: 'restated', changed: 'changed' } as const
  expect(relationOf(before, after)).toBe(relation)
  expect(relationOf(after, before)).toBe(backwards[relation])
  expect(relationOf(before, before)).toBe('restated')
})

test('a widened condition loses no case, whatever the facts', () => {
  const values = ['a', 'b', 'c']
  const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.tuple(fc.constantFrom('x', 'y'), fc.subarray(values, { minLength: 1 })).map(([name, some]) => factIs(name, ...some)),
      fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((parts) => all(...parts)),
      fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((parts) => any(...parts)),
      tie('any').map(not),
    ),
  })).any
  const holds = (one: Condition, x: string, y: string): boolean => {
    switch (one.kind) {
      case 'fact-is':
        return one.values.includes(one.fact === 'fact:x' ? x : y)
      case 'all':
        return one.parts.every((part) => holds(part, x, y))
      case 'any':
        return one.parts.some((part) => holds(part, x, y))
      case 'not':
        return !holds(one.part, x, y)
      default:
        return true
    }
  }
  fc.assert(
    fc.property(condition, condition, (before, after) => {
      const relation = relationOf(before, after)
      for (const x of values)
        for (const y of values) {
          const was = holds(before, x, y)
          const now = holds(after, x, y)
          if (relation === 'widened' || relation === 'restated') expect(!was || now).toBe(true)
          if (relation === 'narrowed' || relation === 'restated') expect(was || !now).toBe(true)
        }
    }),
    { numRuns: 2000 },
  )
})

test('two large conditions are answered at once, if need be with the cautious answer', () => {
  const nested = (depth: number, name: string): Condition =>
    depth === 0
      ? factIs(name, 'x')
      : all(
          any(nested(depth - 1, `${name}0`), nested(depth - 1, `${name}1`)),
          any(nested(depth - 1, `${name}2`), nested(depth - 1, `${name}3`)),
        )
  const start = performance.now()
  expect(relationOf(nested(5, 'a'), nested(5, 'b'))).toBe('changed')
  expect(performance.now() - start).toBeLessThan(2000)
})

test.each<[Duration, Duration, ReturnType<typeof compareDurations>]>([
  [lasting(24, 'month'), lasting(2, 'year'), 'same dates'],
  [lasting(2, 'week'), lasting(3, 'week'), 'longer'],
  [lasting(10, 'working day'), lasting(5, 'working day'), 'shorter'],
  [lasting(36, 'hour'), lasting(3, 'month'), 'longer'],
  [lasting(20, 'working day'), lasting(28, 'calendar day'), 'unclear'],
  [lasting(2, 'week'), lasting(14, 'day'), 'unclear'],
  [lasting(1, 'month'), lasting(4, 'week'), 'unclear'],
  [lasting(3, 'month'), lasting(12, 'week'), 'unclear'],
  [lasting(10, 'day'), lasting(10, 'working day'), 'unclear'],
  [lasting(1, 'year'), lasting(13, 'month'), 'longer'],
  [open(4, '09:00 to 17:00'), open(5, '09:00 to 17:00'), 'longer'],
  [open(4, '09:00 to 17:00'), open(4, '08:00 to 18:00'), 'unclear'],
  [open(4, '09:00 to 17:00'), lasting(1, 'month'), 'longer'],
  [open(4, '09:00 to 17:00'), lasting(2, 'calendar day'), 'unclear'],
])('%o and %o', (before, after, length) => {
  const backwards = { longer: 'shorter', shorter: 'longer', 'same dates': 'same dates', unclear: 'unclear' } as const
  expect(compareDurations(before, after)).toBe(length)
  expect(compareDurations(after, before)).toBe(backwards[length])
})

test('items are paired alike from either side', () => {
  const item = fc.record({ key: fc.constantFrom('a', 'b', 'c'), value: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(item, { maxLength: 5 }), fc.array(item, { maxLength: 5 }), (before, after) => {
      const keys = [({ key }: { key: string }) => key, () => '']
      const there = pairUp(before, after, keys)
      const back = pairUp(after, before, keys)
      const sorted = (pairs: readonly (readonly [unknown, unknown])[]) => pairs.map((pair) => JSON.stringify(pair)).sort()
      expect(back.removed).toEqual(there.added)
      expect(back.added).toEqual(there.removed)
      expect(sorted(back.kept.map(([one, other]) => [other, one]))).toEqual(sorted(there.kept))
    }),
  )
})
