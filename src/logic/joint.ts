import { no, yes, type Diagram } from './diagram.js'
import { enter, leave, type Store } from './store.js'

/**
 * Several functions in one table, for quick evaluation: walking it once tells which of them are true. A row is an axis and one cell for
 * each of its values: the place of the next row or, less than zero, a leaf: -1 is leaf 0.
 */
export interface Joint {
  readonly cells: Int32Array
  readonly root: number
  /** By leaf, the places of the functions that are true. */
  readonly leaves: readonly (readonly number[])[]
}

/** A node under construction: runs of values, `end` exclusive, each with the row or leaf where it goes on. */
interface Row {
  readonly axis: number
  readonly runs: readonly { readonly end: number; readonly next: number }[]
}

/** Outside `care` anything may be told. */
const anything = -(2 ** 31)

/**
 * Lays functions out together; points outside `care` are told whatever makes the table smaller.
 *
 * @returns nothing where the table would have more than `most` rows
 */
export function jointly(store: Store, functions: readonly Diagram[], care: Diagram, most: number): Joint | undefined {
  const known = new Map<string, number>()
  const unique = new Map<string, number>()
  const rows: Row[] = []
  const leaves: number[][] = []
  const leafAt = new Map<string, number>()
  let isSpent = false

  const visit = (parts: readonly Diagram[]): number => {
    const own = parts[0]!
    if (own === no || isSpent) return anything
    const key = parts.join()
    const before = known.get(key)
    if (before !== undefined) return before
    enter(store)
    const made = parts.every((part, i) => i === 0 || part <= yes) ? leafOf(parts) : rowOf(parts)
    leave(store)
    known.set(key, made)
    // Much may be looked at of which little becomes rows.
    if (known.size > 1_000 + most * 16) isSpent = true
    return made
  }
  const leafOf = (parts: readonly Diagram[]): number => {
    const key = parts.slice(1).join()
    const place = leafAt.get(key) ?? leaves.push(parts.slice(1).flatMap((part, i) => (part === yes ? [i] : []))) - 1
    leafAt.set(key, place)
    return -1 - place
  }
  const rowOf = (parts: readonly Diagram[]): number => {
    const axis = Math.min(...parts.map((part) => (part <= yes ? store.sizes.length : store.level[part >> 1]!)))
    const runs: { end: number; next: number }[] = []
    for (let begin = 0; begin < store.sizes[axis]!; begin = runs.at(-1)!.end) {
      const steps = parts.map((part) => step(store, part, axis, begin))
      runs.push({ end: Math.min(...steps.map(({ end }) => end)), next: visit(steps.map(({ child }) => child)) })
    }
    return close(axis, runs)
  }
  const close = (axis: number, given: readonly { readonly end: number; readonly next: number }[]): number => {
    // What may be anything is as its neighbour is, so that the two become one.
    const first = given.find(({ next }) => next !== anything)?.next ?? anything
    const runs: { end: number; next: number }[] = []
    for (const { end, next } of given) {
      const meant = next === anything ? (runs.at(-1)?.next ?? first) : next
      if (runs.at(-1)?.next === meant) runs.at(-1)!.end = end
      else runs.push({ end, next: meant })
    }
    if (runs.length === 1) return runs[0]!.next
    const key = `${axis} ${runs.map(({ end, next }) => `${end}:${next}`).join()}`
    const before = unique.get(key)
    if (before !== undefined) return before
    if (rows.length >= most) isSpent = true
    const made = rows.push({ axis, runs }) - 1
    unique.set(key, made)
    return made
  }

  const root = visit([care, ...functions])
  return isSpent ? undefined : { ...layOut(store, rows, root), leaves }
}

/** Where a diagram goes on for a value of an axis at or above its own, and up to which value that stays so. */
function step(
  { level, start, cells, sizes }: Store,
  part: Diagram,
  axis: number,
  value: number,
): { readonly end: number; readonly child: Diagram } {
  const node = part >> 1
  if (part <= yes || level[node] !== axis) return { end: sizes[axis]!, child: part }
  let at = start[node]!
  while (cells[at]! <= value) at += 2
  return { end: cells[at]!, child: cells[at + 1]! ^ (part & 1) }
}

function layOut({ sizes, outside }: Store, rows: readonly Row[], root: number): Omit<Joint, 'leaves'> {
  const starts: number[] = []
  let length = 0
  for (const { axis } of rows) {
    starts.push(length)
    length += 1 + sizes[axis]!
  }
  const placeOf = (next: number) => (next === anything ? -1 : next < 0 ? next : starts[next]!)
  const cells = new Int32Array(length)
  rows.forEach(({ axis, runs }, row) => {
    let at = starts[row]!
    cells[at++] = outside[axis]!
    let value = 0
    for (const { end, next } of runs) for (; value < end; value++) cells[at++] = placeOf(next)
  })
  return { cells, root: placeOf(root) }
}
