import type { PromiseKept } from '../analysis/life/promise.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { NodeId } from '../graph/ids.js'
import type { Ledger } from '../graph/ledger.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { Source, Span } from '../source/source.js'
import type { ProtocolSource } from '../syntax/value.js'
import type { KnownHole } from '../validation/known-holes.js'

/** One protocol after compiling: the graph when it is well formed, and every finding. */
export interface Compiled {
  /** As the user named it. */
  readonly path: string
  readonly graph: PolicyGraph | undefined
  /** Ordered by place. */
  readonly diagnostics: readonly Diagnostic[]
  /** Every file that was read, by path: for excerpts. */
  readonly sources: ReadonlyMap<string, Source>
  /** Where a node, a word of it, or an item of that word was written; nothing for a compiled graph. */
  readonly placeOf: (id: NodeId, word?: string, item?: string) => Span | undefined
  /** What was written, before names were resolved; nothing for a compiled graph. */
  readonly source: ProtocolSource | undefined
  readonly ledger: Ledger | undefined
  /** How far the promise is kept that every case has one team; nothing unless all cases were looked through. */
  readonly promise?: PromiseKept
  /** What the author acknowledges, with its cases; nothing unless that was asked for. */
  readonly known?: readonly KnownHole[]
}
