/** Exceptions that were merged, split or cut anew: compared by what they let through together. */
import { canonicalPart } from '../../graph/canonical.js'
import type { Condition, Exception } from '../../graph/expressions.js'
import { plainOrder } from '../../util/order.js'
import type { Comparing } from './context.js'
import { implies } from './implies.js'

/** Exceptions of both sides that stand for each other. */
export interface Group {
  readonly before: readonly Exception[]
  readonly after: readonly Exception[]
}

/** So many pairs are looked at; beyond, exceptions are told one by one. */
const budget = 1_000

/** The exceptions of which one surely contains another of the other side, with all that hang together through them. */
export function groupsOf(before: readonly Exception[], after: readonly Exception[], { written }: Comparing): readonly Group[] {
  if (before.length * after.length > budget) return []
  const tests = (exception: Exception, writeOut: (condition: Condition) => Condition) =>
    [exception.when, letThrough(exception)].map(writeOut)
  const left = before.map((exception) => ({ exception, tests: tests(exception, written.before) }))
  const right = after.map((exception) => ({ exception, tests: tests(exception, written.after) }))
  const related = (a: readonly Condition[], b: readonly Condition[]): boolean =>
    a.some((one, index) => implies(one, b[index]!) || implies(b[index]!, one))
  const pairs = left.flatMap((one) =>
    right.filter((other) => related(one.tests, other.tests)).map((other) => [one.exception, other.exception] as const),
  )

  const groups: { before: Set<Exception>; after: Set<Exception> }[] = []
  for (const [one, other] of pairs) {
    const touched = groups.filter((group) => group.before.has(one) || group.after.has(other))
    const joined = {
      before: new Set([...touched.flatMap((group) => [...group.before]), one]),
      after: new Set([...touched.flatMap((group) => [...group.after]), other]),
    }
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  return groups.map((group) => ({ before: [...group.before], after: [...group.after] }))
}

/** Several exceptions as one: what they let through, with all their clauses and words. Of an `unless` any one is enough, assumptions hold together. */
export function asOne(exceptions: readonly Exception[], joined: 'any' | 'all', { after }: Comparing): Exception {
  const parts = exceptions.flatMap(withInner)
  const says = [...new Set(parts.flatMap((part) => part.says ?? []))].sort(plainOrder).join(' ')
  return canonicalPart<Exception>(
    {
      kind: 'exception',
      when: { kind: joined, parts: exceptions.map(letThrough) },
      unless: [],
      ...(says !== '' && { says }),
      cites: parts.flatMap(({ cites }) => cites),
    },
    after,
  )
}

function letThrough({ when, unless }: Exception): Condition {
  if (unless.length === 0) return when
  return { kind: 'all', parts: [when, ...unless.map((inner): Condition => ({ kind: 'not', part: letThrough(inner) }))] }
}

function withInner(exception: Exception): readonly Exception[] {
  return [exception, ...exception.unless.flatMap(withInner)]
}
