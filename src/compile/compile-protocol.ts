/** Drives the way from a path to the graph: front end, lowering, validation. */
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { NodeId } from '../graph/ids.js'
import { readGraph } from '../graph/read.js'
import { lower } from '../lower/lower.js'
import type { Places } from '../lower/scope.js'
import type { Files } from '../source/files.js'
import { baseOf, folderOf, joinPath } from '../source/files.js'
import { spanOrder } from '../source/source.js'
import type { Source, Span } from '../source/source.js'
import type { ProtocolSource } from '../syntax/value.js'
import { validate } from '../validation/validate.js'
import type { Compiled } from './compiled.js'
import { findProtocol } from './find.js'
import type { Found } from './find.js'
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
  const reading = startReading(options.files)
  const { report, diagnostics } = reading
  const found = findProtocol(path, options.files, report)
  if (found?.kind === 'graph') return compiledGraph(path, found.file, reading)
  const read = found && (await readSource(found, reading, options))
  const lowered = read && lower(read, report, diagnostics)
  const ledger = found && (await readLedgerBeside(found.folder, reading))
  if (read !== undefined && lowered !== undefined) await secondOpinion(found!, read, reading, options)
  const graph = diagnostics.some((finding) => finding.severity === 'error') ? undefined : lowered?.graph
  if (graph !== undefined && lowered !== undefined) {
    validate({
      graph,
      ledger: ledger?.ledger,
      today: options.today,
      placeOf: lowered.places.of,
      placeOfClause: (clause) => ledger?.places.get(clause) ?? lowered.places.of('protocol'),
      report,
    })
  }
  return { path, graph, diagnostics: inOrder(diagnostics), sources: reading.sources, placeOf: placeOf(lowered?.places), source: read, ledger: ledger?.ledger }
}

async function readSource(found: Exclude<Found, { kind: 'graph' }>, reading: Reading, options: CompileOptions): Promise<ProtocolSource | undefined> {
  const sources = found.files.map((file) => reading.source(file))
  if (sources.includes(undefined)) return undefined
  const all = sources.filter((source) => source !== undefined)
  if (found.kind === 'yaml') {
    const { readYaml } = await import('../frontend/yaml/index.js')
    return readYaml(all, reading.report)
  }
  const { readTypeScript } = await import('../frontend/typescript/index.js')
  const readBeside = (specifier: string, from: Source) => {
    const path = pathBeside(specifier, from.path)
    return path === undefined || options.files.kind(path) !== 'file' ? undefined : reading.source(path)
  }
  return readTypeScript(all, readBeside, reading.report)
}

/** The file that a relative import names: `./words.protocol.js` is written for `words.protocol.ts`. */
function pathBeside(specifier: string, from: string): string | undefined {
  const name = /^\.\/([^/]+)$/.exec(specifier)?.[1]
  return name === undefined ? undefined : joinPath(folderOf(from), name.replace(/\.js$/, '.ts'))
}

async function readLedgerBeside(folder: string, reading: Reading) {
  const path = joinPath(folder, 'clauses.yaml')
  if (reading.files.kind(path) !== 'file') return undefined
  const source = reading.source(path)
  if (source === undefined) return undefined
  const { readLedger } = await import('../frontend/yaml/index.js')
  return readLedger(source, reading.report)
}

/** What we accepted is shown to an independent judge: the TypeScript compiler, or the published schema. */
async function secondOpinion(found: Found, read: ProtocolSource, reading: Reading, options: CompileOptions): Promise<void> {
  const refused = reading.diagnostics.some((finding) => finding.severity === 'error')
  if (refused) return
  if (found.kind === 'yaml') (await import('../frontend/yaml/index.js')).againstSchema?.(read, reading.report)
  if (found.kind === 'typescript' && options.secondOpinion) {
    const { typeCheck } = await import('../frontend/typescript/index.js')
    await typeCheck?.([...reading.sources.values()].filter((source) => source.path.endsWith('.ts')), reading.report)
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
