import { among } from './among.js'
import { and } from './apply.js'
import { no, type Cube, type Diagram } from './diagram.js'
import { pointOf } from './point.js'
import { restrict } from './restrict.js'
import { sharesOf, type Shares } from './shares.js'
import type { Store } from './store.js'
import type { Step, Taste } from './taste.js'

/** Gains below this are noise of rounding. */
const least = 1e-9

/**
 * A block that has some of `good` and nothing of `bad`, found one literal at a time: each time the one most to the taste. A good block, not
 * the best; later literals may have made an earlier one unnecessary.
 */
export function grow(store: Store, bad: Diagram, good: Diagram, taste: Taste, spoilt: Shares = sharesOf(store, bad)): Cube {
  const held = new Map<number, readonly number[]>()
  let [b, g, shares] = [bad, good, spoilt]
  while (b !== no) {
    const { axis, values } = nextStep(store, shares, g, taste)
    b = hold(store, b, axis, values)
    g = hold(store, g, axis, values)
    shares = sharesOf(store, b)
    // What was shut out before has nothing good left, so it does not come back.
    held.set(axis, values)
  }
  return [...held].map(([axis, values]) => ({ axis, values: values.toSorted((x, y) => x - y) })).sort((x, y) => x.axis - y.axis)
}

/** What is left of a function at these values; an axis with one value left is out of play. */
function hold(store: Store, d: Diagram, axis: number, values: readonly number[]): Diagram {
  return values.length === 1 ? restrict(store, d, axis, values[0]!) : and(store, d, among(store, axis, values))
}

/** The literal that gains most; where none gains by itself, the first point is approached. */
function nextStep(store: Store, bad: Shares, good: Diagram, taste: Taste): Step {
  const { total, values } = sharesOf(store, good)
  let best: Step | undefined
  for (const axis of bad.axes) {
    const [from, to] = [store.offsets[axis]!, store.offsets[axis + 1]!]
    const step = taste(axis, values.subarray(from, to), bad.values.subarray(from, to), total / (total + bad.total))
    if (step.gain > (best?.gain ?? least)) best = step
  }
  const axis = bad.axes[0]!
  return best ?? { axis, values: [pointOf(store, good)![axis]!], gain: 0 }
}
