import type { Diagram } from './diagram.js'
import { fresh } from './memo.js'
import { grown, type Store } from './store.js'

/** The nodes that these functions are made of, children before parents, without the terminal. */
export function nodesOf(store: Store, roots: readonly Diagram[]): Int32Array {
  const now = fresh(store)
  const { stamp, start, cells, top } = store
  let found = store.pending
  let end = top
  const meet = (d: Diagram): void => {
    const plain = d & ~1
    if (plain === 0 || stamp[plain] === now) return
    stamp[plain] = now
    if (end === found.length) found = store.pending = grown(found, end + 1)
    found[end++] = plain >> 1
  }
  for (const root of roots) meet(root)
  for (let at = top; at < end; at++) {
    const node = found[at]!
    for (let cell = start[node]!; cell < start[node + 1]!; cell += 2) meet(cells[cell + 1]!)
  }
  return found.slice(top, end).sort()
}

/** The axes that these nodes test, ascending. */
export function axesOf(store: Store, nodes: Int32Array): readonly number[] {
  const used = new Uint8Array(store.sizes.length)
  for (const node of nodes) used[store.level[node]!] = 1
  const axes: number[] = []
  used.forEach((is, axis) => is === 1 && axes.push(axis))
  return axes
}

/** The axes on which any of these functions depends, ascending. In a reduced diagram those are the axes that its nodes test. */
export function supportOf(store: Store, roots: readonly Diagram[]): readonly number[] {
  return axesOf(store, nodesOf(store, roots))
}
