/** The account of a source document, clause by clause: what carries each, and what none does. */
import type { Ledger, LedgerClause } from '../graph/ledger.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { naturalOrder } from '../util/order.js'
import { carriersOf } from './carriers.js'
import type { Carrier } from './carriers.js'

/** `executable`: something follows from it by machine; `prose`: kept and shown; `set aside`: with a reason; else nobody carries it. */
export type ClauseStatus = 'executable' | 'prose' | 'set aside' | 'unaccounted'

export interface AccountedClause {
  readonly clause: LedgerClause
  readonly standing: ClauseStatus
  /** In the order of the graph. A clause that is carried and set aside all the same has both. */
  readonly carriers: readonly Carrier[]
}

export interface Account {
  /** In the order of the document. */
  readonly clauses: readonly AccountedClause[]
  /** Clauses that the protocol cites and the ledger lacks. */
  readonly unknown: readonly { readonly clause: string; readonly carriers: readonly Carrier[] }[]
  readonly totals: Readonly<Record<ClauseStatus, number>> & { readonly clauses: number }
}

/** Accounts for every clause of the ledger. */
export function account(graph: PolicyGraph, ledger: Ledger): Account {
  const carriers = carriersOf(graph)
  const clauses = ledger.clauses.map((clause) => {
    const found = carriers.get(clause.id) ?? []
    return { clause, carriers: found, standing: standingOf(clause, found) }
  })
  const known = new Set(ledger.clauses.map((clause) => clause.id))
  const unknown = [...carriers]
    .filter(([clause]) => !known.has(clause))
    .sort(([a], [b]) => naturalOrder(a, b))
    .map(([clause, found]) => ({ clause, carriers: found }))
  const count = (standing: ClauseStatus) => clauses.filter((entry) => entry.standing === standing).length
  return {
    clauses,
    unknown,
    totals: {
      clauses: clauses.length,
      executable: count('executable'),
      prose: count('prose'),
      'set aside': count('set aside'),
      unaccounted: count('unaccounted'),
    },
  }
}

function standingOf(clause: LedgerClause, carriers: readonly Carrier[]): ClauseStatus {
  if (carriers.some((carrier) => carrier.executable)) return 'executable'
  if (carriers.length > 0) return 'prose'
  return clause.setAside === undefined ? 'unaccounted' : 'set aside'
}
