import type { Diagram } from './diagram.js'
import type { Store } from './store.js'
import { nodesOf } from './support.js'

/**
 * Functions laid out for speed and no longer tied to a store. A row of `cells` is an axis and one cell for each class of its values: the
 * place of the next row, -1 for yes, -2 for no. `classes` maps a value to its class: values that no row tells apart share one, so that an
 * axis of thousands of days takes as many cells as it has cuts.
 */
export interface Flat {
  readonly cells: Int32Array
  readonly roots: Int32Array
  readonly classes: Int32Array
  /** Where the values of each axis begin in `classes`. */
  readonly offsets: Int32Array
}

const isTrue = -1
const isFalse = -2

/** Lays these functions out; the first is root 0. */
export function flatten(store: Store, roots: readonly Diagram[]): Flat {
  const nodes = nodesOf(store, roots)
  const { classes, offsets, firsts } = classesOf(store, nodes)
  const rows = new Map<Diagram, number>()
  const cells: number[] = []
  const placeOf = (d: Diagram): number => rows.get(d) ?? (d === 1 ? isTrue : isFalse)
  // Both polarities of a node that occur get a row of their own, so that walking has no signs to keep.
  for (const d of polarities(store, nodes, roots)) {
    const node = d >> 1
    const axis = store.level[node]!
    rows.set(d, cells.length)
    cells.push(store.outside[axis]!)
    let at = store.start[node]!
    for (const first of firsts[axis]!) {
      while (store.cells[at]! <= first) at += 2
      cells.push(placeOf(store.cells[at + 1]! ^ (d & 1)))
    }
  }
  return Object.freeze({ cells: Int32Array.from(cells), roots: Int32Array.from(roots, placeOf), classes, offsets })
}

/** Is function number `root` true at this point? */
export function walk(flat: Flat, root: number, point: ArrayLike<number>): boolean {
  const { cells, classes, offsets } = flat
  let at = flat.roots[root]!
  while (at >= 0) {
    const axis = cells[at]!
    at = cells[at + 1 + classes[offsets[axis]! + point[axis]!]!]!
  }
  return at === isTrue
}

/** The diagrams that occur below the roots, signs included, children before parents. */
function polarities(store: Store, nodes: Int32Array, roots: readonly Diagram[]): readonly Diagram[] {
  const used = new Set(roots)
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]!
    for (const d of [node * 2, node * 2 + 1]) {
      if (!used.has(d)) continue
      for (let cell = store.start[node]!; cell < store.start[node + 1]!; cell += 2) used.add(store.cells[cell + 1]! ^ (d & 1))
    }
  }
  return [...used].filter((d) => d > 1).sort((a, b) => a - b)
}

/** For each axis, its values in classes that no node tells apart, and the first value of each class. */
function classesOf(store: Store, nodes: Int32Array) {
  const cuts = store.sizes.map(() => new Set([0]))
  for (const node of nodes) {
    const axis = store.level[node]!
    for (let at = store.start[node]!; at < store.start[node + 1]! - 2; at += 2) cuts[axis]!.add(store.cells[at]!)
  }
  const firsts = cuts.map((cut) => [...cut].sort((a, b) => a - b))
  const offsets = new Int32Array(store.sizes.length)
  store.sizes.forEach((size, axis) => axis + 1 < offsets.length && (offsets[axis + 1] = offsets[axis]! + size))
  const classes = new Int32Array(store.sizes.reduce((sum, size) => sum + size, 0))
  firsts.forEach((cut, axis) => {
    cut.forEach((first, index) => classes.fill(index, offsets[axis]! + first, offsets[axis]! + (cut[index + 1] ?? store.sizes[axis]!)))
  })
  const outside = new Int32Array(store.sizes.length)
  offsets.forEach((offset, axis) => (outside[store.outside[axis]!] = offset))
  return { classes, offsets: outside, firsts }
}
