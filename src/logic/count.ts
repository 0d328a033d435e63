import { fail } from '../util/fail.js'
import { sizeOf } from './among.js'
import { no, yes, type Diagram } from './diagram.js'
import type { Store } from './store.js'
import { nodesOf } from './support.js'

/** At how many points over these axes the function is true, exactly. */
export function count(store: Store, d: Diagram, axes: readonly number[] | undefined): bigint {
  const depth = store.sizes.length
  const counted = new Uint8Array(depth).fill(axes === undefined ? 1 : 0)
  for (const axis of axes ?? []) {
    sizeOf(store, axis)
    counted[axis] = 1
  }
  // below[a]: the points over the counted axes from a on
  const below: bigint[] = Array.from({ length: depth + 1 }, () => 1n)
  for (let axis = depth - 1; axis >= 0; axis--) below[axis] = below[axis + 1]! * (counted[axis] === 1 ? BigInt(store.sizes[axis]!) : 1n)
  if (d <= yes) return d === no ? 0n : below[0]!
  const points = new Map<number, bigint>()
  /** Points over the counted axes from `axis` on; the axes between it and the node are free. */
  const from = (axis: number, edge: Diagram): bigint => {
    if (edge <= yes) return edge === no ? 0n : below[axis]!
    const level = store.level[edge >> 1]!
    const own = points.get(edge >> 1)!
    return (edge & 1 ? below[level]! - own : own) * (below[axis]! / below[level]!)
  }
  for (const node of nodesOf(store, [d])) {
    const axis = store.level[node]!
    if (counted[axis] === 0) fail('counted axes include the support', `axis ${axis} is left out`)
    let sum = 0n
    let begin = 0
    for (let at = store.start[node]!; at < store.start[node + 1]!; at += 2) {
      const end = store.cells[at]!
      sum += BigInt(end - begin) * from(axis + 1, store.cells[at + 1]!)
      begin = end
    }
    points.set(node, sum)
  }
  return from(0, d)
}
