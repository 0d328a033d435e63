import { BudgetSpent } from './budget.js'
import type { Diagram } from './diagram.js'
import { grown, type Store } from './store.js'

/** Adds a run to the node under construction that began at `from`; a run with the same child as the one before widens that. */
export function push(store: Store, from: number, end: number, child: Diagram): void {
  const top = store.top
  if (top > from && store.pending[top - 1] === child) {
    store.pending[top - 2] = end
    return
  }
  if (top + 2 > store.pending.length) store.pending = grown(store.pending, top + 2)
  store.pending[top] = end
  store.pending[top + 1] = child
  store.top = top + 2
}

/** Closes the node under construction: the diagram that tests `axis` and goes on as the runs since `from` say. */
export function close(store: Store, axis: number, from: number): Diagram {
  const { pending } = store
  const to = store.top
  store.top = from
  if (to - from === 2) return pending[from + 1]!
  const flip = pending[from + 1]! & 1
  if (flip === 1) for (let at = from + 1; at < to; at += 2) pending[at]! ^= 1
  return (find(store, axis, from, to) << 1) | flip
}

/** The node with this content, made if there is none yet. */
function find(store: Store, axis: number, from: number, to: number): number {
  const { unique, hashes } = store
  const mask = unique.length - 1
  const hash = hashOf(axis, store.pending, from, to)
  let slot = hash & mask
  for (let node = unique[slot]!; node !== 0; node = unique[slot]!) {
    if (hashes[node] === hash && same(store, node, axis, from, to)) return node
    slot = (slot + 1) & mask
  }
  const node = append(store, axis, from, to)
  store.hashes[node] = hash
  unique[slot] = node
  if (node * 2 > unique.length) growUnique(store)
  return node
}

function same(store: Store, node: number, axis: number, from: number, to: number): boolean {
  const { start, cells, pending } = store
  const first = start[node]!
  if (store.level[node] !== axis || start[node + 1]! - first !== to - from) return false
  for (let at = from; at < to; at++) if (cells[first + at - from] !== pending[at]) return false
  return true
}

function append(store: Store, axis: number, from: number, to: number): number {
  const node = store.nodes
  const first = store.start[node]!
  const last = first + to - from
  if (node > store.budget) throw new BudgetSpent('nodes', store.budget)
  if (last > store.mostCells) throw new BudgetSpent('cells', store.mostCells)
  if (last > store.cells.length) store.cells = grown(store.cells, last)
  if (node >= store.level.length) {
    store.level = grown(store.level, node + 1)
    store.hashes = grown(store.hashes, store.level.length)
    store.start = grown(store.start, store.level.length + 1)
  }
  const { cells, pending } = store
  store.level[node] = axis
  store.start[node + 1] = last
  for (let at = from; at < to; at++) cells[first + at - from] = pending[at]!
  store.nodes = node + 1
  return node
}

function growUnique(store: Store): void {
  const { hashes, nodes } = store
  const unique = (store.unique = new Int32Array(store.unique.length * 4))
  const mask = unique.length - 1
  for (let node = 1; node < nodes; node++) {
    let slot = hashes[node]! & mask
    while (unique[slot] !== 0) slot = (slot + 1) & mask
    unique[slot] = node
  }
}

/**
 * Takes the nodes from `first` on out of the table of content. Older nodes found their slots while these were not there, so no search for
 * one of them passes over a slot that is emptied now.
 */
export function forget(store: Store, first: number): void {
  const { unique, hashes } = store
  const mask = unique.length - 1
  for (let node = first; node < store.nodes; node++) {
    let slot = hashes[node]! & mask
    while (unique[slot] !== node) slot = (slot + 1) & mask
    unique[slot] = 0
  }
  store.nodes = first
}

function hashOf(axis: number, cells: Int32Array, from: number, to: number): number {
  let hash = axis
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ cells[at]!, 0x9e3779b1) ^ (hash >>> 15)
  return hash ^ (hash >>> 16)
}
