import fc from 'fast-check'
import type { Diagram, Diagrams } from '../../src/logic/index.js'

/** A function written down in words, so that it can be built as a diagram and, without one, tried at every point. */
export type Term =
  | { readonly kind: 'among'; readonly axis: number; readonly values: readonly number[] }
  | { readonly kind: 'points'; readonly points: ReadonlySet<string> }
  | { readonly kind: 'not'; readonly of: Term }
  | { readonly kind: 'and' | 'or' | 'minus' | 'differ'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Term[] }

export interface SmallSpace {
  readonly sizes: readonly number[]
  /** The axes in the order in which functions are to test them: no answer hangs on it. */
  readonly order: readonly number[]
  readonly terms: readonly Term[]
}

/** A space of at most a few hundred points and some functions on it. */
export const smallSpace = (functions: number, mostAxes = 5): fc.Arbitrary<SmallSpace> =>
  fc
    .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: mostAxes })
    .filter((sizes) => sizes.reduce((product, size) => product * size, 1) <= 200)
    .chain((sizes) =>
      fc.record({
        sizes: fc.constant(sizes),
        order: fc.shuffledSubarray([...sizes.keys()], { minLength: sizes.length }),
        terms: fc.array(termOf(sizes), { minLength: functions, maxLength: functions }),
      }),
    )

function termOf(sizes: readonly number[]): fc.Arbitrary<Term> {
  const among = fc
    .nat(sizes.length - 1)
    .chain((axis) =>
      fc.record({ kind: fc.constant('among' as const), axis: fc.constant(axis), values: fc.uniqueArray(fc.nat(sizes[axis]! - 1)) }),
    )
  const points = pointsOf(sizes)
  const scattered = fc
    .array(fc.boolean(), { minLength: points.length, maxLength: points.length })
    .map((wanted) => ({ kind: 'points' as const, points: new Set(points.filter((_, index) => wanted[index]).map(String)) }))
  return fc.letrec<{ term: Term }>((tie) => ({
    term: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      { arbitrary: among, weight: 3 },
      { arbitrary: scattered, weight: 1 },
      { arbitrary: fc.record({ kind: fc.constant('not' as const), of: tie('term') }), weight: 1 },
      { arbitrary: fc.record({ kind: fc.constantFrom('and', 'or', 'minus', 'differ'), left: tie('term'), right: tie('term') }), weight: 4 },
      { arbitrary: fc.record({ kind: fc.constantFrom('all', 'any'), parts: fc.array(tie('term'), { maxLength: 4 }) }), weight: 2 },
    ),
  })).term
}

/** The term as a diagram. */
export function build(logic: Diagrams, term: Term): Diagram {
  switch (term.kind) {
    case 'among':
      return logic.among(term.axis, term.values)
    case 'points':
      return fromPoints(
        logic,
        pointsOf(logic.sizes).filter((point) => isTrue(term, point)),
      )
    case 'not':
      return logic.not(build(logic, term.of))
    case 'all':
    case 'any':
      return logic[term.kind](term.parts.map((part) => build(logic, part)))
    default:
      return logic[term.kind](build(logic, term.left), build(logic, term.right))
  }
}

/** The term at one point, without diagrams. */
export function isTrue(term: Term, point: readonly number[]): boolean {
  switch (term.kind) {
    case 'among':
      return term.values.includes(point[term.axis]!)
    case 'points':
      return term.points.has(String(point))
    case 'not':
      return !isTrue(term.of, point)
    case 'all':
      return term.parts.every((part) => isTrue(part, point))
    case 'any':
      return term.parts.some((part) => isTrue(part, point))
    case 'and':
      return isTrue(term.left, point) && isTrue(term.right, point)
    case 'or':
      return isTrue(term.left, point) || isTrue(term.right, point)
    case 'minus':
      return isTrue(term.left, point) && !isTrue(term.right, point)
    case 'differ':
      return isTrue(term.left, point) !== isTrue(term.right, point)
  }
}

/** Every point, the last axis counting fastest. */
export function pointsOf(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (points, size) => points.flatMap((point) => Array.from({ length: size }, (_, value) => [...point, value])),
    [[]],
  )
}

/** The diagram that is true at just these points, built one point at a time. */
export function fromPoints(logic: Diagrams, points: readonly (readonly number[])[]): Diagram {
  return points.reduce((sum, point) => logic.or(sum, logic.all(point.map((value, axis) => logic.among(axis, [value])))), logic.no)
}

/** Every set of axes. */
export function setsOf(axes: readonly number[]): readonly (readonly number[])[] {
  return axes.reduce<readonly (readonly number[])[]>((sets, axis) => [...sets, ...sets.map((set) => [...set, axis])], [[]])
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
