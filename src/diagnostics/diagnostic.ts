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

/** Collects findings: nothing is thrown, nothing is lost. */
export function collector(): { readonly report: Report; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const report: Report = (code, span, data, related = []) => {
    diagnostics.push({ code, severity: catalogue[code].severity, span, related, data } as Diagnostic)
  }
  return { report, diagnostics }
}
