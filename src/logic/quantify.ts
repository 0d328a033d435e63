import { sizeOf } from './among.js'
import { or } from './apply.js'
import { no, yes, type Diagram } from './diagram.js'
import { fresh } from './memo.js'
import { close, push } from './node.js'
import { enter, leave, type Store } from './store.js'

/** True where some values of these axes make the function true. The result no longer depends on them. */
export function some(store: Store, d: Diagram, axes: readonly number[]): Diagram {
  const gone = new Uint8Array(store.sizes.length)
  let last = -1
  for (const axis of axes) {
    sizeOf(store, axis)
    gone[axis] = 1
    if (axis > last) last = axis
  }
  const now = fresh(store)
  const visit = (edge: Diagram): Diagram => {
    const node = edge >> 1
    const axis = store.level[node]!
    if (axis > last) return edge
    if (store.stamp[edge] === now) return store.memo[edge]!
    enter(store)
    const result = gone[axis] === 1 ? union(edge, node) : rebuild(edge, node, axis)
    leave(store)
    store.memo[edge] = result
    store.stamp[edge] = now
    return result
  }
  const union = (edge: Diagram, node: number): Diagram => {
    const to = store.start[node + 1]!
    let result = no
    for (let at = store.start[node]!; at < to && result !== yes; at += 2) result = or(store, result, visit(store.cells[at + 1]! ^ (edge & 1)))
    return result
  }
  const rebuild = (edge: Diagram, node: number, axis: number): Diagram => {
    const from = store.top
    const to = store.start[node + 1]!
    for (let at = store.start[node]!; at < to; at += 2) push(store, from, store.cells[at]!, visit(store.cells[at + 1]! ^ (edge & 1)))
    return close(store, axis, from)
  }
  return visit(d)
}

/** True where all values of these axes make the function true. */
export function every(store: Store, d: Diagram, axes: readonly number[]): Diagram {
  return some(store, d ^ 1, axes) ^ 1
}
