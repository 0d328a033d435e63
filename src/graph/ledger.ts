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
  /** Where it was read, for lists that are gathered from several texts; absent: in the document itself. */
  readonly sources?: readonly ClauseSource[]
}

/** One text that has a clause. */
export interface ClauseSource {
  readonly title: string
  readonly address?: string
  readonly read: Readness
}

/** How sure it is: the text itself was read, only a part of it, or only a text that quotes it. */
export type Readness = (typeof readnesses)[number]
export const readnesses = ['itself', 'partly', 'quoted'] as const
