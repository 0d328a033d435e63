/** One row of the comparison: a topic, what each authority says of it, and how two of them compare. */
import type { SharedTopic } from '../concepts/index.js'
import type { TopicCell } from './cell.js'
import type { PairOfCells } from './compared.js'

export interface TopicRow {
  readonly topic: SharedTopic
  readonly is: string
  readonly about: 'route' | 'duty' | 'dispute'
  /** One for each authority, in their order. */
  readonly cells: readonly TopicCell[]
  /** One for each two authorities. */
  readonly pairs: readonly PairOfCells[]
}
