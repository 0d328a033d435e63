import { sizeOf } from './among.js'
import { and, or } from './apply.js'
import { recall, remember, type Operation } from './computed.js'
import { no, yes, type Diagram } from './diagram.js'
import { fresh } from './memo.js'
import { close, push } from './node.js'
import { enter, leave, type Store } from './store.js'

/** True where some values of these axes make the function true. The result no longer depends on them. */
export function some(store: Store, d: Diagram, axes: readonly number[]): Diagram {
  const { gone, last } = axesGone(store, axes)
  if (last < store.level[d >> 1]!) return d
  const operation = operationOf(store, axes)
  const before = recall(store, operation, yes, d)
  if (before >= 0) return before
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
    for (let at = store.start[node]!; at < to && result !== yes; at += 2)
      result = or(store, result, visit(store.cells[at + 1]! ^ (edge & 1)))
    return result
  }
  const rebuild = (edge: Diagram, node: number, axis: number): Diagram => {
    const from = store.top
    const to = store.start[node + 1]!
    for (let at = store.start[node]!; at < to; at += 2) push(store, from, store.cells[at]!, visit(store.cells[at + 1]! ^ (edge & 1)))
    return close(store, axis, from)
  }
  const result = visit(d)
  remember(store, operation, yes, d, result)
  return result
}

/** Which axes these are, and the last of them. */
function axesGone(store: Store, axes: readonly number[]): { readonly gone: Uint8Array; readonly last: number } {
  const gone = new Uint8Array(store.sizes.length)
  let last = -1
  for (const axis of axes) {
    sizeOf(store, axis)
    gone[axis] = 1
    if (axis > last) last = axis
  }
  return { gone, last }
}

/** True where some values of these axes make both functions true: what they make true together is never written down. */
export function someOfBoth(store: Store, a: Diagram, b: Diagram, axes: readonly number[]): Diagram {
  const { gone, last } = axesGone(store, axes)
  return last < 0 ? and(store, a, b) : without(store, operationOf(store, axes), gone, last, a, b)
}

/** Results are kept from one call to the next for the same axes, as those of conjunctions are. */
function operationOf(store: Store, axes: readonly number[]): Operation {
  const key = axes.length === 1 ? axes[0]! : axes.join()
  const known = store.quantified.get(key)
  if (known !== undefined) return known
  const operation = firstOfQuantified + store.quantified.size
  store.quantified.set(key, operation)
  return operation
}

/** Numbers below are those of other operations. */
const firstOfQuantified = 8

/** Lower numbers come first, so that a pair is known again either way round. */
function without(store: Store, operation: Operation, gone: Uint8Array, last: number, one: Diagram, other: Diagram): Diagram {
  if (one === no || other === no || one === (other ^ 1)) return no
  const [a, b] = one < other ? [one, other] : [other, one]
  const [left, right] = [store.level[a >> 1]!, store.level[b >> 1]!]
  const axis = left < right ? left : right
  if (axis > last) return and(store, a, b)
  const known = recall(store, operation, a, b)
  if (known >= 0) return known
  enter(store)
  const size = store.sizes[axis]!
  const isGone = gone[axis] === 1
  let i = left === axis ? store.start[a >> 1]! : -1
  let j = right === axis ? store.start[b >> 1]! : -1
  const from = store.top
  let result = no
  for (let end = 0; end < size && result !== yes;) {
    const endA = i < 0 ? size : store.cells[i]!
    const endB = j < 0 ? size : store.cells[j]!
    const childA = i < 0 ? a : store.cells[i + 1]! ^ (a & 1)
    const childB = j < 0 ? b : store.cells[j + 1]! ^ (b & 1)
    end = endA < endB ? endA : endB
    const part = without(store, operation, gone, last, childA, childB)
    if (isGone) result = or(store, result, part)
    else push(store, from, end, part)
    if (i >= 0 && endA === end) i += 2
    if (j >= 0 && endB === end) j += 2
  }
  if (!isGone) result = close(store, axis, from)
  leave(store)
  remember(store, operation, a, b, result)
  return result
}

/** True where all values of these axes make the function true. */
export function every(store: Store, d: Diagram, axes: readonly number[]): Diagram {
  return some(store, d ^ 1, axes) ^ 1
}
