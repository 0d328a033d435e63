/** Drives the way from a path to the graph: front end, lowering, validation. */
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { NodeId } from '../graph/ids.js'
import type { PlacedLedger } from '../frontend/yaml/index.js'
import { readGraph } from '../graph/read.js'
import { lower } from '../lower/lower.js'
import type { Lowered } from '../lower/lower.js'
import type { Places } from '../lower/scope.js'
import type { Files } from '../source/files.js'
import { baseOf } from '../source/files.js'
import { spanOrder } from '../source/source.js'
import type { Span } from '../source/source.js'
import type { ProtocolSource } from '../syntax/value.js'
import { validate } from '../validation/validate.js'
import type { Compiled } from './compiled.js'
import { findProtocol } from './find.js'
import type { Found } from './find.js'
import { readLedgerBeside, readSource } from './read-source.js'
import { startReading } from './reading.js'
import type { Reading } from './reading.js'

/** What compiling needs besides a path. */
export interface CompileOptions {
  readonly files: Files
  /** The day of the check, in ISO form: a review date can have passed. */
  readonly today: string
  /** Whether the native TypeScript compiler is asked for a second opinion. */
  readonly secondOpinion: boolean
}

/**
 * Compiles the protocol at a path: a file, a folder that holds one protocol, or a compiled graph.
 *
 * @returns the graph when it is well formed, and every finding, ordered by place; nothing is thrown for bad input
 * @example
 * const { graph, diagnostics } = await compileProtocol('policies/calderdale', { files: diskFiles, today: '2026-11-22', secondOpinion: true })
 */
export async function compileProtocol(path: string, options: CompileOptions): Promise<Compiled> {
  const [compiled] = await compileProtocols([path], options)
  return compiled!
}

/** Compiles several protocols; the TypeScript compiler is asked once for all, while we go on. */
export async function compileProtocols(paths: readonly string[], options: CompileOptions): Promise<readonly Compiled[]> {
  const drafts: Draft[] = []
  for (const path of paths) drafts.push(await draftOf(path, options.files))
  const types = options.secondOpinion ? askCompiler(drafts) : undefined
  const checked = drafts.map((draft) => validated(draft, options.today))
  await types
  return checked.map(finished)
}

/** A protocol on its way: read and lowered. */
interface Draft {
  readonly path: string
  readonly reading: Reading
  readonly found: Found | undefined
  readonly source: ProtocolSource | undefined
  readonly lowered: Lowered | undefined
  readonly ledger: PlacedLedger | undefined
}

async function draftOf(path: string, files: Files): Promise<Draft> {
  const reading = startReading(files)
  const found = findProtocol(path, files, reading.report)
  if (found === undefined || found.kind === 'graph') return { path, reading, found, source: undefined, lowered: undefined, ledger: undefined }
  const source = await readSource(found, reading)
  const lowered = source && lower(source, reading.report, reading.diagnostics)
  const ledger = await readLedgerBeside(found.folder, reading)
  if (source !== undefined && found.kind === 'yaml' && !refused(reading)) (await import('../frontend/yaml/index.js')).againstSchema(source, reading.report)
  return { path, reading, found, source, lowered, ledger }
}

function refused({ diagnostics }: Reading): boolean {
  return diagnostics.some((finding) => finding.severity === 'error')
}

/** What we accepted is shown to the TypeScript compiler; its findings go to the protocol whose file they are about. */
async function askCompiler(drafts: readonly Draft[]): Promise<void> {
  const accepted = drafts.filter(({ found, reading }) => found?.kind === 'typescript' && !refused(reading))
  const owners = new Map(accepted.flatMap(({ reading }) => [...reading.sources.values()].filter(({ path }) => path.endsWith('.ts')).map((source) => [source, reading] as const)))
  if (owners.size === 0) return
  const { typeCheck } = await import('../frontend/typescript/index.js')
  const byPath = new Map([...owners].map(([source, reading]) => [source.path, reading]))
  await typeCheck([...owners.keys()], (code, span, data, related) => (byPath.get(span.file) ?? accepted[0]!.reading).report(code, span, data, related))
}

/** Looks for what is wrong in the graph; the graph itself falls away again if the compiler objects. */
function validated(draft: Draft, today: string): Draft {
  const { reading, lowered, ledger } = draft
  if (lowered?.graph === undefined || refused(reading)) return draft
  validate({
    graph: lowered.graph,
    ledger: ledger?.ledger,
    today,
    placeOf: lowered.places.of,
    placeOfClause: (clause) => ledger?.places.get(clause) ?? lowered.places.of('protocol'),
    report: reading.report,
  })
  return draft
}

const objections: ReadonlySet<string> = new Set(['type-error', 'not-in-schema'])

function finished({ path, reading, found, source, lowered, ledger }: Draft): Compiled {
  if (found?.kind === 'graph') return compiledGraph(path, found.file, reading)
  const objected = reading.diagnostics.some(({ code }) => objections.has(code))
  return {
    path,
    graph: objected ? undefined : lowered?.graph,
    diagnostics: inOrder(reading.diagnostics),
    sources: reading.sources,
    placeOf: placeOf(lowered?.places),
    source,
    ledger: ledger?.ledger,
  }
}

function compiledGraph(path: string, file: string, reading: Reading): Compiled {
  const source = reading.source(file)
  const graph = source && readGraph(source.text)
  const fault = graph !== undefined && 'fault' in graph ? graph.fault : undefined
  if (fault !== undefined) reading.report('broken-graph', { file, start: 0, end: 0 }, { path: baseOf(file), fault })
  return {
    path,
    graph: graph === undefined || 'fault' in graph ? undefined : graph,
    diagnostics: inOrder(reading.diagnostics),
    sources: reading.sources,
    placeOf: () => undefined,
    source: undefined,
    ledger: undefined,
  }
}

function placeOf(places: Places | undefined): Compiled['placeOf'] {
  return places === undefined ? () => undefined : (id: NodeId, word?: string, item?: string): Span => places.of(id, word, item)
}

/** By place; of two at one place the graver first. The same finding is not made twice. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = { error: 0, warning: 1, info: 2 }
  const once = new Map(diagnostics.map((finding) => [JSON.stringify([finding.code, finding.span, finding.data]), finding]))
  return [...once.values()].sort((a, b) => spanOrder(a.span, b.span) || rank[a.severity] - rank[b.severity])
}
