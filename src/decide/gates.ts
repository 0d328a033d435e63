/** What moves wait for: for which cases each gate is shut. */
import type { RuleId } from '../graph/ids.js'
import { diagramOf, keyOf } from '../space/index.js'
import type { Model, Place, Space, SpaceRule } from '../space/index.js'
import type { Diagram } from '../logic/index.js'
import { keptWith } from '../util/kept-with.js'

/** The gate of a rule that waits for something by its own words. */
export interface Gate {
  readonly axis: number
  readonly rule: RuleId
  /** The rule in each of its readings. */
  readonly readings: readonly (SpaceRule & Required<Pick<SpaceRule, 'waitsFor'>>)[]
}

/** Every gate of a protocol. */
export const gatesOf: (space: Space) => readonly Gate[] = keptWith((space: Space) => {
  const waiting = space.rules.flatMap((rule) => (rule.waitsFor === undefined ? [] : [{ ...rule, waitsFor: rule.waitsFor }]))
  return [...new Set(waiting.map(({ id }) => id))].flatMap((id): Gate[] => {
    const axis = space.vocabulary.axes.find(keyOf({ kind: 'gate', rule: id }))
    return axis === undefined ? [] : [{ axis, rule: id, readings: waiting.filter((rule) => rule.id === id) }]
  })
})

const shutBefore = keptWith((_: Model) => new Map<string, readonly Diagram[]>())

/** Of each gate, in the same order, the cases of a place for which what it waits for is not so. */
export function gatesShut(place: Place, model: Model): readonly Diagram[] {
  const { space, store } = model
  const before = shutBefore(model)
  const key = `${place.holder} ${place.moment}`
  const known = before.get(key)
  if (known !== undefined) return known
  const fixed = model.fixed(place)
  const found = gatesOf(space).map(({ readings }) =>
    store.any(readings.map(({ when, waitsFor }) => store.minus(diagramOf(when, store, fixed), diagramOf(waitsFor, store, fixed)))),
  )
  before.set(key, found)
  return found
}
