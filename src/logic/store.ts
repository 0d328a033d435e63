import { fail } from '../util/fail.js'
import { BudgetSpent } from './budget.js'

/** Operations go one call deeper for each axis that a function tests, and the stack of calls has an end. */
export const mostDepth = 1_200
/** Cells for each node of the budget: a node with two runs takes four, one on a wide axis may take thousands. */
const cellsPerNode = 16
/** Keeps two diagrams within the whole numbers that a double holds exactly (`pair` in `cheapest.ts`). */
const mostNodes = 2 ** 25

/**
 * The nodes of all functions over one space, each node once.
 *
 * A node tests one axis. Its values are kept as runs, `(end, child)` with `end` exclusive, neighbours differing in their child: an axis of
 * thousands of days costs what its cuts cost. A diagram is twice the number of a node, plus one for the opposite function; the first child
 * of a node is always even, so that a function and its opposite share their nodes and each function has one number. Children have lower
 * numbers than their parents. Node 0 is the terminal: diagram 0 is false everywhere, 1 is true everywhere.
 */
export interface Store {
  /** Number of values of each axis, in the order in which functions test the axes: within this folder axes are numbered so. */
  readonly sizes: readonly number[]
  /** The number that each of them has outside, for tables that leave the store. */
  readonly outside: Int32Array
  /** Where the values of each axis begin in a table of all values of all axes; last, the length of such a table. */
  readonly offsets: Int32Array
  readonly budget: number
  readonly mostSteps: number
  readonly mostCells: number
  /** How many nodes there are; the terminal counts. */
  nodes: number
  /** Axis of each node; the terminal lies below all axes. */
  level: Int32Array
  /** Where the runs of each node begin in `cells`; those of the next node follow. */
  start: Int32Array
  cells: Int32Array
  /** Open-addressed table of nodes by content; 0 is an empty slot. The hash of each node is kept: the table grows without reading the nodes again. */
  unique: Int32Array
  hashes: Int32Array
  /** Results of past operations, four cells each, and how many were kept since the table last grew; see `computed.ts`. */
  computed: Int32Array
  kept: number
  /** The operation of each set of axes that was quantified. */
  readonly quantified: Map<number | string, number>
  /** Runs of the nodes under construction, one above the other. */
  pending: Int32Array
  top: number
  /** Results of the operation under way, by diagram, valid where the stamp is `now`; see `memo.ts`. */
  memo: Int32Array
  stamp: Int32Array
  now: number
  /** Steps of the public operation under way, and how deep its calls are. */
  steps: number
  depth: number
}

/** What a store may spend: nodes of all functions together, and steps of one operation (which may make no nodes and still take for ever). */
export interface Budget {
  readonly budget?: number
  readonly steps?: number
}

/** In which order functions test the axes, if not in their own: every axis once. Answers are the same in any; how large functions are is not. */
export interface TestOrder {
  readonly order?: readonly number[]
}

/** An empty store for a space with these numbers of values, first axis first. */
export function createStore(
  given: readonly number[],
  { budget = 2_000_000, steps = 8 * budget, order = [...given.keys()] }: Budget & TestOrder,
): Store {
  if (order.length !== given.length || new Set(order).size !== given.length)
    fail('an order names every axis once', `${order.length} of ${given.length}`)
  const sizes = order.map((axis) => given[axis] ?? fail('axes belong to the space', `axis ${axis} of ${given.length}`))
  for (const size of sizes) if (!Number.isInteger(size) || size < 1) fail('axes have values', `an axis of ${size} values`)
  if (!(budget >= 1)) fail('budget is positive', `${budget} nodes`)
  const offsets = new Int32Array(sizes.length + 1)
  sizes.forEach((size, axis) => (offsets[axis + 1] = offsets[axis]! + size))
  const level = new Int32Array(256)
  level[0] = sizes.length
  const most = Math.min(Math.floor(budget), mostNodes)
  return {
    sizes: Object.freeze(sizes),
    outside: Int32Array.from(order),
    offsets,
    budget: most,
    mostSteps: steps,
    mostCells: Math.max(65_536, most * cellsPerNode),
    nodes: 1,
    level,
    start: new Int32Array(257),
    cells: new Int32Array(2_048),
    unique: new Int32Array(1_024),
    hashes: new Int32Array(256),
    computed: emptyComputed(),
    kept: 0,
    quantified: new Map(),
    pending: new Int32Array(1_024),
    top: 0,
    memo: new Int32Array(512),
    stamp: new Int32Array(512),
    now: 0,
    steps: 0,
    depth: 0,
  }
}

/** An empty table for results of operations. */
export function emptyComputed(): Int32Array {
  return new Int32Array(4 * 1_024)
}

/** Begins a public operation: its steps are counted from here, and what one that broke off has left is forgotten. */
export function begin(store: Store): Store {
  store.steps = 0
  store.depth = 0
  store.top = 0
  return store
}

/** Counts steps of work. */
export function spend(store: Store, steps: number): void {
  store.steps += steps
  if (store.steps > store.mostSteps) throw new BudgetSpent('steps', store.mostSteps)
}

/** Goes one call deeper, which is a step of work; `leave` comes back. */
export function enter(store: Store): void {
  spend(store, 1)
  if (++store.depth > mostDepth) throw new BudgetSpent('axes', mostDepth)
}

/** Comes back from a call that was entered. */
export function leave(store: Store): void {
  store.depth -= 1
}

/** The same cells with room for at least `length`. */
export function grown(cells: Int32Array, length: number): Int32Array {
  let size = cells.length
  while (size < length) size *= 2
  const larger = new Int32Array(size)
  larger.set(cells)
  return larger
}
