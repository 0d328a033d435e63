import { among } from './among.js'
import { all, and, any, implies } from './apply.js'
import { no, type Cover, type Cube, type Diagram } from './diagram.js'
import { grow } from './grow.js'
import { sharesOf } from './shares.js'
import type { Store } from './store.js'
import { manyPoints } from './taste.js'
import { attempt, scratch } from './watermark.js'
import { widen } from './widen.js'

/**
 * A few large blocks that cover `d` within `care`, largest first. Each lies within `d` or outside `care`; none of its literals can be
 * dropped or widened. A complete cover has no block that the others make unnecessary.
 */
export function cover(store: Store, d: Diagram, care: Diagram, limit: number): Cover {
  const cubes = scratch(store, () => largestFirst(store, blocks(store, and(store, d, care), and(store, d ^ 1, care), limit)))
  const rest = and(
    store,
    and(store, d, care),
    any(
      store,
      cubes.map((cube) => diagramOf(store, cube)),
    ) ^ 1,
  )
  return { cubes, complete: rest === no, rest }
}

/** Each block is to take in much of what those before it leave. When the budget is spent, those found so far must do. */
function blocks(store: Store, wanted: Diagram, bad: Diagram, limit: number): readonly Cube[] {
  const cubes: Cube[] = []
  const done = attempt(store, () => {
    const spoilt = sharesOf(store, bad)
    let rest = wanted
    while (rest !== no && cubes.length < limit) {
      const cube = widen(store, bad, grow(store, bad, rest, manyPoints, spoilt))
      rest = and(store, rest, diagramOf(store, cube) ^ 1)
      cubes.push(cube)
    }
    return rest === no ? needed(store, wanted, cubes) : cubes
  })
  return done ?? cubes
}

/** The blocks without those that the others cover between them, as far as `wanted` goes; the last found, mostly small, go first. */
function needed(store: Store, wanted: Diagram, cubes: readonly Cube[]): readonly Cube[] {
  let parts = cubes.map((cube) => ({ cube, diagram: diagramOf(store, cube) }))
  for (const part of parts.toReversed()) {
    const others = parts.filter((other) => other !== part)
    if (
      implies(
        store,
        and(store, wanted, part.diagram),
        any(
          store,
          others.map(({ diagram }) => diagram),
        ),
      )
    )
      parts = others
  }
  return parts.map(({ cube }) => cube)
}

function largestFirst(store: Store, cubes: readonly Cube[]): readonly Cube[] {
  // Sizes as logarithms: the number of points of a large space is beyond a double.
  const weighed = cubes.map((cube) => ({
    cube,
    weight: cube.reduce((sum, { axis, values }) => sum + Math.log(values.length / store.sizes[axis]!), 0),
  }))
  return weighed.sort((a, b) => b.weight - a.weight).map(({ cube }) => cube)
}

function diagramOf(store: Store, cube: Cube): Diagram {
  return all(
    store,
    cube.map(({ axis, values }) => among(store, axis, values)),
  )
}
