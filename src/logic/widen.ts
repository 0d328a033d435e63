import type { Cube, Diagram } from './diagram.js'
import { masksOf, touchedValues } from './masks.js'
import type { Store } from './store.js'

/** Widens each literal of a block that is clear of `bad` for as long as it stays so; one that comes to allow every value is dropped. */
export function widen(store: Store, bad: Diagram, cube: Cube): Cube {
  const masks = masksOf(store, cube)
  const literals = cube.map(({ axis }) => {
    masks[axis] = undefined
    const barred = touchedValues(store, bad, masks, axis)
    const values = [...barred.keys()].filter((value) => barred[value] === 0)
    if (values.length < barred.length) masks[axis] = barred.map((is) => 1 - is)
    return { axis, values }
  })
  return literals.filter(({ axis }) => masks[axis] !== undefined)
}
