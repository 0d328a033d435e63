/** The cases that somebody can mean, each as unremarkable as it can be. */
import type { Diagram } from '../../logic/index.js'
import { keyOf } from '../../space/index.js'
import type { Model, Place } from '../../space/index.js'
import { takenAs, unremarkable } from './unremarkable.js'

/**
 * The cases of a place, each as unremarkable as it can be.
 *
 * @returns the cases, and what was taken to be so of axes that nobody told
 */
export function asUnremarkable(
  base: Diagram,
  told: ReadonlyMap<number, unknown>,
  place: Place,
  model: Model,
): { readonly cases: Diagram; readonly taken: ReadonlyMap<number, readonly number[]> } {
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  const taken = new Map<number, readonly number[]>()
  const against: { readonly axis: number; readonly usual: Diagram }[] = []
  const leftOpen: typeof against = []
  let cases = base
  for (const [axis, each] of axes.list.entries()) {
    // What is told of now and left open of another moment is open.
    const elsewhen =
      each.subject.kind === 'fact' &&
      each.subject.asAt !== undefined &&
      told.has(axes.find(keyOf({ kind: 'fact', fact: each.subject.fact })) ?? -1)
    if (told.has(axis) || elsewhen) continue
    const values = takenAs(each, place.moment, model)
    if (values.length === 0) {
      const plain = unremarkable(each, model).values
      if (plain.length > 0) leftOpen.push({ axis, usual: store.among(axis, plain) })
      continue
    }
    const usual = store.among(axis, values)
    const narrowed = store.and(cases, usual)
    if (narrowed !== store.no) {
      cases = narrowed
      taken.set(axis, values)
    } else if (store.meets(base, usual)) against.push({ axis, usual })
  }
  // Nor may what is taken settle by itself what is left to people.
  for (const each of leftOpen) if (!store.meets(cases, each.usual) && store.meets(base, each.usual)) against.push(each)
  // Of several things one of which must be out of the ordinary, none is taken to be the one.
  const without = (other?: number) =>
    store.all([base, ...[...taken].flatMap(([axis, values]) => (axis === other ? [] : [store.among(axis, values)]))])
  const others = against.map(({ axis, usual }) => ({
    axis,
    instead: [...taken.keys()].filter((other) => store.meets(without(other), usual)),
  }))
  const open = new Set(others.flatMap(({ axis, instead }) => (instead.length === 0 ? [] : [axis, ...instead])))
  for (const axis of open) taken.delete(axis)
  cases = without()
  for (const { axis } of others.filter((each) => each.instead.length === 0 && !leftOpen.some(({ axis: open }) => open === each.axis)))
    taken.set(
      axis,
      axes.list[axis]!.values.map((_, value) => value).filter((value) => store.meets(cases, store.among(axis, [value]))),
    )
  return { cases, taken }
}
