/** One step on the way from what the space says of a case to the answer that is told. */
import type { Route } from '../../graph/nodes.js'
import type { Model } from '../../space/index.js'
import type { Answer, LimitInDecision } from '../decision.js'
import type { Known } from '../told/told.js'
import type { Asking } from './asking.js'

/** The cases that have an answer. */
export interface AnswerOf {
  /** What is known of them; all and only they can be meant. */
  readonly known: Known
  readonly model: Model
  readonly aspect: Route['aspect']
  readonly asking: Asking
  /** The latest and earliest days of their move. */
  limits(): readonly LimitInDecision[]
}

/** What is made of an answer. */
export interface Step {
  readonly run: (answer: Answer, of: AnswerOf) => Answer
  /** What else moves with a case is not asked about so much. */
  readonly only?: 'case responsibility'
}
