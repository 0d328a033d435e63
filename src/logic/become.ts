import { sizeOf, among } from './among.js'
import { all, and, or } from './apply.js'
import { no, yes, type Diagram } from './diagram.js'
import { fresh } from './memo.js'
import { close, push } from './node.js'
import { enter, leave, type Store } from './store.js'

/** For each value of an axis those that it can become. */
export type Rows = readonly (readonly number[])[]

/** What points become when each of these axes changes by itself; all axes in one walk, where one after the other would walk the function anew for each. */
export function becoming(store: Store, changes: ReadonlyMap<number, Rows>): (d: Diagram) => Diagram {
  const last = Math.max(-1, ...changes.keys())
  const before = Array.from({ length: last + 1 }, (_, axis) =>
    changes.has(axis) ? turnedRound(changes.get(axis)!, sizeOf(store, axis)) : undefined,
  )
  // Where a function does not ask for an axis, it has whatever some value becomes.
  const ends = before.flatMap((earlier, axis) =>
    earlier?.some((values) => values.length === 0) === true
      ? [{ axis, values: [...earlier.keys()].filter((value) => earlier[value]!.length > 0) }]
      : [],
  )
  return (d) =>
    and(
      store,
      walk(store, d, before),
      all(
        store,
        ends.map(({ axis, values }) => among(store, axis, values)),
      ),
    )
}

function walk(store: Store, d: Diagram, before: readonly (Rows | undefined)[]): Diagram {
  const last = before.length - 1
  const now = fresh(store)
  const visit = (edge: Diagram): Diagram => {
    const node = edge >> 1
    const axis = store.level[node]!
    if (axis > last) return edge
    if (store.stamp[edge] === now) return store.memo[edge]!
    enter(store)
    const from = store.top
    const earlier = before[axis]
    const [at, to] = [store.start[node]!, store.start[node + 1]!]
    if (earlier === undefined)
      for (let cell = at; cell < to; cell += 2) push(store, from, store.cells[cell]!, visit(store.cells[cell + 1]! ^ (edge & 1)))
    else {
      const parts: Diagram[] = []
      for (let cell = at; cell < to; cell += 2) parts.push(visit(store.cells[cell + 1]! ^ (edge & 1)))
      for (let value = 0; value < earlier.length; value++) push(store, from, value + 1, someOf(store, parts, earlier[value]!, at))
    }
    const result = close(store, axis, from)
    leave(store)
    store.memo[edge] = result
    store.stamp[edge] = now
    return result
  }
  return visit(d)
}

/** At least one of the parts that belong to these values, each run of values having a part. */
function someOf(store: Store, parts: readonly Diagram[], values: readonly number[], at: number): Diagram {
  let result = no
  let run = 0
  let taken = -1
  for (const value of values) {
    while (store.cells[at + 2 * run]! <= value) run++
    if (run !== taken) result = or(store, result, parts[run]!)
    if (result === yes) return yes
    taken = run
  }
  return result
}

/** For each value those that become it, ascending. */
function turnedRound(rows: Rows, size: number): Rows {
  const before: number[][] = Array.from({ length: size }, () => [])
  for (const [value, row] of rows.entries()) for (const after of row) before[after]!.push(value)
  return before
}
