/** The moments of which the rules for one team speak. */
import type { EventId } from '../../graph/ids.js'
import type { Holder, Model, MomentName } from '../../space/index.js'
import { momentsOf } from '../../space/index.js'
import type { Known } from './told.js'

/** Those that are asked of its cases, and those at which one of its cases can move, even where the rest of them are put outside. */
export function momentsSpokenOf(holder: Holder, model: Model): ReadonlySet<MomentName> {
  const asked = model.space.asked.filter((question) => question.holder === holder).map(({ moment }) => moment)
  return new Set([...asked, ...pointsFor(holder, model)])
}

/** The moments at which cases of a team can move, or would but for what else is so of them. */
export function pointsFor(holder: Holder, model: Model): ReadonlySet<MomentName> {
  const { at } = model.answers(holder).live
  return new Set(
    [...at.values()].flatMap(({ value, where }) =>
      where === model.store.no ? [] : value.kind === 'agreed' ? (value.beside === undefined ? [] : [value.beside]) : momentsOf(value),
    ),
  )
}

/** The moments at which a case can move, under what is known of it. */
export function momentsMoving({ place, cases }: Pick<Known, 'place' | 'cases'>, model: Model): ReadonlySet<MomentName> {
  const points = [...model.answers(place.holder).live.at.values()].filter(({ where }) => model.store.meets(where, cases))
  return new Set(points.flatMap(({ value }) => (value.kind === 'agreed' ? [] : value.kind === 'moment' ? [value.moment] : value.moments)))
}

/** The events of these moments. */
export function eventsMoving(known: Pick<Known, 'place' | 'cases'>, model: Model): ReadonlySet<EventId> {
  return new Set([...momentsMoving(known, model)].flatMap((name) => model.space.vocabulary.moments.get(name)?.event ?? []))
}

/** The events at which cases come to a team. */
export function arrivalsOf(holder: Holder, { space }: Model): readonly EventId[] {
  const rules = space.rules.filter(({ to }) => to.some(({ value }) => value.kind === 'holder' && value.holder === holder))
  return rules.flatMap(({ at }) =>
    at === undefined ? [] : momentsOf(at).flatMap((moment) => space.vocabulary.moments.get(moment)?.event ?? []),
  )
}
