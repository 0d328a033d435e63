import { meets } from './apply.js'
import { no, yes, type Diagram } from './diagram.js'
import { childAt } from './restrict.js'
import { firstAxis, someRun } from './side-by-side.js'
import type { Store } from './store.js'

/** Is the function true at this point? */
export function holds(store: Store, d: Diagram, point: ArrayLike<number>): boolean {
  let at = d
  while (at > yes) at = childAt(store, at, point[store.outside[store.level[at >> 1]!]!]!)
  return at === yes
}

/** The first point of the function, counting the values of the last axis fastest; `undefined` if it has none. */
export function pointOf(store: Store, d: Diagram): Int32Array | undefined {
  if (d === no) return undefined
  const point = new Int32Array(store.sizes.length)
  for (let at = d; at > yes;) {
    const node = at >> 1
    let begin = 0
    // In a reduced diagram every branch but `no` leads somewhere.
    for (let cell = store.start[node]!; ; cell += 2) {
      const child = store.cells[cell + 1]! ^ (at & 1)
      if (child !== no) {
        point[store.level[node]!] = begin
        at = child
        break
      }
      begin = store.cells[cell]!
    }
  }
  return point
}

/** The first point of both functions, in the same order; their conjunction is not made for it. */
export function pointOfBoth(store: Store, one: Diagram, other: Diagram): Int32Array | undefined {
  if (!meets(store, one, other)) return undefined
  const point = new Int32Array(store.sizes.length)
  let [a, b] = [one, other]
  while (a > yes || b > yes) {
    const axis = firstAxis(store, a, b)
    someRun(store, axis, a, b, (left, right, begin) => {
      if (!meets(store, left, right)) return false
      point[axis] = begin
      ;[a, b] = [left, right]
      return true
    })
  }
  return point
}
