/** Ways to compare a field, each with the codes that it can report. */
import type { Condition, Duration } from '../../graph/expressions.js'
import type { NodeId } from '../../graph/ids.js'
import type { ChangeCode } from '../kinds.js'
import type { Comparing } from './context.js'
import { compareDurations } from '../../graph/durations.js'
import { relationOf } from './implies.js'
import type { Relation } from './implies.js'
import { pairUp } from './pairs.js'

/** How a field is compared; `codes` is all that it can report. */
export interface Comparison {
  readonly codes: readonly ChangeCode[]
  readonly compare: (field: string, comparing: Comparing) => void
}

/** What stands before an ending in some code: `limit` of `limit-added`. */
export type Prefix<Ending extends string> = ChangeCode extends infer C ? (C extends `${infer P}-${Ending}` ? P : never) : never
export type PrefixOf<Endings extends string> =
  UnionToIntersection<Endings extends string ? [Prefix<Endings>] : never> extends [infer P] ? P & string : never
type UnionToIntersection<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void ? I : never

/** The values of a field on both sides, the earlier in the words of the later version. */
export function sidesOf<V>(field: string, { before, after }: Comparing): { readonly before: V | undefined; readonly after: V | undefined } {
  return { before: valueIn(before, field), after: valueIn(after, field) }
}

/** The value of the earlier node as it was written. */
export function asWritten<V>(field: string, { was }: Comparing): V | undefined {
  return valueIn(was, field)
}

function valueIn<V>(node: Comparing['was'], field: string): V | undefined {
  return (node as unknown as Readonly<Record<string, V | undefined>>)[field]
}

export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** A way to compare that can report these codes and no others. */
export function comparison(codes: readonly string[], compare: Comparison['compare']): Comparison {
  return { codes: codes as readonly ChangeCode[], compare }
}

/** Any difference is one kind of change. */
export function anyChange(code: ChangeCode): Comparison {
  return comparison([code], (field, comparing) => {
    const { before, after } = sidesOf(field, comparing)
    if (!same(before, after)) comparing.note(code, { ...(before !== undefined && { before }), ...(after !== undefined && { after }) })
  })
}

/** A value that may be left out. */
export function stated(prefix: PrefixOf<'added' | 'removed' | 'changed'>, whenBoth?: Both): Comparison {
  const both: Both = whenBoth ?? {
    codes: [`${prefix}-changed`],
    note: (before, after, comparing) => comparing.note(`${prefix}-changed` as ChangeCode, { before, after }),
  }
  return comparison([`${prefix}-added`, `${prefix}-removed`, ...both.codes], (field, comparing) => {
    const { before, after } = sidesOf(field, comparing)
    if (same(before, after)) return
    if (before === undefined) comparing.note(`${prefix}-added` as ChangeCode, { after })
    else if (after === undefined) comparing.note(`${prefix}-removed` as ChangeCode, { before })
    else both.note(before, after, comparing)
  })
}

/** What to note when both sides state a value and the values differ. */
export interface Both {
  readonly codes: readonly string[]
  readonly note: (before: unknown, after: unknown, comparing: Comparing) => void
}

/** A flag that is set or taken away. */
export function flagged(set: ChangeCode, unset: ChangeCode): Comparison {
  return comparison([set, unset], (field, comparing) => {
    const { before, after } = sidesOf<boolean>(field, comparing)
    if (before !== after) comparing.note(after === true ? set : unset, { before, after })
  })
}

/** A set that is told as a whole: more, less, or other. */
export function wholeSet(prefix: PrefixOf<'added' | 'removed' | 'changed'>): Comparison {
  return comparison([`${prefix}-added`, `${prefix}-removed`, `${prefix}-changed`], (field, comparing) => {
    const { before, after } = sidesOf<readonly unknown[]>(field, comparing)
    const ending = setEnding(
      before!.filter((item) => !isOneSided(item, comparing)),
      after!.filter((item) => !isOneSided(item, comparing)),
    )
    if (ending !== undefined) comparing.note(`${prefix}-${ending}` as ChangeCode, { before, after })
  })
}

/** What became of a set. */
export function setEnding(before: readonly unknown[], after: readonly unknown[]): 'added' | 'removed' | 'changed' | undefined {
  const { removed, added } = pairUp(before, after, [])
  if (removed.length > 0 && added.length > 0) return 'changed'
  return added.length > 0 ? 'added' : removed.length > 0 ? 'removed' : undefined
}

/**
 * Whether an item is the id of a rule that only one version has. That this rule is mentioned comes or goes with it: the change is
 * told once, where the rule came or went, and lists who mentions it.
 */
export function isOneSided(item: unknown, { alignment }: Comparing): boolean {
  if (typeof item !== 'string' || !item.startsWith('rule:')) return false
  const id = item as NodeId
  return !alignment.earlier.has(id)
}

/** A condition that is there on both sides. */
export function conditional(prefix: PrefixOf<Relation>): Comparison {
  const both = relating(prefix)
  return comparison(both.codes, (field, comparing) => {
    const { before, after } = sidesOf<Condition>(field, comparing)
    if (!same(before, after)) both.note(before, after, comparing)
  })
}

/** How one condition stands to another, as a change. */
export function relating(prefix: PrefixOf<Relation>): Both {
  return {
    codes: relations.map((relation) => `${prefix}-${relation}`),
    note: (before, after, comparing) =>
      comparing.note(`${prefix}-${relationIn(before as Condition, after as Condition, comparing)}` as ChangeCode, { before, after }),
  }
}

const relations: readonly Relation[] = ['widened', 'narrowed', 'changed', 'restated']

export function relationIn(before: Condition, after: Condition, { written }: Comparing): Relation {
  return relationOf(written.before(before), written.after(after))
}

/** How one amount of time compares with another, as an ending of a code. */
export function lengthEnding(before: Duration, after: Duration): 'lengthened' | 'shortened' | 'reworded' | 'changed' {
  const length = compareDurations(before, after)
  return length === 'longer' ? 'lengthened' : length === 'shorter' ? 'shortened' : length === 'same dates' ? 'reworded' : 'changed'
}
