/**
 * The circles of a directed graph, each as the path that closes it (first item not repeated), disjoint from one another;
 * empty when there is none. Linear in nodes and edges, without recursion.
 */
export function circlesOf<T>(edges: ReadonlyMap<T, readonly T[]>): readonly (readonly T[])[] {
  const left = withinCircles(edges)
  const circles: T[][] = []
  const seen = new Set<T>()
  for (const start of left) {
    const path: T[] = []
    const at = new Map<T, number>()
    let node: T | undefined = start
    while (node !== undefined && !seen.has(node)) {
      seen.add(node)
      at.set(node, path.length)
      path.push(node)
      node = edges.get(node)!.find((next) => left.has(next))
    }
    const closes = node === undefined ? undefined : at.get(node)
    if (closes !== undefined) circles.push(path.slice(closes))
  }
  return circles
}

/** The nodes from which some circle can be reached: all others are taken away, last first. */
function withinCircles<T>(edges: ReadonlyMap<T, readonly T[]>): ReadonlySet<T> {
  const usedBy = new Map<T, T[]>()
  const open = new Map<T, number>()
  for (const [node, nexts] of edges) {
    const known = nexts.filter((next) => edges.has(next))
    open.set(node, known.length)
    for (const next of known) {
      const users = usedBy.get(next)
      if (users === undefined) usedBy.set(next, [node])
      else users.push(node)
    }
  }
  const done = [...open].filter(([, count]) => count === 0).map(([node]) => node)
  for (let i = 0; i < done.length; i++) {
    for (const user of usedBy.get(done[i]!) ?? []) {
      const count = open.get(user)! - 1
      open.set(user, count)
      if (count === 0) done.push(user)
    }
  }
  const taken = new Set(done)
  return new Set([...edges.keys()].filter((node) => !taken.has(node)))
}
