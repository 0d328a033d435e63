/** Exceptions, and exceptions to exceptions, as deep as the text nests them. */
import type { Condition, Exception } from '../../graph/expressions.js'
import type { ChangeCode } from '../kinds.js'
import type { Comparison } from './comparison.js'
import { comparison, relationIn, same, sidesOf } from './comparison.js'
import type { Comparing } from './context.js'
import { pairUp, textOf } from './pairs.js'
import type { Pairs } from './pairs.js'
import { asOne, groupsOf } from './regrouped.js'
import type { Group } from './regrouped.js'

type Prefix = 'exception' | 'assumption'
const endings = ['added', 'removed', 'widened', 'narrowed', 'changed', 'restated', 'wording-changed', 'citations-changed']

/** A set of exceptions: each that came, went or changed is a change of its own. */
export function exceptions(prefix: Prefix): Comparison {
  return comparison(
    endings.map((ending) => `${prefix}-${ending}`),
    (field, comparing) => {
      const { before, after } = sidesOf<readonly Exception[]>(field, comparing)
      compareSets(prefix, before!, after!, { before: [], after: [] }, comparing)
    },
  )
}

/** The conditions of the exceptions around, outermost first. */
interface Around {
  readonly before: readonly Condition[]
  readonly after: readonly Condition[]
}

// An exception keeps itself when it tests the same, else when it rests on the same clauses, else when nothing else is left.
const sameTest = (exception: Exception) => textOf(exception.when)
const sameClauses = (exception: Exception) => (exception.cites.length > 0 ? textOf(exception.cites) : undefined)
const nothingElse = () => ''

function compareSets(
  prefix: Prefix,
  before: readonly Exception[],
  after: readonly Exception[],
  around: Around,
  comparing: Comparing,
): void {
  const joined = prefix === 'assumption' && around.after.length === 0 ? 'all' : 'any'
  const byTest = pairUp(before, after, [sameTest])
  // Merged or split: before clauses are looked at, since one that keeps its clause says nothing of what became of the others.
  const merged = groupsOf(byTest.removed, byTest.added, comparing).filter((group) => group.before.length !== group.after.length)
  const byClauses = pairUp(...outside(merged, byTest), [sameClauses])
  const others = groupsOf(byClauses.removed, byClauses.added, comparing)
  const { removed, added, kept } = pairUp(...outside(others, byClauses), [nothingElse])

  for (const exception of removed) comparing.note(`${prefix}-removed`, { before: { inside: around.before, exception } })
  for (const exception of added) comparing.note(`${prefix}-added`, { after: { inside: around.after, exception } })
  for (const [one, other] of [...byTest.kept, ...byClauses.kept, ...kept]) compareOne(prefix, one, other, around, comparing)
  for (const group of [...merged, ...others]) {
    const single = group.before.length === 1 && group.after.length === 1
    const [one, other] = single
      ? [group.before[0]!, group.after[0]!]
      : [asOne(group.before, joined, comparing), asOne(group.after, joined, comparing)]
    compareOne(prefix, one, other, around, comparing, !single)
  }
}

/** What no group has taken. */
function outside(
  groups: readonly Group[],
  { removed, added }: Pairs<Exception>,
): [before: readonly Exception[], after: readonly Exception[]] {
  const taken = new Set(groups.flatMap((group) => [...group.before, ...group.after]))
  return [removed.filter((exception) => !taken.has(exception)), added.filter((exception) => !taken.has(exception))]
}

/** `regrouped`: several have become others, which is told even when together they test the same. */
function compareOne(prefix: Prefix, before: Exception, after: Exception, around: Around, comparing: Comparing, regrouped = false): void {
  const note = (code: ChangeCode, part: (exception: Exception) => object): void =>
    comparing.note(code, {
      before: { inside: around.before, when: before.when, ...part(before) },
      after: { inside: around.after, when: after.when, ...part(after) },
    })
  if (regrouped || !same(before.when, after.when)) note(`${prefix}-${relationIn(before.when, after.when, comparing)}`, () => ({}))
  if (before.says !== after.says) note(`${prefix}-wording-changed`, ({ says }) => ({ ...(says !== undefined && { says }) }))
  if (!same(before.cites, after.cites)) note(`${prefix}-citations-changed`, ({ cites }) => ({ cites }))
  const inside = { before: [...around.before, before.when], after: [...around.after, after.when] }
  compareSets(prefix, before.unless, after.unless, inside, comparing)
}
