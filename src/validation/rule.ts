import type { Report } from '../diagnostics/diagnostic.js'
import type { NodeId } from '../graph/ids.js'
import type { Ledger } from '../graph/ledger.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Span } from '../source/source.js'

/** What a rule of validation may look at. */
export interface Subject {
  readonly graph: PolicyGraph
  readonly ledger: Ledger | undefined
  /** The day on which the check is made, in ISO form. */
  readonly today: string
  /** Where a node, one of its words, or an item of that word was written. */
  placeOf(id: NodeId, word?: string, item?: string): Span
  /** Where the ledger has a clause. */
  placeOfClause(clause: string): Span
  readonly report: Report
}

/** One thing that can be wrong with a graph. */
export type ValidationRule = (subject: Subject) => void
