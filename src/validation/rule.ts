import type { Life } from '../analysis/life/life.js'
import type { Limits } from '../analysis/limits/against.js'
import type { Report } from '../diagnostics/diagnostic.js'
import type { NodeId } from '../graph/ids.js'
import type { Ledger } from '../graph/ledger.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Span } from '../source/source.js'
import type { Model } from '../space/index.js'

/** What a rule of validation may look at. */
export interface Subject {
  readonly graph: PolicyGraph
  readonly ledger: Ledger | undefined
  /** The day on which the check is made, in ISO form. */
  readonly today: string
  /** The limits that are set for all authorities, to compare with; absent: they could not be had. */
  readonly limits?: Limits | 'none'
  /** Where a node, one of its words, or an item of that word was written. */
  placeOf(id: NodeId, word?: string, item?: string): Span
  /** Where the ledger has a clause. */
  placeOfClause(clause: string): Span
  readonly report: Report
}

/** One thing that can be wrong with a graph. */
export type ValidationRule = (subject: Subject) => void

/** What a rule may look at that looks through all cases. */
export interface CaseSubject extends Subject {
  readonly model: Model
  /** What becomes of cases over time, worked out once for all who ask. */
  life(): Life
}

/** One thing that can be wrong with what a protocol says of cases. It may run out of its budget; then that is reported. */
export interface CaseRule {
  /** What is not known when the budget did not suffice, in plain words. */
  readonly decides: string
  readonly run: (subject: CaseSubject) => void
}
