/** A rule as another reading has it. */
import type { Variant } from './expressions.js'
import type { Duty, Ladder, Route } from './nodes.js'

/** The rules that can be read in more than one way. */
export type ReadableRule = Route | Duty | Ladder

/** The rule with the fields that the reading states differently; `null` stands for a field that it does not state. */
export function underReading<R extends ReadableRule>(rule: R, { changes }: Variant): R {
  return Object.fromEntries(Object.entries({ ...rule, ...changes }).filter(([, value]) => value !== null)) as unknown as R
}
