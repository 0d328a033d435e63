/** A rule of the core calculus: the part of the axes on which it speaks, and the values that it states there. */
import type { Decider, Party } from '../graph/expressions.js'
import type { RuleId, TeamId } from '../graph/ids.js'
import type { Route } from '../graph/nodes.js'
import type { Holder, KnownTeam } from './axes.js'
import type { Formula } from './formula.js'
import type { MomentName } from './moments.js'

/** What a rule can state of a route. */
export const routeFields = ['move', 'to', 'at', 'agreed', 'by', 'notBefore', 'gate', 'never'] as const
export type RouteField = (typeof routeFields)[number]

/** Where a case goes. Equal receivers have equal keys. */
export type To =
  /** `which` tells the teams of a family apart: the one `by` address or number, another, or the one `elsewhere`, to which the family has moved. */
  | { readonly kind: 'holder'; readonly key: string; readonly holder: Holder; readonly which?: string }
  | {
      readonly kind: 'choice'
      readonly key: string
      readonly options: readonly To[]
      readonly deciders: readonly Decider[]
      readonly rules: readonly RuleId[]
    }
  | { readonly kind: 'jointly'; readonly key: string; readonly teams: readonly TeamId[]; readonly lead: Party }
  /** A team that the case should tell: nobody's, or several at once. */
  | { readonly kind: 'unresolved'; readonly key: string; readonly which: KnownTeam; readonly why: 'none' | 'several' }
  | { readonly kind: 'person'; readonly key: string; readonly party: Party }

/** When a case goes. Points of one `first` group do not contradict one another. */
export type At =
  | { readonly kind: 'moment'; readonly key: string; readonly moment: MomentName; readonly group?: string }
  | { readonly kind: 'first of'; readonly key: string; readonly moments: readonly MomentName[] }
  /** `rules` are all that state this point: a day chosen under one of them is chosen. */
  | {
      readonly kind: 'one of'
      readonly key: string
      readonly moments: readonly MomentName[]
      readonly deciders: readonly Decider[]
      readonly rules: readonly RuleId[]
    }
  /** On a day that is agreed; `beside` a moment at which the case goes if no day is. */
  | {
      readonly kind: 'agreed'
      readonly key: string
      readonly beside?: MomentName
      readonly deciders: readonly Decider[]
      readonly rules: readonly RuleId[]
    }

/** A value with the part of the space in which the rule states it. */
export interface Stated<T> {
  readonly value: T
  readonly where: Formula
}

export interface SpaceRule {
  readonly id: RuleId
  /** Its place among the rules of the protocol; the readings of one rule have a place each. */
  readonly index: number
  /** The route with the fields that its reading gives it. */
  readonly route: Route
  readonly aspect: Route['aspect']
  /** The readings under which the clause says this. */
  readonly read: Formula
  /** Whose cases, which cases, under which reading and on which days. */
  readonly when: Formula
  /** The same, with the rule's dates held against today: for a rule whose point passed before it came into force. */
  readonly judgedToday?: Formula
  /** Each lifts the rule. */
  readonly unless: readonly Formula[]
  /** Where the case is with the receiver already; for rules that name no sender. */
  readonly arrived: Formula
  readonly states: ReadonlySet<RouteField>
  readonly move?: 'stay' | 'go'
  readonly to: readonly Stated<To>[]
  readonly at?: At
  /** The moment until which a stay lasts. */
  readonly until?: MomentName
  /** Leave to stay until a moment: the cases to which it is given, also once that has come. */
  readonly given?: Formula
  readonly by: readonly MomentName[]
  readonly notBefore?: MomentName
  /** Where the gate is known to be shut. */
  readonly shut?: Formula
  /** What the move waits for by its own words; where all is known, its own gate is shut just where this is not so. */
  readonly waitsFor?: Formula
  readonly never: readonly Holder[]
  /** A rule about moves to one holder qualifies no others. */
  readonly onlyTo?: Holder
  /** A rule about moves to any team does not speak of closing. */
  readonly anyTeam: boolean
  readonly permits: boolean
  readonly relaxes: readonly RuleId[]
  readonly yields: boolean
  /** The fields on which it beats a rule. */
  readonly overrides: ReadonlyMap<RuleId, ReadonlySet<RouteField>>
  readonly replaces: readonly RuleId[]
}

/** Whether a rule is about a move to this holder, or about no move in particular. */
export function isMeant(rule: SpaceRule, goingTo: string | undefined): boolean {
  return rule.onlyTo === undefined ? !(rule.anyTeam && goingTo === 'closed') : goingTo === rule.onlyTo
}

/** Whether a rule beats another on a field wherever both speak and nothing beats it. */
export function wins(over: SpaceRule, rule: SpaceRule, field: RouteField): boolean {
  const own = against(over, field)
  if (over.permits || !over.states.has(own)) return false
  if (over.overrides.get(rule.id)?.has(own) === true) return true
  // Bans do not contradict one another, so that one yields to the other.
  if (field === 'never' && own === 'never') return false
  return rule.yields && !over.yields && rule.overrides.get(over.id)?.has(field) !== true && !rule.relaxes.includes(over.id)
}

/** With what a rule beats another on a field: to forbid a team and to name one are about the same. */
export function against(over: SpaceRule, field: RouteField): RouteField {
  return field === 'never' && !over.states.has('never') ? 'to' : field
}

/** A rule that keeps a case for at least a time. */
export function keepsForATime({ permits, route, notBefore }: SpaceRule): boolean {
  return !permits && notBefore !== undefined && route.stay !== undefined
}

/** A rule that says for how long a case stays at most, and neither to whom nor when it goes. */
export function onlyLimitsStay(rule: SpaceRule): boolean {
  return limitsStay(rule) && rule.to.length === 0 && rule.at === undefined
}

/** A rule that says for how long a case stays at most. */
export function limitsStay({ permits, route: { stay, strength } }: SpaceRule): boolean {
  return !permits && strength !== 'must-not' && stay?.kind === 'stay-for' && stay.bound === 'at most'
}
