import { and, meets } from './apply.js'
import { no, yes, type Diagram } from './diagram.js'
import { some } from './quantify.js'
import { firstAxis, someRun } from './side-by-side.js'
import { enter, leave, type Store } from './store.js'
import { supportOf } from './support.js'

/**
 * The axes that must be known to know every function within `care`: all axes in question, less those that can be left out, tried in `order`
 * (axes that it does not name are tried last, from the end). What is left is enough, and none of it can be spared.
 *
 * An axis can be left out if no two points of `care` that agree on the rest give a function different values.
 */
export function depends(store: Store, functions: readonly Diagram[], care: Diagram, order: readonly number[]): readonly number[] {
  if (care === yes) return supportOf(store, functions)
  const open = new Set(supportOf(store, [...functions, care]))
  // A function that is the same all over `care` needs nothing.
  let sides = functions.map((f) => [and(store, care, f), and(store, care, f ^ 1)] as const).filter((side) => !side.includes(no))
  for (const axis of new Set([...order, ...[...open].reverse()])) {
    if (!open.has(axis) || sides.some(([is, not]) => hangsOn(store, axis, is, not))) continue
    open.delete(axis)
    sides = sides.map(([is, not]) => [some(store, is, [axis]), some(store, not, [axis])])
  }
  return [...open]
}

/** Is there a point of one function and a point of the other that differ in this axis at most? Makes no nodes. */
function hangsOn(store: Store, axis: number, a: Diagram, b: Diagram): boolean {
  const apart = new Set<number>()
  const near = (a: Diagram, b: Diagram): boolean => {
    if (a === no || b === no) return false
    const first = firstAxis(store, a, b)
    if (first > axis) return meets(store, a, b)
    const key = a * 2 ** 26 + b
    if (apart.has(key)) return false
    enter(store)
    const found = first < axis ? someRun(store, first, a, b, near) : someRun(store, axis, a, a, (held) => meets(store, held, b)) // what is left of `a` at a value meets `b` at whichever value
    leave(store)
    if (!found) apart.add(key)
    return found
  }
  return near(a, b)
}
