/** The cases that can be at a place, as far as anything there depends on it. */
import type { Diagram } from '../../logic/index.js'
import { axesIn, diagramOf } from '../../space/index.js'
import type { Constraint, Model } from '../../space/index.js'
import type { Bearing } from './bearing.js'

/** What is left aside of a place: history that is forgotten there, and all orders of moments but those on which something depends. */
export interface Aside {
  readonly forgotten: ReadonlySet<number>
  readonly inPlay: ReadonlySet<number>
}

/** Tells the cases that can be at a place, where some axes are fixed. */
export function possibleCases(
  { space, store }: Model,
  bearing: Bearing,
  known: readonly (number | undefined)[],
): (fixed: ReadonlyMap<number, number>, aside: Aside) => Diagram {
  const orders = new Set(space.vocabulary.axes.list.flatMap(({ subject }, axis) => (subject.kind === 'order' ? [axis] : [])))
  const everywhere = new Map(known.flatMap((value, axis) => (value === undefined ? [] : [[axis, value] as const])))
  const rows = bearing.constraints.map((constraint) => {
    const mentioned = axesIn(constraint.holds)
    return { constraint, mentioned, first: Math.min(...mentioned), order: [...mentioned].find((axis) => orders.has(axis)) }
  })
  // Those that share axes come together, so that their conjunction stays small while it grows.
  rows.sort((a, b) => a.first - b.first)
  const read = ({ holds }: Constraint, fixed: ReadonlyMap<number, number>) => diagramOf(holds, store, fixed)
  // What is assumed of other things excludes no case, unless it excludes all.
  const any = store.all(bearing.others.map((constraint) => read(constraint, everywhere))) === store.no ? store.no : store.yes
  return (places, { forgotten, inPlay }) => {
    const fixed = new Map([...everywhere, ...places])
    // Of what is forgotten some history always fits.
    const bound = rows.filter(
      ({ constraint, mentioned }) => constraint.origin !== 'meaning' || ![...mentioned].some((axis) => forgotten.has(axis)),
    )
    const loose = new Set(bound.flatMap(({ order }) => (order === undefined || inPlay.has(order) ? [] : [order])))
    // An order on which nothing depends only has to be possible.
    const orderly = [...loose].map((axis) =>
      store.some(store.all(bound.filter(({ order }) => order === axis).map(({ constraint }) => read(constraint, fixed))), [axis]),
    )
    const parts = bound.filter(({ order }) => order === undefined || inPlay.has(order))
    return parts.reduce(
      (cases, { constraint }) => (cases === store.no ? cases : store.and(cases, read(constraint, fixed))),
      store.and(any, store.all(orderly)),
    )
  }
}
