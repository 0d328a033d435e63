/** The list of all clauses of a source document, kept beside the protocol: each is carried by a rule or set aside with a reason. */
export interface Ledger {
  readonly authority: string
  /** The title of the source document. */
  readonly source: string
  /** In the order of the document. */
  readonly clauses: readonly LedgerClause[]
}

export interface LedgerClause {
  /** As rules cite it: `CAL-3.04`. */
  readonly id: string
  /** A short title in our own words. */
  readonly title: string
  /** The heading under which the document has it. */
  readonly under?: string
  /** Why no rule carries it. */
  readonly setAside?: string
  /** What was decided about a difficulty of the clause, and why. */
  readonly decision?: string
}
