import type { Diagram } from './diagram.js'
import type { Store } from './store.js'

/** The operations whose results are kept; 0 marks an empty entry. */
export const conjunction = 1
export const difference = 2
/** These two, and one for each set of axes that is quantified. */
export type Operation = number

/** Cells of the largest table. */
const mostCells = 2 ** 22

/** An entry is the operation, both diagrams, the lower number first, and the result; a newer entry for the same place pushes the older one out. */
function placeOf(computed: Int32Array, operation: Operation, a: Diagram, b: Diagram): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + Math.imul(operation, 0x27d4eb2f), 0x85ebca6b)
  hash ^= hash >>> 15
  return (hash << 2) & (computed.length - 1)
}

/** The result of an operation done before, or -1. */
export function recall(store: Store, operation: Operation, a: Diagram, b: Diagram): Diagram {
  const { computed } = store
  const at = placeOf(computed, operation, a, b)
  return computed[at + 1] === a && computed[at + 2] === b && computed[at] === operation ? computed[at + 3]! : -1
}

/**
 * Keeps the result of an operation. The table grows with the results: one that stays small makes large questions start over again and
 * again.
 */
export function remember(store: Store, operation: Operation, a: Diagram, b: Diagram, result: Diagram): void {
  store.kept += 1
  if (store.kept * 4 > store.computed.length && store.computed.length < mostCells) grow(store)
  write(store.computed, operation, a, b, result)
}

function write(computed: Int32Array, operation: Operation, a: Diagram, b: Diagram, result: Diagram): void {
  const at = placeOf(computed, operation, a, b)
  computed[at] = operation
  computed[at + 1] = a
  computed[at + 2] = b
  computed[at + 3] = result
}

function grow(store: Store): void {
  const { computed } = store
  const larger = new Int32Array(computed.length * 4)
  for (let at = 0; at < computed.length; at += 4) {
    if (computed[at] !== 0) write(larger, computed[at]!, computed[at + 1]!, computed[at + 2]!, computed[at + 3]!)
  }
  store.computed = larger
  store.kept = 0
}

/** Drops the entries that speak of nodes from `first` on; of an entry's two diagrams the second is the newer. */
export function scrubComputed({ computed }: Store, first: number): void {
  const end = first * 2
  for (let at = 0; at < computed.length; at += 4) {
    if (computed[at + 2]! >= end || computed[at + 3]! >= end) computed[at] = 0
  }
}
