import { maskOf } from './among.js'
import { no, yes, type Cube, type Diagram } from './diagram.js'
import { fresh } from './memo.js'
import { enter, leave, type Store } from './store.js'

/** A block of points: for each axis the values allowed (1), or `undefined` for all. */
export type Masks = (Uint8Array | undefined)[]

/** The block as masks. */
export function masksOf(store: Store, cube: Cube): Masks {
  const masks: Masks = Array.from(store.sizes, () => undefined)
  for (const { axis, values } of cube) masks[axis] = maskOf(store, axis, values)
  return masks
}

/** Is the function true somewhere in the block? Makes no nodes. */
export function touches(store: Store, d: Diagram, masks: Masks): boolean {
  return within(store, masks, fresh(store))(d)
}

/** The values (1) of one axis at which the function is true somewhere in the block, which is clear of it for some value. */
export function touchedValues(store: Store, d: Diagram, masks: Masks, target: number): Uint8Array {
  const found = new Uint8Array(store.sizes[target]!)
  const now = fresh(store)
  const touched = within(store, masks, now)
  const visit = (edge: Diagram): void => {
    const axis = store.level[edge >> 1]!
    // What does not test the target is the same for all its values, so there is nothing of it in the block.
    if (axis > target || store.stamp[edge] === now) return
    enter(store)
    forBranches(store, edge, masks[axis], (child, begin, end) => {
      if (axis < target) visit(child)
      else if (touched(child)) found.fill(1, begin, end)
      return false
    })
    leave(store)
    store.stamp[edge] = now
  }
  visit(d)
  return found
}

/** Tells of one function after the other whether it is true somewhere in the block; those that are not are remembered. */
function within(store: Store, masks: Masks, now: number): (d: Diagram) => boolean {
  const touched = (edge: Diagram): boolean => {
    if (edge <= yes) return edge === yes
    if (store.stamp[edge] === now) return store.memo[edge] === 1
    enter(store)
    const result = forBranches(store, edge, masks[store.level[edge >> 1]!], touched)
    leave(store)
    store.memo[edge] = result ? 1 : 0
    store.stamp[edge] = now
    return result
  }
  return touched
}

/** Goes through the branches that the mask allows, until one is answered with `true`. */
function forBranches(
  store: Store,
  edge: Diagram,
  mask: Uint8Array | undefined,
  ask: (child: Diagram, begin: number, end: number) => boolean,
): boolean {
  const to = store.start[(edge >> 1) + 1]!
  let begin = 0
  for (let at = store.start[edge >> 1]!; at < to; at += 2) {
    const end = store.cells[at]!
    const child = store.cells[at + 1]! ^ (edge & 1)
    if (child !== no && allows(mask, begin, end) && ask(child, begin, end)) return true
    begin = end
  }
  return false
}

function allows(mask: Uint8Array | undefined, begin: number, end: number): boolean {
  if (mask === undefined) return true
  for (let value = begin; value < end; value++) if (mask[value] === 1) return true
  return false
}
