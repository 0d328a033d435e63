import { checkValue } from './among.js'
import type { Diagram } from './diagram.js'
import { fresh } from './memo.js'
import { close, push } from './node.js'
import { enter, leave, type Store } from './store.js'

/** The function that is left when these axes have these values; an axis with `undefined` stays open. */
export function restrictAll(store: Store, d: Diagram, known: readonly (number | undefined)[]): Diagram {
  const last = known.findLastIndex((value) => value !== undefined)
  for (let axis = 0; axis <= last; axis++) checkValue(store, axis, known[axis] ?? 0)
  const now = fresh(store)
  // Complement passes through: the work is done once for a node, whichever way it is looked at.
  const visit = (edge: Diagram): Diagram => {
    const node = edge >> 1
    const flip = edge & 1
    const axis = store.level[node]!
    if (axis > last) return edge
    const plain = edge ^ flip
    if (store.stamp[plain] === now) return store.memo[plain]! ^ flip
    enter(store)
    const value = known[axis]
    const result = value === undefined ? rebuild(node, axis) : visit(childAt(store, plain, value))
    leave(store)
    store.memo[plain] = result
    store.stamp[plain] = now
    return result ^ flip
  }
  const rebuild = (node: number, axis: number): Diagram => {
    const from = store.top
    const to = store.start[node + 1]!
    for (let at = store.start[node]!; at < to; at += 2) push(store, from, store.cells[at]!, visit(store.cells[at + 1]!))
    return close(store, axis, from)
  }
  return visit(d)
}

/** The function that is left when one axis has this value. */
export function restrict(store: Store, d: Diagram, axis: number, value: number): Diagram {
  const known: (number | undefined)[] = Array.from({ length: axis }, () => undefined)
  known.push(value)
  return restrictAll(store, d, known)
}

/** Where a diagram goes on for this value of the axis that it tests. */
export function childAt(store: Store, d: Diagram, value: number): Diagram {
  const { cells, start } = store
  const node = d >> 1
  let low = start[node]!
  let high = start[node + 1]! - 2
  while (low < high) {
    const middle = low + (((high - low) >> 2) << 1)
    if (value < cells[middle]!) high = middle
    else low = middle + 2
  }
  return cells[low + 1]! ^ (d & 1)
}
