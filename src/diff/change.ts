/** One difference between two versions: facts of both sides, no words, no positions, no judgement. */
import type { NodeId } from '../graph/ids.js'
import type { ChangeCode, DataOf } from './kinds.js'

export interface Change<C extends ChangeCode = ChangeCode> {
  readonly code: C
  /** The node that changed, by its id in the later version; by its earlier one if it is gone. */
  readonly subject: NodeId
  /** Its id in the earlier version, where that was another. */
  readonly was?: NodeId
  readonly data: DataOf<C>
  /** What else the change reaches: the nodes that mention the subject, themselves unchanged or changed otherwise. */
  readonly touches: readonly Touch[]
}

export interface Touch {
  readonly node: NodeId
  /** The fields in which it mentions the subject, itself or through terms. */
  readonly by: readonly string[]
}

/** A change with its sides seen freely: for code that treats all kinds alike. */
export interface Sides {
  readonly before?: unknown
  readonly after?: unknown
}
