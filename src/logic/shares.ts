import { yes, type Diagram } from './diagram.js'
import { spend, type Store } from './store.js'
import { axesOf, nodesOf } from './support.js'

/**
 * Which part of the space a function makes true, roughly: of the whole, and of the points with each value of each axis (in the order of
 * `store.offsets`).
 */
export interface Shares {
  readonly total: number
  readonly values: Float64Array
  /** The axes that the function tests. */
  readonly axes: readonly number[]
}

/** Two walks over the function's nodes: upwards for how much lies below each, downwards for how much of the space comes to it. */
export function sharesOf(store: Store, d: Diagram): Shares {
  const nodes = nodesOf(store, [d])
  const { offsets, sizes } = store
  const values = new Float64Array(offsets[sizes.length]!)
  if (nodes.length === 0) return { total: d, values: values.fill(d), axes: [] }
  spend(store, nodes.length)
  // Nobody else needs the memo now: it says where each node stands in the list.
  for (let index = 0; index < nodes.length; index++) store.memo[nodes[index]! * 2] = index * 2
  const below = sharesBelow(store, nodes)
  const total = below[placeOf(store, d)]!
  const tested = spread(store, nodes, below, placeOf(store, d), values)
  // What comes past an axis untested lies evenly over its values.
  for (let axis = 0; axis < sizes.length; axis++) {
    const even = total - tested[axis]!
    if (even > total * 1e-12) for (let at = offsets[axis]!; at < offsets[axis + 1]!; at++) values[at]! += even
  }
  return { total, values, axes: axesOf(store, nodes) }
}

/** Where a diagram stands in the lists below: each node has two places, one for the function and one for its opposite. */
function placeOf(store: Store, d: Diagram): number {
  return store.memo[d & ~1]! + (d & 1)
}

/** Which part of the space each function makes true. Opposites are summed too: to take them from one would lose the small ones. */
function sharesBelow(store: Store, nodes: Int32Array): Float64Array {
  const { sizes, level, start, cells } = store
  const below = new Float64Array(nodes.length * 2)
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!
    const size = sizes[level[node]!]!
    for (let at = start[node]!, begin = 0; at < start[node + 1]!; begin = cells[at]!, at += 2) {
      const child = cells[at + 1]!
      const weight = (cells[at]! - begin) / size
      below[index * 2]! += weight * (child <= yes ? child : below[placeOf(store, child)]!)
      below[index * 2 + 1]! += weight * (child <= yes ? 1 - child : below[placeOf(store, child ^ 1)]!)
    }
  }
  return below
}

/** Adds to each value what comes to it through a test of its axis; returns how much each axis has tested in all. */
function spread(store: Store, nodes: Int32Array, below: Float64Array, root: number, values: Float64Array): Float64Array {
  const { sizes, offsets, level, start, cells } = store
  const above = new Float64Array(nodes.length * 2)
  const tested = new Float64Array(sizes.length)
  above[root] = 1
  for (let place = above.length - 1; place >= 0; place--) {
    const came = above[place]!
    if (came === 0) continue
    const node = nodes[place >> 1]!
    const axis = level[node]!
    tested[axis]! += came * below[place]!
    for (let at = start[node]!, begin = 0; at < start[node + 1]!; begin = cells[at]!, at += 2) {
      const end = cells[at]!
      const child = cells[at + 1]! ^ (place & 1)
      if (child > yes) above[placeOf(store, child)]! += (came * (end - begin)) / sizes[axis]!
      const share = came * (child <= yes ? child : below[placeOf(store, child)]!)
      if (share > 0) for (let value = begin; value < end; value++) values[offsets[axis]! + value]! += share
    }
  }
  return tested
}
