import { no, yes, type Cost, type Diagram } from './diagram.js'
import type { Store } from './store.js'

/** A point with what it costs. */
export interface PointAtCost {
  readonly point: Int32Array
  readonly cost: number
}

/**
 * The cheapest point of a function, where each axis costs what its value costs: the shortest way through the diagram, in time linear in
 * its nodes. Of equally cheap values the first is taken.
 */
export function nearestPoint(store: Store, d: Diagram, cost: Cost): PointAtCost | undefined {
  if (d === no) return undefined
  const free = Array.from(store.sizes, (size, axis) => cheapestValue(axis, 0, size - 1, cost))
  const known = new Map<Diagram, { readonly total: number; readonly value: number; readonly next: Diagram }>()
  // Costs of the axes that are passed by on the way to a level.
  const before = [0]
  for (const { price } of free) before.push(before.at(-1)! + price)
  const levelOf = (each: Diagram): number => (each === yes ? store.sizes.length : store.level[each >> 1]!)
  const solve = (each: Diagram): number => {
    if (each === yes) return 0
    if (each === no) return Infinity
    const found = known.get(each)
    if (found !== undefined) return found.total
    const axis = store.level[each >> 1]!
    let best = { total: Infinity, value: 0, next: no as Diagram }
    let from = 0
    for (let i = store.start[each >> 1]!; from < store.sizes[axis]!; i += 2) {
      const child = store.cells[i + 1]! ^ (each & 1)
      const to = store.cells[i]! - 1
      const { value, price } = cheapestValue(axis, from, to, cost)
      const total = child === no ? Infinity : price + before[levelOf(child)]! - before[axis + 1]! + solve(child)
      if (total < best.total) best = { total, value, next: child }
      from = to + 1
    }
    known.set(each, best)
    return best.total
  }
  const cheapest = before[levelOf(d)]! + solve(d)
  const point = Int32Array.from(free, ({ value }) => value)
  for (let each = d; each !== yes; each = known.get(each)!.next) point[store.level[each >> 1]!] = known.get(each)!.value
  return { point, cost: cheapest }
}

function cheapestValue(axis: number, from: number, to: number, cost: Cost): { readonly value: number; readonly price: number } {
  let best = { value: from, price: cost(axis, from) }
  for (let value = from + 1; value <= to; value++) if (cost(axis, value) < best.price) best = { value, price: cost(axis, value) }
  return best
}
