import { conjunction, difference, recall, remember } from './computed.js'
import { no, yes, type Diagram } from './diagram.js'
import { close, push } from './node.js'
import { enter, leave, type Store } from './store.js'

/** Both. */
export function and(store: Store, a: Diagram, b: Diagram): Diagram {
  if (a === b || b === yes) return a
  if (a === yes) return b
  if (a === no || b === no || a === (b ^ 1)) return no
  return a < b ? combine(store, conjunction, a, b) : combine(store, conjunction, b, a)
}

/** Either. */
export function or(store: Store, a: Diagram, b: Diagram): Diagram {
  return and(store, a ^ 1, b ^ 1) ^ 1
}

/** Exactly one. */
export function differ(store: Store, a: Diagram, b: Diagram): Diagram {
  const flip = (a ^ b) & 1
  const left = a & ~1
  const right = b & ~1
  if (left === right) return flip
  if (left === no) return right ^ flip
  if (right === no) return left ^ flip
  return (left < right ? combine(store, difference, left, right) : combine(store, difference, right, left)) ^ flip
}

/** Walks the runs of both side by side; a diagram that does not test the axis stands for each of its values. */
function combine(store: Store, operation: typeof conjunction | typeof difference, a: Diagram, b: Diagram): Diagram {
  const known = recall(store, operation, a, b)
  if (known >= 0) return known
  enter(store)
  const left = store.level[a >> 1]!
  const right = store.level[b >> 1]!
  const axis = left < right ? left : right
  const size = store.sizes[axis]!
  let i = left === axis ? store.start[a >> 1]! : -1
  let j = right === axis ? store.start[b >> 1]! : -1
  const from = store.top
  for (let end = 0; end < size;) {
    const endA = i < 0 ? size : store.cells[i]!
    const endB = j < 0 ? size : store.cells[j]!
    const childA = i < 0 ? a : store.cells[i + 1]! ^ (a & 1)
    const childB = j < 0 ? b : store.cells[j + 1]! ^ (b & 1)
    end = endA < endB ? endA : endB
    push(store, from, end, operation === conjunction ? and(store, childA, childB) : differ(store, childA, childB))
    if (i >= 0 && endA === end) i += 2
    if (j >= 0 && endB === end) j += 2
  }
  const result = close(store, axis, from)
  leave(store)
  remember(store, operation, a, b, result)
  return result
}

/** Is there a point where both are true? Makes no nodes; an empty meeting is remembered as the conjunction that it is. */
export function meets(store: Store, a: Diagram, b: Diagram): boolean {
  if (a === no || b === no || a === (b ^ 1)) return false
  if (a === b || a === yes || b === yes) return true
  if (a > b) return meets(store, b, a)
  const known = recall(store, conjunction, a, b)
  if (known >= 0) return known !== no
  enter(store)
  const left = store.level[a >> 1]!
  const right = store.level[b >> 1]!
  const axis = left < right ? left : right
  const size = store.sizes[axis]!
  let i = left === axis ? store.start[a >> 1]! : -1
  let j = right === axis ? store.start[b >> 1]! : -1
  for (let end = 0; end < size;) {
    const endA = i < 0 ? size : store.cells[i]!
    const endB = j < 0 ? size : store.cells[j]!
    const childA = i < 0 ? a : store.cells[i + 1]! ^ (a & 1)
    const childB = j < 0 ? b : store.cells[j + 1]! ^ (b & 1)
    if (meets(store, childA, childB)) {
      leave(store)
      return true
    }
    end = endA < endB ? endA : endB
    if (i >= 0 && endA === end) i += 2
    if (j >= 0 && endB === end) j += 2
  }
  leave(store)
  remember(store, conjunction, a, b, no)
  return false
}

/** All of them, joined pairwise so that the parts stay small for as long as can be. */
export function all(store: Store, list: readonly Diagram[]): Diagram {
  let parts: readonly Diagram[] = list
  while (parts.length > 1) {
    const joined: Diagram[] = []
    for (let at = 0; at < parts.length; at += 2) {
      const both = and(store, parts[at]!, parts[at + 1] ?? yes)
      if (both === no) return no
      joined.push(both)
    }
    parts = joined
  }
  return parts[0] ?? yes
}

/** At least one of them. */
export function any(store: Store, list: readonly Diagram[]): Diagram {
  return (
    all(
      store,
      list.map((d) => d ^ 1),
    ) ^ 1
  )
}

/** Is the second true wherever the first is? */
export function implies(store: Store, a: Diagram, b: Diagram): boolean {
  return !meets(store, a, b ^ 1)
}
