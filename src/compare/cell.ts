/** What one authority says of one topic. */
import type { Acknowledgement, Duty, Ladder, Outside, Route } from '../graph/nodes.js'
import type { RouteAnswer } from './answers.js'
import type { TopicField } from './side.js'

/** `answered`: rules speak of it; `left to others`: the document says that it does not deal with it; `not covered`: the text is silent. */
export type CellStatus = 'answered' | 'left to others' | 'not covered'

/** What one authority says of one topic. */
export interface TopicCell {
  readonly status: CellStatus
  /** Where such cases go, as their rules say it together; for topics about routes. */
  readonly answers: readonly RouteAnswer[]
  /** What the main answers come to, in shared words; undefined among them: it is left open. */
  readonly said: Readonly<Partial<Record<TopicField, readonly (string | undefined)[]>>>
  /** The answers that hold as a rule. */
  readonly main: readonly RouteAnswer[]
  /** The routes, duties and ladders that speak of it, in the order of the protocol. */
  readonly rules: readonly (Route | Duty | Ladder)[]
  /** What the author has acknowledged to be wrong or open in the text. */
  readonly holes: readonly Acknowledgement[]
  readonly outside?: Outside
}
