/** What a version can say about one part of a route or of a duty. Equal values have equal keys. */
import type { Decider, Due, Limit, Weighing } from '../../graph/expressions.js'
import type { DocumentId } from '../../graph/ids.js'
import type { Duty, Ladder, Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import type { At, Holder, MomentName, Silence, To } from '../../space/index.js'

/**
 * The parts of a route, in the order in which they are told: those on which answers hang; `beside` them which team belongs to which
 * moment, told only where the teams and the moments are the same; and the manner in which a move is made.
 */
const partsOfRoute = {
  whether: 'answer',
  team: 'answer',
  moment: 'answer',
  'which team when': 'beside',
  'latest day': 'answer',
  'earliest day': 'answer',
  meeting: 'manner',
  gate: 'answer',
  silence: 'answer',
  strength: 'manner',
  urgency: 'manner',
  'who decides': 'manner',
  grounds: 'manner',
  'who arranges': 'manner',
  'shorter limits': 'manner',
} as const
export type RoutePart = keyof typeof partsOfRoute
export const routeParts = Object.keys(partsOfRoute) as readonly RoutePart[]

/** Whether a change that makes other answers has said enough by them, so that this part needs no words of its own. */
export function isToldBeside(part: RoutePart): boolean {
  return partsOfRoute[part] !== 'answer'
}

/** Whether no answer is another one by this part of a route. */
export function isManner(part: Part): boolean {
  return (partsOfRoute as Readonly<Record<string, string>>)[part] === 'manner'
}

/** The parts of a duty and of a ladder; the first is whether it applies at all. */
export const taskParts = [
  'applies',
  'who',
  'what',
  'how strongly',
  'by when',
  'what waits for it',
  'who decides',
  'grounds',
  'shorter limits',
  'rungs',
] as const
export type TaskPart = (typeof taskParts)[number]

export type Part = RoutePart | TaskPart | 'which cases there are'

export type Value =
  | { readonly kind: 'stays'; readonly key: string }
  | { readonly kind: 'goes'; readonly key: string }
  | { readonly kind: 'may stay'; readonly key: string; readonly deciders: readonly Decider[] }
  | { readonly kind: 'may go'; readonly key: string; readonly deciders: readonly Decider[] }
  | { readonly kind: 'to'; readonly key: string; readonly to: To; /** By leave only. */ readonly may: boolean }
  | { readonly kind: 'never to'; readonly key: string; readonly holder: Holder }
  | { readonly kind: 'at'; readonly key: string; readonly at: At; readonly may: boolean }
  /** Where several teams and several moments are stated: which belongs to which. */
  | { readonly kind: 'pairing'; readonly key: string; readonly to?: To; readonly at?: At }
  | { readonly kind: 'until' | 'by' | 'not before' | 'agreed at'; readonly key: string; readonly moment: MomentName }
  | { readonly kind: 'waits'; readonly key: string }
  | { readonly kind: 'not covered'; readonly key: string; readonly why: Silence }
  | {
      readonly kind: 'strength'
      readonly key: string
      readonly strength: Route['strength'] | Duty['strength']
      readonly of: 'move' | 'what qualifies it' | 'duty'
    }
  | { readonly kind: 'urgency'; readonly key: string; readonly due: Due }
  | { readonly kind: 'people'; readonly key: string; readonly parties: readonly Decider[] }
  | { readonly kind: 'grounds'; readonly key: string; readonly weighing: Weighing }
  | { readonly kind: 'documents'; readonly key: string; readonly documents: readonly DocumentId[] }
  | { readonly kind: 'applies'; readonly key: string }
  /** A part of a duty or ladder as its node has it. */
  | { readonly kind: 'doers'; readonly key: string; readonly who: Duty['who'] }
  | { readonly kind: 'act'; readonly key: string; readonly act: Duty['act'] }
  | { readonly kind: 'times'; readonly key: string; readonly within: readonly Limit[]; readonly due: readonly Due[] }
  | { readonly kind: 'holds up'; readonly key: string; readonly duty: Pick<Duty, 'holdsUp' | 'holdsUpRules'> }
  | { readonly kind: 'rungs'; readonly key: string; readonly rungs: Ladder['rungs'] }
  | { readonly kind: 'can be'; readonly key: string }

/** A value with the cases for which it stands. */
export interface ValueRegion {
  readonly value: Value
  readonly where: Diagram
}

/** What a version says of each part, value by value. */
export type Values<P extends Part = Part> = ReadonlyMap<P, ReadonlyMap<string, ValueRegion>>
