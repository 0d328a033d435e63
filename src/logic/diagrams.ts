import { among } from './among.js'
import { apartIn, type Apart } from './apart.js'
import { all, and, any, differ, implies, meets } from './apply.js'
import { count } from './count.js'
import { becoming, type Rows } from './become.js'
import { conjunction, recall } from './computed.js'
import { axesOutside } from './axes-outside.js'
import { cover } from './cover.js'
import { depends } from './depends.js'
import { no, yes, type Cost, type Cover, type Cube, type Diagram } from './diagram.js'
import { jointly, type Joint } from './joint.js'
import { holds, pointOf, pointOfBoth } from './point.js'
import { nearestPoint, type PointAtCost } from './nearest-point.js'
import { every, some, someOfBoth } from './quantify.js'
import { restrict, restrictAll } from './restrict.js'
import { smallestCube } from './smallest-cube.js'
import { begin, createStore, type Budget, type TestOrder } from './store.js'
import { supportOf } from './support.js'
import { release, scratch, whole } from './watermark.js'

/** The yes/no functions of one finite space, and the questions that can be asked of them. */
export interface Diagrams {
  /** Number of values of each axis. */
  readonly sizes: readonly number[]
  readonly no: Diagram
  readonly yes: Diagram
  /** True where the axis has one of these values. */
  among(axis: number, values: readonly number[]): Diagram
  and(a: Diagram, b: Diagram): Diagram
  or(a: Diagram, b: Diagram): Diagram
  not(a: Diagram): Diagram
  /** The first and not the second. */
  minus(a: Diagram, b: Diagram): Diagram
  /** Exactly one of the two: where they disagree. */
  differ(a: Diagram, b: Diagram): Diagram
  /** All of them; of none, `yes`. */
  all(list: readonly Diagram[]): Diagram
  /** At least one of them; of none, `no`. */
  any(list: readonly Diagram[]): Diagram
  /** Is the second true wherever the first is? Makes no nodes. */
  implies(a: Diagram, b: Diagram): boolean
  /** Is there a point where both are true? Makes no nodes. */
  meets(a: Diagram, b: Diagram): boolean
  /** What is left of a function when an axis has this value. */
  restrict(d: Diagram, axis: number, value: number): Diagram
  /** What is left of a function when these axes have these values; `undefined` leaves an axis open. */
  restrictAll(d: Diagram, known: readonly (number | undefined)[]): Diagram
  /** True where some values of these axes make the function true. */
  some(d: Diagram, axes: readonly number[]): Diagram
  /** The same of a conjunction, which is not made for it. */
  someOfBoth(a: Diagram, b: Diagram, axes: readonly number[]): Diagram
  /** Tells what the points of a function become when each of these axes changes by itself. */
  becoming(changes: ReadonlyMap<number, Rows>): (d: Diagram) => Diagram
  /** True where all values of these axes make the function true. */
  every(d: Diagram, axes: readonly number[]): Diagram
  /** The axes on which the function depends, ascending. */
  support(d: Diagram): readonly number[]
  /** How many points over these axes (all, if left out) make the function true; they must include its support. */
  count(d: Diagram, axes?: readonly number[]): bigint
  /** Is the function true at this point? */
  holds(d: Diagram, point: ArrayLike<number>): boolean
  /** The axes that must be known to know every function within `care`, ascending; axes are left out in `order` where they can be. */
  depends(functions: readonly Diagram[], care: Diagram, order: readonly number[]): readonly number[]
  /** The fewest (cheapest) known values that make `d` certain within `care`, and possible; `undefined` where `d` is impossible there. */
  smallestCube(d: Diagram, care: Diagram, cost?: Cost): Cube | undefined
  /** The first point of the function in the order in which the axes are tested, the values of the last axis counting fastest. */
  point(d: Diagram): Int32Array | undefined
  /** The same of a conjunction, which is not made for it. */
  pointOfBoth(a: Diagram, b: Diagram): Int32Array | undefined
  /** The cheapest point of `d`, where each axis costs what its value costs; linear in the nodes of `d`. */
  nearestPoint(d: Diagram, cost: Cost): PointAtCost | undefined
  /** At most `limit` large blocks that cover `d` within `care`, largest first, and what they leave of it. */
  cubes(d: Diagram, care: Diagram, limit: number): Cover
  /** These functions as one table that tells at once which are true within `care`; nothing where it would take more than `most` rows. */
  jointly(functions: readonly Diagram[], care: Diagram, most: number): Joint | undefined
  /** Tells of any two functions on how much of the space they disagree; for many pairs, and until something is released. */
  apart(): Apart
  /** How many nodes all functions take. */
  readonly nodes: number
  /** Work of which only plain data is kept: the functions made for it are thrown away afterwards. Quicker than to release them. */
  aside<T>(work: () => T): T
  /** A place to go back to. */
  mark(): number
  /** Throws away all functions made since that mark; they must not be used again. */
  release(mark: number): void
}

/**
 * An empty store for a space with these numbers of values. An operation that would go beyond the budget throws `BudgetSpent` and leaves
 * the store as it was.
 */
export function diagrams(sizes: readonly number[], settings: Budget & TestOrder = {}): Diagrams {
  const store = createStore(sizes, settings)
  const axes = axesOutside(store)
  const inside = (list: readonly number[]): readonly number[] => list.map(axes.in)
  const run = <T>(work: () => T): T => whole(begin(store), work)
  /** Nearly all calls of nearly all questions come here: what is known at once is answered without more ado. */
  const both = (a: Diagram, b: Diagram): Diagram => {
    if (a === b || b === yes) return a
    if (a === yes) return b
    if (a === no || b === no || a === (b ^ 1)) return no
    const known = a < b ? recall(store, conjunction, a, b) : recall(store, conjunction, b, a)
    return known >= 0 ? known : run(() => and(store, a, b))
  }
  return Object.freeze<Diagrams>({
    sizes: Object.freeze([...sizes]),
    no,
    yes,
    among: (axis, values) => run(() => among(store, axes.in(axis), values)),
    and: both,
    or: (a, b) => both(a ^ 1, b ^ 1) ^ 1,
    not: (a) => a ^ 1,
    minus: (a, b) => both(a, b ^ 1),
    differ: (a, b) => run(() => differ(store, a, b)),
    all: (list) => run(() => all(store, list)),
    any: (list) => run(() => any(store, list)),
    implies: (a, b) => run(() => implies(store, a, b)),
    meets: (a, b) => run(() => meets(store, a, b)),
    restrict: (d, axis, value) => run(() => restrict(store, d, axes.in(axis), value)),
    restrictAll: (d, known) => run(() => restrictAll(store, d, axes.listIn(known))),
    some: (d, gone) => run(() => some(store, d, inside(gone))),
    someOfBoth: (a, b, gone) => run(() => someOfBoth(store, a, b, inside(gone))),
    becoming(changes) {
      const become = becoming(store, new Map([...changes].map(([axis, rows]) => [axes.in(axis), rows])))
      return (d) => run(() => become(d))
    },
    every: (d, gone) => run(() => every(store, d, inside(gone))),
    support: (d) => axes.out(supportOf(store, [d])),
    count: (d, counted) => count(store, d, counted && inside(counted)),
    holds: (d, point) => holds(store, d, point),
    depends: (functions, care, order) => axes.out(run(() => depends(store, functions, care, inside(order)))),
    smallestCube(d, care, cost) {
      const cube = run(() => smallestCube(store, d, care, cost && axes.costIn(cost)))
      return cube && axes.cubeOut(cube)
    },
    point(d) {
      const point = pointOf(store, d)
      return point && axes.pointOut(point)
    },
    pointOfBoth(a, b) {
      const point = run(() => pointOfBoth(store, a, b))
      return point && axes.pointOut(point)
    },
    nearestPoint(d, cost) {
      const nearest = nearestPoint(store, d, axes.costIn(cost))
      return nearest && { ...nearest, point: axes.pointOut(nearest.point) }
    },
    cubes(d, care, limit) {
      const covered = run(() => cover(store, d, care, limit))
      return { ...covered, cubes: covered.cubes.map(axes.cubeOut) }
    },
    jointly: (functions, care, most) => run(() => jointly(store, functions, care, most)),
    apart: () => apartIn(store),
    get nodes() {
      return store.nodes - 1
    },
    aside: (work) => scratch(store, work),
    mark: () => store.nodes,
    release: (mark) => release(store, mark),
  })
}
