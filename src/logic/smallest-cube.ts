import { and } from './apply.js'
import { cheapest } from './cheapest.js'
import { no, type Cost, type Cube, type Diagram } from './diagram.js'
import { grow } from './grow.js'
import { masksOf, touches } from './masks.js'
import type { Store } from './store.js'
import { fewLiterals } from './taste.js'
import { scratch } from './watermark.js'

/**
 * The fewest (or cheapest) known values that settle the matter: every point of `care` that has them is a point of `d`, and there is one.
 * Where the exact search would take too long, some of which none can be spared.
 */
export function smallestCube(store: Store, d: Diagram, care: Diagram, cost: Cost = () => 1): Cube | undefined {
  return scratch(store, () => {
    const [bad, good] = [and(store, care, d ^ 1), and(store, care, d)]
    if (good === no) return undefined
    const first = spared(store, bad, grow(store, bad, good, fewLiterals(cost)), cost)
    const better = cheapest(
      store,
      bad,
      good,
      first.reduce((sum, { axis, values }) => sum + cost(axis, values[0]!), 0),
      cost,
    )
    return better === undefined ? first : [...better].map(([axis, value]) => ({ axis, values: [value] }))
  })
}

/** The literals that are needed to keep clear of `bad`; the dearest are left out first. */
function spared(store: Store, bad: Diagram, cube: Cube, cost: Cost): Cube {
  const masks = masksOf(store, cube)
  for (const { axis } of cube.toSorted((a, b) => cost(b.axis, b.values[0]!) - cost(a.axis, a.values[0]!))) {
    const mask = masks[axis]
    masks[axis] = undefined
    if (touches(store, bad, masks)) masks[axis] = mask
  }
  return cube.filter(({ axis }) => masks[axis] !== undefined)
}
