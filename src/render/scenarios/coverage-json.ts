/** What the scenarios show of a protocol, for programs. */
import { nameOf } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { coverageTotals } from '../../scenario/index.js'
import type { CoverageItem, CoverageKind } from '../../scenario/index.js'
import type { ClauseCoverage } from './coverage.js'
import { clausesCovered } from './coverage.js'
import { aboutWords } from './coverage-words.js'

export interface CoverageReport {
  readonly totals: Readonly<Record<CoverageKind, { readonly shown: number; readonly of: number }>>
  readonly clauses: readonly ClauseCoverage[]
  readonly items: readonly unknown[]
}

export function coverageReport(items: readonly CoverageItem[], graph: PolicyGraph): CoverageReport {
  return {
    totals: coverageTotals(items),
    clauses: clausesCovered(items),
    items: items.map((item) => ({
      kind: item.kind,
      rule: nameOf(item.rule),
      clauses: item.clauses,
      about: aboutWords(item, graph) ?? null,
      sides: item.sides.map(({ side, by }) => ({ side, by: by ?? null })),
    })),
  }
}
