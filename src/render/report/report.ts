/** What is wrong with documents, put together in one place: what is acknowledged, what is found, and what can be read in several ways. */
import type { Code } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { Ledger } from '../../graph/ledger.js'
import { naturalOrder } from '../../util/order.js'
import { wordsOf } from '../findings/text.js'
import { acknowledgedEntries, documentsNotSupplied } from './acknowledged.js'
import type { AuthorityReport, Entry, Report, Reported, Tally } from './entry.js'
import { findingEntries } from './findings.js'
import { kinds, ranks } from './kinds.js'
import type { Kind } from './kinds.js'
import { readingEntries } from './readings.js'
import { plainMessage } from './words.js'

/** Puts together what is wrong with each of these protocols. */
export function reportOf(protocols: readonly Reported[]): Report {
  return together(protocols.map(authorityReport))
}

/** The lists of several documents as one. */
export function together(authorities: readonly AuthorityReport[]): Report {
  return { caseway: '1', authorities }
}

/** Said on top, and no fault of the document. */
const aboutTheCheck: ReadonlySet<Code> = new Set(['not-looked-at', 'not-decided', 'assumptions-hide', 'more-findings'])

export function authorityReport(reported: Reported): AuthorityReport {
  const { path, graph, diagnostics, promise } = reported
  const findings = diagnostics.filter(({ code }) => !aboutTheCheck.has(code))
  const entries = withOwnIds([
    ...(graph === undefined
      ? []
      : [...acknowledgedEntries(reported, graph), ...documentsNotSupplied(reported, graph), ...readingEntries(findings, reported, graph)]),
    ...findingEntries(findings, reported),
  ])
  const tally = (of: readonly Entry[]): Tally => ({
    open: of.filter(({ acknowledged }) => !acknowledged).length,
    acknowledged: of.filter(({ acknowledged }) => acknowledged).length,
  })
  return {
    path,
    authority: graph?.protocol.authority ?? null,
    name: graph?.protocol.name ?? path,
    title: graph?.protocol.title ?? null,
    version: graph?.protocol.version ?? null,
    digest: graph?.digest ?? null,
    summary: {
      kinds: Object.fromEntries(kinds.map((kind) => [kind, tally(entries.filter((entry) => entry.kind === kind))])) as Record<Kind, Tally>,
      total: tally(entries),
      promise: promise ?? null,
      unseen: unseenKinds(reported),
      notAnalysed: notAnalysed(reported),
    },
    entries: worstFirst(entries, reported.ledger),
  }
}

/** What is found only where cases are looked through, and beside the law only where there is a list of its limits. */
function unseenKinds({ diagnostics, promise }: Reported): readonly Kind[] {
  if (promise === undefined) return ['conflict', 'gap', 'law']
  return diagnostics.some(({ code, data }) => code === 'not-looked-at' && (data as Diagnostic<'not-looked-at'>['data']).withoutLaw === true)
    ? ['law']
    : []
}

function notAnalysed({ graph, diagnostics, promise }: Reported): readonly string[] {
  const said = diagnostics.filter(({ code }) => aboutTheCheck.has(code)).map((finding) => plainMessage(wordsOf(finding).message, graph))
  return [
    ...(graph === undefined || promise === undefined
      ? ['Cases were not looked through: that is done once the protocol can be read and has no errors.']
      : []),
    ...said,
  ]
}

function withOwnIds(entries: readonly Entry[]): readonly Entry[] {
  const taken = new Map<string, number>()
  return entries.map((entry) => {
    const number = (taken.get(entry.id) ?? 0) + 1
    taken.set(entry.id, number)
    return number === 1 ? entry : { ...entry, id: `${entry.id}-${number}` }
  })
}

/** By gravity; of the same gravity first what nobody has acknowledged, then in the order of the document. */
function worstFirst(entries: readonly Entry[], ledger: Ledger | undefined): readonly Entry[] {
  const places = new Map(ledger?.clauses.map(({ id }, index) => [id, index]))
  const placeOf = ({ clauses }: Entry) => Math.min(...clauses.map(({ id }) => places.get(id) ?? places.size), places.size)
  return entries.toSorted(
    (a, b) =>
      ranks.indexOf(a.rank) - ranks.indexOf(b.rank) ||
      Number(a.acknowledged) - Number(b.acknowledged) ||
      placeOf(a) - placeOf(b) ||
      naturalOrder(a.clauses[0]?.id ?? '', b.clauses[0]?.id ?? '') ||
      naturalOrder(a.id, b.id),
  )
}
