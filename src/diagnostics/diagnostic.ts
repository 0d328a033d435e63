import type { Span } from '../source/source.js'
import type { Code, DataOf } from './catalogue.js'
import { catalogue } from './catalogue.js'
import type { Severity } from './entry.js'

/** A second place that belongs to a finding, with what it shows. */
export interface Related {
  readonly span: Span
  readonly note: string
}

/** One finding. It holds facts; the words are made when it is printed. */
export interface Diagnostic<C extends Code = Code> {
  readonly code: C
  readonly severity: Severity
  readonly span: Span
  readonly related: readonly Related[]
  readonly data: DataOf<C>
}

/** Notes a finding and goes on. */
export type Report = <C extends Code>(code: C, span: Span, data: DataOf<C>, related?: readonly Related[]) => void

/** What is collected of each severity: no person reads more, and a file of nonsense can have one for each of its characters. */
const most = 1000

/** Collects findings: nothing is thrown, and of more than a person can read the last ones are only counted. */
export function collector(): { readonly report: Report; readonly diagnostics: Diagnostic[]; readonly uncollected: () => number } {
  const diagnostics: Diagnostic[] = []
  const counts = { error: 0, warning: 0, info: 0 }
  const report: Report = (code, span, data, related = []) => {
    const { severity } = catalogue[code]
    if (++counts[severity] <= most) diagnostics.push({ code, severity, span, related, data } as Diagnostic)
  }
  const uncollected = () => Object.values(counts).reduce((sum, count) => sum + Math.max(0, count - most), 0)
  return { report, diagnostics, uncollected }
}
