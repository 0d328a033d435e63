import { fail } from '../util/fail.js'
import { no, yes, type Diagram } from './diagram.js'
import { close, push } from './node.js'
import type { Store } from './store.js'

/** True where the axis has one of these values. */
export function among(store: Store, axis: number, values: readonly number[]): Diagram {
  const inside = maskOf(store, axis, values)
  const from = store.top
  for (let value = 0; value < inside.length; value++) push(store, from, value + 1, inside[value] === 1 ? yes : no)
  return close(store, axis, from)
}

/** One cell for each value of the axis: 1 where the value is listed. */
export function maskOf(store: Store, axis: number, values: readonly number[]): Uint8Array {
  const inside = new Uint8Array(sizeOf(store, axis))
  for (const value of values) {
    checkValue(store, axis, value)
    inside[value] = 1
  }
  return inside
}

/** Stops the program if the axis has no such value. */
export function checkValue(store: Store, axis: number, value: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= sizeOf(store, axis))
    fail('values lie on their axis', `value ${value} of axis ${axis}`)
}

/** How many values the axis has. */
export function sizeOf(store: Store, axis: number): number {
  return store.sizes[axis] ?? fail('axes belong to the space', `axis ${axis} of ${store.sizes.length}`)
}
