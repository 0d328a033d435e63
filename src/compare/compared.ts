/** What is told of two authorities on one topic, field by field. */
import type { EveryCase } from './every-case.js'
import type { SharedRegions } from './regions.js'
import type { TopicField } from './side.js'
import type { LadderField, TaskField } from './tasks.js'
import type { Verdict } from './verdict.js'
import type { CasePair, NoWitness } from './witness.js'

export type ComparedField = TopicField | TaskField | LadderField | 'agreed at' | 'who decides' | 'stays until'

export interface ComparedValues {
  readonly field: ComparedField
  /** What is compared: of duties each matter that both speak of. */
  readonly matter?: string
  /** What each says as a rule; of a duty or ladder, what it says. */
  readonly asRule: Verdict
  readonly before: readonly (string | undefined)[]
  readonly after: readonly (string | undefined)[]
  /** For which answers to questions that both ask the two say the same or not, where all else is as in a case of each that agrees with one of the other. */
  readonly regions?: SharedRegions
  /** That the two answers are different and can come to the same team: which one it is, one of them leaves to the case. */
  readonly canCoincide?: true
  /** Why none are told though they differ: there are too many combinations, or what both ask is answered in words that only one of them has. */
  readonly noRegions?: 'too many' | 'not in shared words'
  /** What is taken to be so in the cases of which the regions tell. */
  readonly assumed?: readonly Assumption[]
  /** That the two say the same in other cases than those of which the regions tell. */
  readonly elsewhere?: 'same'
  /** The verdict over all cases of the topic, whatever else is so of the child; for routes. */
  readonly everyCase?: EveryCase
  /** Where the two differ: two cases that agree on what both ask, each as plain as its rule lets it be, with what its own protocol answers. */
  readonly pair?: CasePair
  /** Why there is no such pair though they differ. */
  readonly noPair?: NoWitness | { readonly kind: 'told by its rule' | 'other titles' | 'other cases' | 'other moves' }
}

export interface PairOfCells {
  /** The places of the two authorities. */
  readonly of: readonly [number, number]
  /** In one word: alike in all fields, in none, in some; or one of them does not speak of it. */
  readonly verdict: Verdict
  readonly fields: readonly ComparedValues[]
}

/** What is taken to be so in the cases of which the regions tell: how a clause is read of which nobody has decided, or which team a case tells. */
export interface Assumption {
  readonly of: 'before' | 'after'
  readonly kind: 'reading' | 'team'
  readonly what: string
  readonly is: string
}
