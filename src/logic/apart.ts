import { yes, type Diagram } from './diagram.js'
import { begin, enter, leave, type Store } from './store.js'

/** How much of the space two functions disagree on, from 0 to 1. */
export type Apart = (a: Diagram, b: Diagram) => number

/** Pairs that are remembered; a newer one takes the place of an older one. */
const kept = 2 ** 20

/** Walks two functions at once and makes no nodes. What it has found out it remembers, so it is of no use once something was released. */
export function apartIn(store: Store): Apart {
  const { sizes } = store
  const [left, right, shares] = [new Int32Array(kept), new Int32Array(kept), new Float64Array(kept)]
  const apart = (first: Diagram, second: Diagram): number => {
    if (first === second) return 0
    if ((first ^ second) === 1) return 1
    // Signs are taken off, so that a pair is walked once however it is met.
    const [a, b] = first < second ? [first & ~1, second & ~1] : [second & ~1, first & ~1]
    const same = ((first ^ second) & 1) === 0
    const place = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 12
    // No pair ends with 0: that is one of the functions only where it comes first.
    if (left[place] !== a || right[place] !== b) {
      enter(store)
      const share = walk(a, b)
      leave(store)
      left[place] = a
      right[place] = b
      shares[place] = share
      return same ? share : 1 - share
    }
    return same ? shares[place]! : 1 - shares[place]!
  }
  const walk = (a: Diagram, b: Diagram): number => {
    const { level, start, cells } = store
    const [above, below] = [a <= yes ? sizes.length : level[a >> 1]!, b <= yes ? sizes.length : level[b >> 1]!]
    const axis = Math.min(above, below)
    let [i, j] = [start[a >> 1]!, start[b >> 1]!]
    let share = 0
    for (let value = 0; value < sizes[axis]!;) {
      const [endA, endB] = [above === axis ? cells[i]! : sizes[axis]!, below === axis ? cells[j]! : sizes[axis]!]
      const end = Math.min(endA, endB)
      share += (end - value) * apart(above === axis ? cells[i + 1]! : a, below === axis ? cells[j + 1]! : b)
      if (above === axis && endA === end) i += 2
      if (below === axis && endB === end) j += 2
      value = end
    }
    return share / sizes[axis]!
  }
  return (a, b) => {
    begin(store)
    return apart(a, b)
  }
}
