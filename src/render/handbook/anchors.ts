/** Where things stand: an anchor for each node and clause, safe in every address, and never the same for two. */
import type { NodeId } from '../../graph/ids.js'

export interface Anchors {
  /** The anchor of a node, a clause (`clause:CAL-3.04`) or a pair of places (`move:CAT:Locality`). */
  of(name: NodeId | `clause:${string}` | `move:${string}` | `team-rules:${string}` | `entry:${string}`): string
}

/** Names are given out in the order of asking: ask in an order that does not change. */
export function anchors(): Anchors {
  const known = new Map<string, string>()
  const taken = new Set<string>()
  return {
    of(name) {
      const found = known.get(name)
      if (found !== undefined) return found
      const plain = slug(name)
      let anchor = plain
      for (let number = 2; taken.has(anchor); number++) anchor = `${plain}-${number}`
      taken.add(anchor)
      known.set(name, anchor)
      return anchor
    },
  }
}

function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return plain === '' ? 'part' : /^[a-z]/.test(plain) ? plain : `x-${plain}`
}
