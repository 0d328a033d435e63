import type { Cost, Cube } from './diagram.js'
import type { Store } from './store.js'

/** Between the numbers that axes have outside and the order in which functions test them. */
export interface AxesOutside {
  /** The number within of an axis; what is no axis of the space stays what it is, to be refused. */
  in(axis: number): number
  /** Axes within as they are called outside, ascending. */
  out(axes: readonly number[]): readonly number[]
  /** What belongs to each axis, put in the order of the axes within. */
  listIn<T>(list: readonly T[]): readonly (T | undefined)[]
  /** A point as it is outside. */
  pointOut(point: Int32Array): Int32Array
  cubeOut(cube: Cube): Cube
  costIn(cost: Cost): Cost
}

/** Where functions test the axes in the order that they have outside, nothing is to be done. */
const asTheyAre: AxesOutside = {
  in: (axis) => axis,
  out: (axes) => axes,
  listIn: (list) => list,
  pointOut: (point) => point,
  cubeOut: (cube) => cube,
  costIn: (cost) => cost,
}

export function axesOutside({ outside }: Store): AxesOutside {
  if (outside.every((axis, within) => axis === within)) return asTheyAre
  const within = new Int32Array(outside.length)
  outside.forEach((axis, at) => (within[axis] = at))
  return {
    in: (axis) => within[axis] ?? axis,
    out: (axes) => axes.map((axis) => outside[axis]!).sort((a, b) => a - b),
    listIn: (list) => inOrder(list, outside),
    pointOut: (point) => point.map((_, axis) => point[within[axis]!]!),
    cubeOut: (cube) => cube.map(({ axis, values }) => ({ axis: outside[axis]!, values })).sort((a, b) => a.axis - b.axis),
    costIn: (cost) => (axis, value) => cost(outside[axis]!, value),
  }
}

/** A plain loop: this is done for every restriction. */
function inOrder<T>(list: readonly T[], outside: Int32Array): readonly (T | undefined)[] {
  const sorted: (T | undefined)[] = []
  for (let at = 0; at < outside.length; at++) sorted.push(list[outside[at]!])
  return sorted
}
