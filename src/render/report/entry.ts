/** What is wrong with documents: the form of the data that pages, Markdown and JSON are made of. */
import type { PromiseKept } from '../../analysis/life/promise.js'
import type { Code } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { Ledger } from '../../graph/ledger.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { Source } from '../../source/source.js'
import type { KnownHole } from '../../validation/known-holes.js'
import type { Kind, Rank } from './kinds.js'

/** A protocol that was checked: what `check` knows of it. */
export interface Reported {
  readonly path: string
  readonly graph: PolicyGraph | undefined
  readonly ledger: Ledger | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, Source>
  readonly promise?: PromiseKept
  readonly known?: readonly KnownHole[]
}

export interface Report {
  readonly caseway: '1'
  readonly authorities: readonly AuthorityReport[]
}

export interface AuthorityReport {
  readonly path: string
  /** Null where there is no graph. */
  readonly authority: string | null
  /** The authority's name; without a graph the path. */
  readonly name: string
  /** What the protocol calls itself, and its version. */
  readonly title: string | null
  readonly version: string | null
  readonly digest: string | null
  readonly summary: Summary
  /** The gravest first. */
  readonly entries: readonly Entry[]
}

export interface Summary {
  /** How many entries there are of each kind. */
  readonly kinds: Readonly<Record<Kind, Tally>>
  readonly total: Tally
  /** How far the protocol names one team for every case; null where cases were not looked through. */
  readonly promise: PromiseKept | null
  /** The kinds that nobody looked for: that there is none of them is not known. */
  readonly unseen: readonly Kind[]
  /** What was not analysed, or taken for granted. */
  readonly notAnalysed: readonly string[]
}

export interface Tally {
  readonly open: number
  readonly acknowledged: number
}

/** One thing that is wrong. */
export interface Entry {
  /** Unique in its authority, and the same as long as the finding is. */
  readonly id: string
  readonly kind: Kind
  readonly rank: Rank
  /** Whether the author of the protocol knows, and says so. */
  readonly acknowledged: boolean
  /** The finding of `check`; null of what is acknowledged, and of questions of reading. */
  readonly code: Code | null
  readonly title: string
  /** What is wrong. */
  readonly what: string
  /** What its author says of it. */
  readonly reason: string | null
  /** Why it matters for a child. */
  readonly why: string
  /** How many combinations; null where no set of cases is meant. */
  readonly cases: Cases | null
  /** The smallest case that shows it; null where none does. */
  readonly example: Example | null
  /** How a case comes there, day by day, where only that shows it. */
  readonly story: readonly string[]
  /** What the clause can mean, the reading that counts first. */
  readonly readings: readonly ReadingEntry[]
  readonly clauses: readonly ClauseEntry[]
  readonly rules: readonly RuleEntry[]
  /** How the text could be mended. */
  readonly remedy: string | null
}

export interface Cases {
  readonly count: string
  readonly of: string
  readonly facts: readonly string[]
  /** The largest parts. */
  readonly parts: readonly string[]
  readonly complete: boolean
}

export interface Example {
  readonly words: string
  /** What the protocol says of it. */
  readonly answer: string
  /** The same to be pasted into a file of scenarios. */
  readonly scenario: string
}

export interface ReadingEntry {
  readonly name: string
  readonly means: readonly string[]
  /** `followed`: as the author reads it; `as written`: nobody has chosen; `other`. */
  readonly standing: 'followed' | 'as written' | 'other'
  /** What it would change; empty: no answer. */
  readonly changes: readonly string[]
}

export interface ClauseEntry {
  readonly id: string
  readonly title: string | null
  readonly under: string | null
}
export interface RuleEntry {
  readonly id: string
  readonly title: string
  readonly words: string
}
