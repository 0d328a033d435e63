/** Checking: the findings and a line about the graph, from the cache where nothing has changed since. */
import type { PromiseKept } from '../analysis/life/promise.js'
import { catalogue } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Files } from '../source/files.js'
import { diskFiles, joinPath } from '../source/files.js'
import type { Source } from '../source/source.js'
import type { Cache } from './cache.js'
import type { Compiled } from './compiled.js'
import type { CompileOptions } from './compile-protocol.js'
import { findProtocol } from './find.js'
import type { Found } from './find.js'
import { limitsFolder } from './national-limits.js'
import { startReading } from './reading.js'

/** What `check` tells of one protocol. */
export interface Checked {
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, Source>
  /** Nothing when there is no graph. */
  readonly summary: GraphSummary | undefined
}

export interface GraphSummary {
  readonly authority: string
  readonly name: string
  readonly rules: number
  readonly digest: string
  readonly promise?: PromiseKept
}

/** A protocol with more findings than these will be changed before it is checked again. */
const mostKept = 200
type Kept = Pick<Checked, 'diagnostics' | 'summary'>
type Compile = (paths: readonly string[], options: CompileOptions) => Promise<readonly Compiled[]>

/**
 * Checks the protocols at these paths; what was found for the very same texts on the same day is not worked out again.
 *
 * @param compile is called only when something has to be worked out, so that what it needs can be loaded then
 */
export async function checkProtocols(paths: readonly string[], options: CompileOptions, cache: Cache | undefined, compile: Compile): Promise<readonly Checked[]> {
  const limits = cache === undefined ? [] : limitTexts(options)
  const known = paths.map((path) => fromCache(path, options, limits, cache))
  const open = known.filter(({ checked }) => checked === undefined)
  const compiled = open.length === 0 ? [] : await compile(open.map(({ path }) => path), options)
  const fresh = new Map(compiled.map((each, index) => [open[index]!.path, each]))
  // What a time limit cut short may succeed the next time; it is told of one protocol and true of all that were compiled together.
  const whole = !compiled.some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'unchecked-types'))
  return known.map(({ path, dependsOn, checked }) => {
    if (checked !== undefined) return checked
    const { diagnostics, graph, sources, promise } = fresh.get(path)!
    const summary = graph && { authority: graph.protocol.authority, name: graph.protocol.name, rules: graph.rules.length, digest: graph.digest, ...(promise === undefined ? {} : { promise }) }
    if (dependsOn !== undefined && whole && diagnostics.length <= mostKept) cache!.set(path, dependsOn, { diagnostics, summary } satisfies Kept)
    return { path, diagnostics, sources, summary }
  })
}

interface Known {
  readonly path: string
  /** Nothing when the result cannot be kept. */
  readonly dependsOn: readonly string[] | undefined
  readonly checked: Checked | undefined
}

function fromCache(path: string, options: CompileOptions, limits: readonly string[], cache: Cache | undefined): Known {
  if (cache === undefined) return { path, dependsOn: undefined, checked: undefined }
  const reading = startReading(options.files)
  const found = findProtocol(path, options.files, reading.report)
  const sources = found === undefined ? [] : filesOf(found, options.files).map((file) => reading.source(file))
  const readable = found !== undefined && reading.diagnostics.length === 0
  if (!readable) return { path, dependsOn: undefined, checked: undefined }
  const dependsOn = [options.today, String(options.secondOpinion), String(options.cases), ...sources.flatMap((source) => [source!.path, source!.text]), ...limits]
  const kept = keptIn(cache.get(path, dependsOn))
  return { path, dependsOn, checked: kept && { path, sources: reading.sources, ...kept } }
}

/** What the national limits say that findings depend on too. */
function limitTexts({ limits }: CompileOptions): readonly string[] {
  if (limits === 'none') return [limits]
  if (limits !== undefined) return [limits.graph.digest, JSON.stringify(limits.ledger ?? null)]
  const folder = limitsFolder()
  const reading = startReading(diskFiles)
  const found = folder === undefined ? undefined : findProtocol(folder, diskFiles, reading.report)
  return found === undefined ? [] : filesOf(found, diskFiles).map((file) => reading.source(file)?.text ?? '')
}

/** What a cache gave, if it has the form of what was once kept. */
function keptIn(value: unknown): Kept | undefined {
  if (!isRecord(value) || !Array.isArray(value['diagnostics'])) return undefined
  const { diagnostics, summary } = value
  const isFinding = (finding: unknown) =>
    isRecord(finding) && Object.hasOwn(catalogue, String(finding['code'])) && isRecord(finding['span']) && Array.isArray(finding['related']) && isRecord(finding['data'])
  return diagnostics.every(isFinding) && (summary === undefined || isRecord(summary)) ? (value as unknown as Kept) : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Every file on which the findings can depend: one file may import those beside it, and the ledger counts. */
function filesOf(found: Found, files: Files): readonly string[] {
  if (found.kind === 'graph') return [found.file]
  const beside = found.kind === 'typescript' ? files.list(found.folder === '' ? '.' : found.folder).filter((name) => name.endsWith('.ts')) : []
  const ledger = joinPath(found.folder, 'clauses.yaml')
  return [...new Set([...found.files, ...beside.map((name) => joinPath(found.folder, name)), ...(files.kind(ledger) === 'file' ? [ledger] : [])])]
}
