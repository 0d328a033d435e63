/** The plainest case of a region: as unremarkable as one of them can be. */
import type { Diagram } from '../../logic/index.js'
import type { Model, Place } from '../../space/index.js'
import { unremarkable } from './unremarkable.js'

/** What an unremarkable case has is dearer the less it is so. */
export function remarkableness(axis: number, value: number, model: Model): number {
  const asked = model.space.vocabulary.axes.list[axis]!
  if (asked.subject.kind === 'fact' || asked.subject.kind === 'age')
    return unremarkable(asked, model).values.includes(value) ? 0 : asked.subject.kind === 'age' ? 1 : 2
  return value === 0 ? 0 : 3
}

/** A point of the region at a place, or undefined: no case lies in it. */
export function typicalCase(region: Diagram, place: Place, model: Model): Int32Array | undefined {
  const point = model.store.nearestPoint(region, (axis, value) => remarkableness(axis, value, model))?.point
  if (point === undefined) return undefined
  for (const [axis, value] of model.fixed(place)) point[axis] = value
  return point
}

/** The readings that the author follows; a question that nobody has decided is left open. */
export function readAsFollowed({ space, store }: Model): Diagram {
  const { axes } = space.vocabulary
  return store.all(
    space.graph.all('reading').flatMap(({ id, written, followed }) => {
      const axis = axes.find(id)
      return axis === undefined || !followed ? [] : [store.among(axis, [axes.ordinal(axis, written)!])]
    }),
  )
}
