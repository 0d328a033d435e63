/** The completions of a case, taken apart by their answers. */
import type { Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import type { EffectRegions, Holder, Model, Place, Point } from '../../space/index.js'
import type { Known } from '../told/told.js'

/** More ways for a case to come out than anybody reads. */
export const mostPossibilities = 12

/** The completions of a case by their answers; what was left together past the most that anybody reads has no one answer. */
export function apart(
  known: Known,
  model: Model,
  aspect: Route['aspect'],
): { readonly effects: EffectRegions; readonly parts: readonly Diagram[]; readonly told: readonly Diagram[] } {
  const { store } = model
  const effects = effectsApart(known, model, aspect)
  const parts = partition(known.cases, effects, model)
  return {
    effects,
    parts,
    told:
      parts.length > mostPossibilities
        ? parts.filter((part) => [...effects.values()].every(({ where }) => store.implies(part, where) || !store.meets(part, where)))
        : parts,
  }
}

/** By what the answers about one aspect of a case are told apart. */
export function effectsApart({ place }: Known, model: Model, aspect: Route['aspect']): EffectRegions {
  return place.moment === undefined ? routes(place.holder, aspect, model) : model.effects(place, aspect)
}

/** By what answers at a place are told apart: between events also by where cases go, and at which point. */
export function answersApart(place: Place, model: Model): EffectRegions {
  return place.moment === undefined ? routes(place.holder, 'case responsibility', model) : model.effects(place)
}

/** Between events the answer is the route: where the case goes, and at which point. */
export function routes(holder: Holder, aspect: Route['aspect'], model: Model): EffectRegions {
  const { store, space } = model
  const { live } = model.answers(holder, aspect)
  const now = space.vocabulary.axes.index('now')
  const stated = [...live.to, ...live.at].map(([key, { where }]) => [key, where] as const)
  const values = [['stay', live.stay] as const, ...stated].map(
    ([key, where]) => [`route: ${key}`, { effect: { kind: 'stays' } as const, where: store.restrict(where, now, 0) }] as const,
  )
  return new Map([...model.effects({ holder, moment: undefined }, aspect), ...values])
}

/** The completions of a case, taken apart by their answers; past the most that anybody reads, the rest stays together. */
export function partition(cases: Diagram, effects: EffectRegions, { store }: Model): Diagram[] {
  let parts = [cases]
  for (const { where } of effects.values()) {
    if (parts.length > mostPossibilities) break
    parts = parts.flatMap((part) => {
      const [inside, outside] = [store.and(part, where), store.minus(part, where)]
      return [inside, outside].filter((each) => each !== store.no)
    })
  }
  return parts
}

/** A case of a region with the place's own ordinals filled in. */
export function pointIn(region: Diagram, known: Pick<Known, 'place'>, model: Model): Point {
  const point = model.store.point(region)!
  for (const [axis, value] of model.fixed(known.place)) point[axis] = value
  return point
}
