import { Composer } from 'yaml'
import type { Document, ParsedNode } from 'yaml'
import type { Report } from '../../diagnostics/diagnostic.js'
import { isPlainText } from '../../diagnostics/plain-text.js'
import type { Source } from '../../source/source.js'
import type { Value } from '../../syntax/value.js'
import { reportSyntaxFault } from './syntax-fault.js'
import { tokensOf } from './tokens.js'
import type { Tokens } from './tokens.js'
import { treeOf } from './tree.js'

/** Reads one YAML file; what was found wrong with it has been reported when there is nothing to give back. `empties`: a name may stand without a value; `of`: what the file holds, where it is no protocol. */
export function readDocument(source: Source, report: Report, empties = false, of?: 'clauses' | 'scenarios'): Value | undefined {
  if (!isPlainText(source, report)) return undefined
  const pieces = tokensOf(source, report)
  if (pieces === undefined) return undefined
  const document = compose(pieces, source.text.length)
  const error = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])[0]
  if (error !== undefined) {
    reportSyntaxFault(source, error, pieces.marks, report)
    return undefined
  }
  const tree = treeOf(document.contents, source, report, empties)
  if (tree === undefined) report('empty-file', { file: source.path, start: 0, end: 0 }, of === undefined ? {} : { of })
  return tree
}

function compose({ tokens }: Tokens, length: number): Document.Parsed<ParsedNode> {
  // The failsafe schema knows texts, lists and maps only, so that no scalar becomes a number, a date or a boolean.
  const composer = new Composer({ version: '1.2', schema: 'failsafe', merge: false, uniqueKeys: false, prettyErrors: false })
  // A broken file can have an error for each of its characters; their stack traces would take seconds.
  const traces = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return composer.compose(tokens, true, length).next().value as Document.Parsed<ParsedNode>
  } finally {
    Error.stackTraceLimit = traces
  }
}
