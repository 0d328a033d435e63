/** The axes of a decision space: everything that a case can be asked, cut into finitely many values where rules mention it. */
import type { EventId, FactId, ReadingId, RuleId, TeamId } from '../graph/ids.js'
import type { MomentName } from './moments.js'

/** A team, or nobody: a case not yet open, or closed. */
export type Holder = TeamId | 'not yet open' | 'closed'

/** Whose team is told by the case, not by the text. */
export type KnownTeam = 'previous-holder' | 'related-childs-team' | 'agreed-team'

/** What an axis asks. */
export type Subject =
  | { readonly kind: 'now' }
  | { readonly kind: 'holder' }
  | { readonly kind: 'reading'; readonly reading: ReadingId }
  /** In which stretch of days, between the dates that rules name, a moment falls; without a moment, today. */
  | { readonly kind: 'date'; readonly moment?: MomentName }
  | { readonly kind: 'fact'; readonly fact: FactId; readonly asAt?: MomentName }
  | { readonly kind: 'age'; readonly asAt?: MomentName }
  | { readonly kind: 'passed'; readonly moment: MomentName }
  | { readonly kind: 'order'; readonly point: MomentName; readonly limit: MomentName }
  | { readonly kind: 'team'; readonly which: KnownTeam }
  | { readonly kind: 'chosen'; readonly rule: RuleId }
  | { readonly kind: 'gate'; readonly rule: RuleId }
  | { readonly kind: 'applied'; readonly rule: RuleId }

export interface Axis {
  /** Its name among all axes; equal questions of two protocols have equal keys. */
  readonly key: string
  readonly subject: Subject
  readonly values: readonly string[]
}

/** The values of the axes that say what has come to pass with a moment. */
export const passedValues = ['not yet', 'passed', 'passed, and a move was called for'] as const
export const orderValues = ['before', 'on the same day', 'after'] as const
export const gateValues = ['not known to be shut', 'known to be shut'] as const
export const notApplicable = 'not applicable'
/** The value of a choice that nobody has made. */
export const notChosen = 'not chosen yet'
export const noEvent = 'no event'

export interface Axes {
  readonly list: readonly Axis[]
  /** The index of an axis, or undefined: nothing in these protocols asks for it. */
  find(key: string): number | undefined
  /** The index of an axis that is known to be there. */
  index(key: string): number
  /** The ordinal of a value, or undefined. */
  ordinal(axis: number, value: string): number | undefined
}

export function axesOf(list: readonly Axis[]): Axes {
  const byKey = new Map(list.map(({ key }, index) => [key, index]))
  const ordinals = list.map(({ values }) => new Map(values.map((value, ordinal) => [value, ordinal])))
  return {
    list,
    find: (key) => byKey.get(key),
    index: (key) => byKey.get(key)!,
    ordinal: (axis, value) => ordinals[axis]!.get(value),
  }
}

export function keyOf(subject: Subject): string {
  switch (subject.kind) {
    case 'now':
    case 'holder':
      return subject.kind
    case 'reading':
      return subject.reading
    case 'date':
      return subject.moment === undefined ? 'date' : `date of ${subject.moment}`
    case 'fact':
      return subject.asAt === undefined ? subject.fact : `${subject.fact} as at ${subject.asAt}`
    case 'age':
      return subject.asAt === undefined ? 'age' : `age as at ${subject.asAt}`
    case 'passed':
      return `passed ${subject.moment}`
    case 'order':
      return `order ${subject.point} / ${subject.limit}`
    case 'team':
      return `team ${subject.which}`
    case 'chosen':
      return `chosen ${subject.rule}`
    case 'gate':
      return `gate ${subject.rule}`
    case 'applied':
      return `applied ${subject.rule}`
  }
}

/** The youngest and the oldest that a child can be, in months. */
export interface Ages {
  readonly from: number
  readonly to: number
}

/** The event of a moment that a person can name. */
export interface AskedMoment {
  readonly name: MomentName
  readonly event?: EventId
  /** It comes once in the hands of a team, so it can have passed. */
  readonly passes: boolean
  /** It comes so long before this one. */
  readonly ahead?: MomentName
  /** It is whichever of these comes last. */
  readonly lastOf?: readonly MomentName[]
  /** The ages in months between which it comes, where its words tell them. */
  readonly ages?: Ages
}
