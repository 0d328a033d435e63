/** Two versions on the same axes, and the cases that both take to be possible. */
import type { Diagram, Diagrams } from '../../logic/index.js'
import { axesIn, diagramOf, modelOf, spaceOf, storeOf, versionOf, vocabularyOf } from '../../space/index.js'
import type { Constraint, Holder, MomentName, Space, Vocabulary } from '../../space/index.js'
import type { Alignment } from '../align/alignment.js'
import { inLaterWords } from './one-language.js'
import { withSettledGates } from './settled-gates.js'

export interface Pair {
  /** The earlier version in the words of the later one. */
  readonly before: Space
  readonly after: Space
  readonly vocabulary: Vocabulary
  /** What no case can be by either version. */
  readonly constraints: readonly Bound[]
}

export interface Bound {
  readonly constraint: Constraint
  readonly side: 'both' | 'before' | 'after'
  readonly axes: ReadonlySet<number>
}

export function pairOf(alignment: Alignment): Pair {
  const earlier = inLaterWords(alignment)
  const vocabulary = vocabularyOf([earlier, alignment.after])
  const after = withSettledGates(spaceOf(alignment.after, vocabulary))
  const before = withSettledGates(versionOf(after, earlier))
  return { before, after, vocabulary, constraints: boundsOf(before, after) }
}

function boundsOf(before: Space, after: Space): Bound[] {
  if (before.constraints === after.constraints)
    return after.constraints.map((constraint) => ({ constraint, side: 'both', axes: axesIn(constraint.holds) }))
  const byText = (space: Space) => new Map(space.constraints.map((constraint) => [JSON.stringify(constraint.holds), constraint]))
  const [one, other] = [byText(before), byText(after)]
  const bound = (constraint: Constraint, side: Bound['side']): Bound => ({ constraint, side, axes: axesIn(constraint.holds) })
  return [
    ...[...one].map(([text, constraint]) => bound(constraint, other.has(text) ? 'both' : 'before')),
    ...[...other].filter(([text]) => !one.has(text)).map(([, constraint]) => bound(constraint, 'after')),
  ]
}

/** Where questions about a pair are asked: of one holder's cases or of all, with the diagrams made so far. */
export interface Frame {
  readonly pair: Pair
  readonly store: Diagrams
  readonly holder?: Holder
  /** Whether what cases can be depends on who holds them. */
  readonly holderMatters: boolean
  /** The possible cases at a moment, by the constraints that have to do with these axes. */
  cases(moment: MomentName | undefined, about?: readonly number[]): Diagram
  /** Cases that no history sets apart, in either version. */
  readonly fresh: Diagram
}

export function frameOf(pair: Pair, holder: Holder | undefined, store: Diagrams = storeOf([pair.after, pair.before])): Frame {
  const {
    vocabulary: { axes, holders },
    constraints,
  } = pair
  const [now, held] = [axes.index('now'), axes.index('holder')]
  const known = new Map<string, Diagram>()
  const fixedAt = (moment: MomentName | undefined) =>
    new Map([
      [now, moment === undefined ? 0 : axes.ordinal(now, moment)!],
      ...(holder === undefined ? [] : [[held, holders.indexOf(holder)] as const]),
    ])
  let fresh: Diagram | undefined
  return {
    pair,
    store,
    ...(holder === undefined ? {} : { holder }),
    holderMatters: constraints.some((bound) => bound.axes.has(held)),
    cases(moment, about) {
      const bounds = about === undefined ? constraints : linked(constraints, about, new Set([now, held]))
      const key = `${moment} ${bounds.map((bound) => constraints.indexOf(bound)).join(' ')}`
      const fixed = fixedAt(moment)
      const made = known.get(key) ?? store.all(bounds.map(({ constraint }) => diagramOf(constraint.holds, store, fixed)))
      known.set(key, made)
      return made
    },
    get fresh() {
      return (fresh ??= store.and(modelOf(pair.before, store).fresh, modelOf(pair.after, store).fresh))
    },
  }
}

/** The constraints that hang together with some axes, directly or through others; the rest can be met whatever these axes are. */
function linked(constraints: readonly Bound[], about: readonly number[], apart: ReadonlySet<number>): readonly Bound[] {
  const reached = new Set(about.filter((axis) => !apart.has(axis)))
  const found = new Set<Bound>()
  for (let size = -1; size !== found.size;) {
    size = found.size
    for (const bound of constraints) {
      if (found.has(bound) || ![...bound.axes].some((axis) => reached.has(axis))) continue
      found.add(bound)
      for (const axis of bound.axes) if (!apart.has(axis)) reached.add(axis)
    }
  }
  return constraints.filter((bound) => found.has(bound))
}
