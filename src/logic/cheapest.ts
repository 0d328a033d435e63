import { or } from './apply.js'
import { BudgetSpent } from './budget.js'
import { no, yes, type Cost, type Diagram } from './diagram.js'
import { firstAxis, someRun } from './side-by-side.js'
import { enter, leave, type Store } from './store.js'
import { supportOf } from './support.js'
import { attempt } from './watermark.js'

/** One value chosen for each axis named. */
export type Choice = ReadonlyMap<number, number>

/** A way to treat an axis: held to a value, or passed by (no value, no cost); and what is then left to do. */
interface Way {
  readonly axis: number
  readonly value: number | undefined
  readonly cost: number
  readonly bad: Diagram
  readonly good: Diagram
}

/** What is known of a pair of functions: the least total and the way to it, or a total that cannot be undercut. */
interface Known {
  readonly total: number
  readonly way: Way | undefined
}

/** How many pairs of functions are looked at before the search is given up. */
const mostPairs = 3_000

/**
 * The cheapest literals that leave nothing of `bad` and something of `good`, if they cost less than `limit`; `undefined` if there are none
 * or the search was given up.
 *
 * Axis by axis, first to last, a literal is chosen or the axis is passed by. To pass it by leaves every value possible, so both functions
 * lose it by quantification; different choices meet again in equal pairs of functions, each of which is solved once.
 */
export function cheapest(store: Store, bad: Diagram, good: Diagram, limit: number, cost: Cost): Choice | undefined {
  const pairs = new Map<number, Known>()
  const least = leastCost(store, bad, cost)
  /** The least total, or one that is not below `under`. */
  const solve = (bad: Diagram, good: Diagram, under: number): number => {
    if (good === no || bad === yes) return Infinity
    if (bad === no) return 0
    if (under <= least) return Infinity
    const key = keyOf(bad, good)
    const known = pairs.get(key)
    if (known !== undefined && (known.way !== undefined || known.total >= under)) return known.total
    if (pairs.size >= mostPairs) throw new BudgetSpent('steps', mostPairs)
    enter(store)
    let total = under
    let best: Way | undefined
    for (const way of waysOf(store, bad, good, cost)) {
      const whole = way.cost < total ? way.cost + solve(way.bad, way.good, total - way.cost) : Infinity
      if (whole < total) [total, best] = [whole, way]
    }
    leave(store)
    pairs.set(key, { total, way: best })
    return total
  }
  const total = attempt(store, () => solve(bad, good, limit))
  return total !== undefined && total < limit ? chosen(bad, good, pairs) : undefined
}

/** A pair of diagrams as one number. */
function keyOf(a: Diagram, b: Diagram): number {
  return a * 2 ** 26 + b
}

/** What one literal costs at the least: while anything is bad, one is needed. */
function leastCost(store: Store, bad: Diagram, cost: Cost): number {
  return Math.min(...supportOf(store, [bad]).map((axis) => cheapestValue(axis, 0, store.sizes[axis]!, cost).cost))
}

function cheapestValue(axis: number, begin: number, end: number, cost: Cost): { readonly value: number; readonly cost: number } {
  let best = { value: begin, cost: cost(axis, begin) }
  for (let value = begin + 1; value < end; value++) {
    const own = cost(axis, value)
    if (own < best.cost) best = { value, cost: own }
  }
  return best
}

/** Follows the ways that were found best. */
function chosen(bad: Diagram, good: Diagram, pairs: ReadonlyMap<number, Known>): Choice {
  const choice = new Map<number, number>()
  let left = { bad, good }
  while (left.bad !== no) {
    const way = pairs.get(keyOf(left.bad, left.good))!.way!
    if (way.value !== undefined) choice.set(way.axis, way.value)
    left = way
  }
  return choice
}

/** The ways to treat the first axis that either function tests: passed by, then the cheapest value of each run. */
function waysOf(store: Store, bad: Diagram, good: Diagram, cost: Cost): readonly Way[] {
  const axis = firstAxis(store, bad, good)
  const held: Way[] = []
  let [allBad, allGood] = [no, no]
  someRun(store, axis, bad, good, (b, g, begin, end) => {
    held.push({ axis, ...cheapestValue(axis, begin, end, cost), bad: b, good: g })
    allBad = or(store, allBad, b)
    allGood = or(store, allGood, g)
    return false
  })
  // A value at which there is as much that is bad as over all values together is worse than passing by.
  return [{ axis, value: undefined, cost: 0, bad: allBad, good: allGood }, ...held.filter((way) => way.bad !== allBad)]
}
