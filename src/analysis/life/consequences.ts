/** Where cases can go from a place, whoever decides it. */
import type { Diagram } from '../../logic/index.js'
import type { RuleId } from '../../graph/ids.js'
import { keyOf } from '../../space/index.js'
import type { Answers, Effect, EffectRegions, Holder, Model, Place, To } from '../../space/index.js'
import { severalOf } from '../cases/outlook.js'

export interface Consequences {
  /** To each holder the cases that can be moved there: by a side, by somebody's choice, or late. */
  readonly moves: ReadonlyMap<Holder, Diagram>
  /** The cases that can be left where they are. */
  readonly stays: Diagram
  /** Of these the cases that somebody can choose to keep, by the rules under which that is chosen: then nothing calls for a move. */
  readonly kept: readonly { readonly rules: readonly RuleId[]; readonly where: Diagram }[]
  /** The cases of which two things are said, or nothing. */
  readonly unsettled: Diagram
  /** The cases for which some side calls for a move, or would if nothing held it up. */
  readonly called: Diagram
}

/** After what is unsettled the life of a case goes on every way that some side names; what is due is carried out late, or not yet. */
export function consequencesOf(place: Place, effects: EffectRegions, model: Model, known: readonly (number | undefined)[]): Consequences {
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  const moves = new Map<Holder, Diagram>()
  let [stays, called, pressing, silent] = [store.no, store.no, store.no, store.no]
  const kept: { readonly rules: readonly RuleId[]; readonly where: Diagram }[] = []
  const move = (to: To | undefined, where: Diagram) => {
    for (const target of targetsOf(to)) {
      if (target === place.holder) stays = store.or(stays, where)
      else moves.set(target, store.or(moves.get(target) ?? store.no, where))
    }
  }
  for (const { effect, where } of effects.values()) {
    switch (effect.kind) {
      case 'stays':
        stays = store.or(stays, where)
        break
      case 'not covered':
        silent = store.or(silent, where)
        stays = store.or(stays, where)
        break
      case 'due':
        stays = store.or(stays, where)
        move(effect.to, where)
        break
      case 'moves':
        pressing = store.or(pressing, where)
        move(effect.to, where)
        // Nobody knows which team has what was given to a person, or to a team that nobody can name.
        if (targetsOf(effect.to).length === 0) stays = store.or(stays, where)
        break
      case 'choice': {
        const going = effect.options.flatMap((option) => (option.kind === 'go' ? [option.to] : []))
        const isKept = effect.about !== 'moment' && effect.options.some(({ kind }) => kind === 'stay')
        if (isKept) kept.push({ rules: effect.rules, where })
        if (effect.about !== 'moment') called = store.or(called, where)
        if (effect.about !== 'moment' && !isKept) pressing = store.or(pressing, where)
        if (going.length < effect.options.length || going.every((to) => targetsOf(to).length === 0)) stays = store.or(stays, where)
        for (const to of going) move(to, where)
        if (going.length === 0) for (const { to, when } of onceAgreed(effect, place, model, known)) move(to, store.and(where, when))
      }
    }
  }
  const unsettled = store.or(
    silent,
    severalOf(
      [...effects.values()].map(({ where }) => where),
      store,
    ),
  )
  // What holds a move up does not take back that it was called for.
  const whateverHolds = (where: Diagram) =>
    store.restrictAll(
      where,
      axes.list.map(({ subject }) => (subject.kind === 'gate' ? 0 : undefined)),
    )
  pressing = whateverHolds(pressing)
  return {
    moves,
    stays,
    kept: kept.map(({ rules, where }) => ({ rules, where: store.minus(where, pressing) })),
    unsettled,
    called: store.or(whateverHolds(called), pressing),
  }
}

/** Where a case goes on the day that is agreed. */
function onceAgreed(
  { rules }: Extract<Effect, { kind: 'choice' }>,
  place: Place,
  model: Model,
  known: readonly (number | undefined)[],
): { readonly to: To; readonly when: Diagram }[] {
  const {
    store,
    space: {
      vocabulary: { axes },
    },
  } = model
  const agreed = rules.flatMap((rule) => axes.find(keyOf({ kind: 'chosen', rule })) ?? [])
  const then = known.map((value, axis) => (agreed.includes(axis) ? axes.ordinal(axis, 'now') : value))
  return [...model.effects(place).values()].flatMap(({ effect, where }) =>
    receiversOf(effect).map((to) => ({ to, when: store.restrictAll(where, then) })),
  )
}

function receiversOf(effect: Effect): readonly To[] {
  if (effect.kind === 'moves') return [effect.to]
  return effect.kind === 'choice'
    ? effect.options.flatMap((option) => (option.kind === 'go' && option.to !== undefined ? [option.to] : []))
    : []
}

/** All holders to whom cases of a holder can come, one after the other: whoever is named by a rule about them. */
export function comingAfter(holder: Holder, answers: (holder: Holder) => Answers): ReadonlySet<Holder> {
  const found = new Set<Holder>()
  const look = (from: Holder): void => {
    for (const to of answers(from).view.rules.flatMap((rule) => rule.to.flatMap(({ value }) => targetsOf(value)))) {
      if (found.has(to)) continue
      found.add(to)
      look(to)
    }
  }
  look(holder)
  return found
}

/** The holders that a receiver can turn out to be; of a person nobody knows the team. */
export function targetsOf(to: To | undefined): readonly Holder[] {
  switch (to?.kind) {
    case 'holder':
      return [to.holder]
    case 'jointly':
      return to.teams
    case 'choice':
      return [...new Set(to.options.flatMap(targetsOf))]
    default:
      return []
  }
}
