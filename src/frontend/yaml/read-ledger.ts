import type { Report } from '../../diagnostics/diagnostic.js'
import { readnesses } from '../../graph/ledger.js'
import type { ClauseSource, Ledger, LedgerClause, Readness } from '../../graph/ledger.js'
import type { Source, Span } from '../../source/source.js'
import { entryOf, itemsOf } from '../../syntax/value.js'
import type { Entries, Entry, Value } from '../../syntax/value.js'
import { readDocument } from './read-document.js'
import { defined } from '../../util/defined.js'

/** A list of clauses, and where each clause id stands in the file. */
export interface PlacedLedger {
  readonly ledger: Ledger
  readonly places: ReadonlyMap<string, Span>
}

const ledgerLines = { authority: 'calderdale', source: 'Case transfer policy', clauses: '{ CAL-0.01: { title: Scope } }' } as const
const clauseLines = ['title', 'under', 'setAside', 'decision'] as const
type ClauseLine = (typeof clauseLines)[number]
const sourceLines = ['title', 'address', 'read'] as const
type SourceLine = (typeof sourceLines)[number]

/** Reads the list of all clauses of a source document, kept beside the protocol as `clauses.yaml`. */
export function readLedger(source: Source, report: Report): PlacedLedger | undefined {
  const file = readDocument(source, report, false, 'clauses')
  if (file === undefined) return undefined
  if (file.kind !== 'entries') {
    report('not-a-map', file.span, {
      what: 'a list of clauses',
      example: 'authority: calderdale\nsource: Case transfer policy\nclauses:\n  CAL-0.01: { title: Scope }',
    })
    return undefined
  }
  for (const { key } of file.entries)
    if (!Object.hasOwn(ledgerLines, key.text))
      report('ledger-line', key.span, { clause: '', line: key.text, known: Object.keys(ledgerLines) })
  const authority = textOf(file, 'authority', report)
  const title = textOf(file, 'source', report)
  const clauses = clausesOf(file, report)
  const read = clauses?.entries.map((entry) => clauseOf(entry, report)).filter((clause) => clause !== undefined)
  if (authority === undefined || title === undefined || clauses === undefined || read === undefined) return undefined
  const places = new Map(clauses.entries.map(({ key }) => [key.text, key.span]))
  return Object.freeze({ ledger: Object.freeze({ authority, source: title, clauses: Object.freeze(read) }), places })
}

function textOf(file: Entries, line: 'authority' | 'source', report: Report): string | undefined {
  const value = entryOf(file, line)
  if (value === undefined) report('ledger-lacks', { ...file.span, end: file.span.start }, { clause: '', line, example: ledgerLines[line] })
  else if (value.kind !== 'text') report('ledger-text', value.span, { clause: '', line })
  else return value.text
  return undefined
}

function clausesOf(file: Entries, report: Report): Entries | undefined {
  const value = entryOf(file, 'clauses')
  if (value === undefined)
    report('ledger-lacks', { ...file.span, end: file.span.start }, { clause: '', line: 'clauses', example: ledgerLines.clauses })
  else if (value.kind !== 'entries')
    report('not-a-map', value.span, { what: '`clauses`', example: 'clauses:\n  CAL-0.01: { title: Scope }' })
  else return value
  return undefined
}

function clauseOf({ key, value }: Entry, report: Report): LedgerClause | undefined {
  const id = key.text
  if (value.kind !== 'entries') {
    report('not-a-map', value.span, { what: `clause \`${id}\``, example: `${id}: { title: Scope }` })
    return undefined
  }
  const lines = textLines(value, clauseLines, ['sources'], id, report)
  const { title } = lines
  if (entryOf(value, 'title') === undefined) report('ledger-lacks', key.span, { clause: id, line: 'title', example: 'Scope' })
  const written = entryOf(value, 'sources')
  const sources =
    written &&
    itemsOf(written)
      .map((source) => sourceOf(source, id, report))
      .filter((source) => source !== undefined)
  return title === undefined
    ? undefined
    : Object.freeze({ id, ...lines, title, ...(sources === undefined || sources.length === 0 ? {} : { sources: Object.freeze(sources) }) })
}

/** The lines that are single texts; `besides` are known and read elsewhere. */
function textLines<L extends ClauseLine | SourceLine>(
  value: Entries,
  known: readonly L[],
  besides: readonly string[],
  clause: string,
  report: Report,
): Partial<Record<L, string>> {
  const lines: Partial<Record<L, string>> = {}
  for (const line of value.entries) {
    const name = line.key.text as L
    if (besides.includes(name)) continue
    if (!known.includes(name)) report('ledger-line', line.key.span, { clause, line: name, known: [...known, ...besides] })
    else if (line.value.kind !== 'text') report('ledger-text', line.value.span, { clause, line: name })
    else lines[name] = line.value.text
  }
  return lines
}

function sourceOf(value: Value, clause: string, report: Report): ClauseSource | undefined {
  if (value.kind !== 'entries') {
    report('not-a-map', value.span, {
      what: `a source of clause \`${clause}\``,
      example: 'sources: { title: Regulations 2010, read: itself }',
    })
    return undefined
  }
  const { title, address, read } = textLines(value, sourceLines, [], clause, report)
  for (const [line, example] of [
    ['title', 'Regulations 2010'],
    ['read', 'itself'],
  ] as const)
    if (entryOf(value, line) === undefined) report('ledger-lacks', { ...value.span, end: value.span.start }, { clause, line, example })
  if (title === undefined || read === undefined) return undefined
  if (!isReadness(read)) {
    report('ledger-read', entryOf(value, 'read')!.span, { clause, read, known: readnesses })
    return undefined
  }
  return Object.freeze({ title, ...defined({ address }), read })
}

function isReadness(read: string): read is Readness {
  return (readnesses as readonly string[]).includes(read)
}
