/** What a protocol can answer, and what its sides call for at one moment. */
import type { Decider } from '../graph/expressions.js'
import type { RuleId } from '../graph/ids.js'
import { naturalOrder } from '../util/order.js'
import type { MomentName } from './moments.js'
import { partiesKey } from './graph-to-rules.js'
import type { SpaceRule, To } from './rule.js'

/** What is left to somebody. */
export type Option =
  { readonly kind: 'stay' } | { readonly kind: 'go'; readonly to?: To } | { readonly kind: 'when'; readonly moment?: MomentName }

export type Silence = 'silent' | 'lifted' | 'receiver not stated' | 'receiver not resolved' | 'point passed'

/** What one side of a route comes to at the moment that is asked about. */
export type Effect =
  | { readonly kind: 'stays' }
  | { readonly kind: 'moves'; readonly to: To }
  /** The case has not moved, and should be there by now. */
  | { readonly kind: 'due'; readonly to: To }
  | {
      readonly kind: 'choice'
      readonly about: 'whether' | 'team' | 'moment'
      readonly options: readonly Option[]
      readonly deciders: readonly Decider[]
      readonly rules: readonly RuleId[]
    }
  | { readonly kind: 'not covered'; readonly why: Silence }

export function optionKey(option: Option): string {
  switch (option.kind) {
    case 'stay':
      return 'stay'
    case 'go':
      return `go to ${option.to?.key ?? 'a team that is not stated'}`
    case 'when':
      return option.moment === undefined ? 'when it is agreed' : `at ${option.moment}`
  }
}

/** Equal effects have equal keys. */
export function effectKey(effect: Effect): string {
  switch (effect.kind) {
    case 'stays':
      return 'stays'
    case 'moves':
    case 'due':
      return `${effect.kind} ${effect.to.key}`
    case 'choice':
      return `choice ${effect.about}: ${effect.options.map(optionKey).sort(naturalOrder).join(' | ')} by ${partiesKey(effect.deciders)}`
    case 'not covered':
      return `not covered: ${effect.why}`
  }
}

export type Outcome = 'moves' | 'stays' | 'choice' | 'conflict' | 'not covered'

/** The effects of all sides, without repeats: one is the answer, several are a conflict; `due` joins a move to the same team. */
export function joined(effects: ReadonlyMap<string, Effect>): ReadonlyMap<string, Effect> {
  const kept = [...effects].filter(([, effect]) => effect.kind !== 'due' || !effects.has(`moves ${effect.to.key}`))
  return new Map(kept.sort(([a], [b]) => naturalOrder(a, b)))
}

/** How the effects of all sides are to be called. */
export function outcomeOf(effects: ReadonlyMap<string, Effect>): Outcome {
  const kept = [...joined(effects).values()]
  if (kept.length > 1) return 'conflict'
  const [only] = kept
  return only === undefined ? 'not covered' : only.kind === 'due' ? 'stays' : only.kind
}

/** One name for an answer: equal answers have equal names. */
export function answerKey(effects: ReadonlyMap<string, Effect>): string {
  return [...joined(effects).keys()].join(' // ')
}

export function whether(permission: SpaceRule, to: To | undefined): Effect {
  return {
    kind: 'choice',
    about: 'whether',
    options: [{ kind: 'stay' }, { kind: 'go', ...(to === undefined ? {} : { to }) }],
    deciders: permission.route.decidedBy,
    rules: [permission.id],
  }
}
