/** Which rules bear on a case, and which of them beat which. */
import { holdsAt } from '../formula.js'
import type { Point } from '../formula.js'
import { against, isMeant, wins } from '../rule.js'
import type { RouteField, SpaceRule } from '../rule.js'

/** The rules that bear on one case. */
export interface Bearing {
  /** Rules that speak and are neither lifted nor set aside. */
  readonly speaking: readonly SpaceRule[]
  /** Rules that would speak, but an exception lifts them. */
  readonly lifted: readonly SpaceRule[]
  /** Rules that another one replaces. */
  readonly replaced: readonly SpaceRule[]
  /** Whether a rule is beaten on a field. */
  beaten(rule: SpaceRule, field: RouteField): boolean
  /** Whether a rule drops out whole. */
  dropped(rule: SpaceRule): boolean
}

/** Which rules bear on a case that is about to go to a holder, if it is. */
export function bearingOf(rules: readonly SpaceRule[], point: Point, goingTo?: string): Bearing {
  const meant = rules.filter((rule) => isMeant(rule, goingTo))
  const called = meant.filter((rule) => holdsAt(rule.when, point, goingTo ?? rule.never[0]))
  const isLifted = (rule: SpaceRule) => rule.unless.some((lifts) => holdsAt(lifts, point, goingTo ?? rule.never[0]))
  const applying = called.filter((rule) => !isLifted(rule))
  const out = (rule: SpaceRule, asking: readonly SpaceRule[] = []): boolean =>
    applying.some(
      (other) => other !== rule && !asking.includes(other) && other.replaces.includes(rule.id) && !out(other, [...asking, rule]),
    )
  const speaking = applying.filter((rule) => !out(rule))
  // What is itself beaten beats nothing, and neither does what drops out whole.
  const beats = (over: SpaceRule, rule: SpaceRule, field: RouteField, asking: readonly SpaceRule[]): boolean =>
    over.id !== rule.id &&
    !asking.includes(over) &&
    wins(over, rule, field) &&
    !beaten(over, against(over, field), [...asking, rule]) &&
    !drops(over, [...asking, rule])
  const beaten = (rule: SpaceRule, field: RouteField, asking: readonly SpaceRule[] = []): boolean =>
    speaking.some((over) => beats(over, rule, field, asking))
  const drops = (rule: SpaceRule, asking: readonly SpaceRule[] = []): boolean =>
    rule.move !== undefined &&
    speaking.some((over) => over.move !== undefined && over.move !== rule.move && beats(over, rule, 'move', asking))
  return { speaking, lifted: called.filter(isLifted), replaced: applying.filter((rule) => out(rule)), beaten, dropped: drops }
}

/** Whether a rule drops out whole: its stay is beaten by a going, or the other way round. */
export function dropped(rule: SpaceRule, bearing: Bearing): boolean {
  return bearing.dropped(rule)
}

/** Whether what a rule says of a field is left standing. */
export function stands(rule: SpaceRule, field: RouteField, bearing: Bearing): boolean {
  return !bearing.dropped(rule) && !bearing.beaten(rule, field)
}
