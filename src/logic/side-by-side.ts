import type { Diagram } from './diagram.js'
import type { Store } from './store.js'

/** The first axis that either function tests. */
export function firstAxis(store: Store, a: Diagram, b: Diagram): number {
  return Math.min(store.level[a >> 1]!, store.level[b >> 1]!)
}

/** Goes through the runs of an axis on which neither function changes, until one is answered with `true`. The functions test no axis before it. */
export function someRun(
  store: Store,
  axis: number,
  a: Diagram,
  b: Diagram,
  ask: (a: Diagram, b: Diagram, begin: number, end: number) => boolean,
): boolean {
  const size = store.sizes[axis]!
  let i = store.level[a >> 1] === axis ? store.start[a >> 1]! : -1
  let j = store.level[b >> 1] === axis ? store.start[b >> 1]! : -1
  for (let begin = 0; begin < size;) {
    const endA = i < 0 ? size : store.cells[i]!
    const endB = j < 0 ? size : store.cells[j]!
    const end = endA < endB ? endA : endB
    if (ask(i < 0 ? a : store.cells[i + 1]! ^ (a & 1), j < 0 ? b : store.cells[j + 1]! ^ (b & 1), begin, end)) return true
    if (i >= 0 && endA === end) i += 2
    if (j >= 0 && endB === end) j += 2
    begin = end
  }
  return false
}
