/** What was worked out of the very same texts on the same day is not worked out again. */
import type { Files } from '../source/files.js'
import { diskFiles, joinPath } from '../source/files.js'
import type { Source } from '../source/source.js'
import type { Cache } from './cache.js'
import type { Compiled } from './compiled.js'
import type { CompileOptions } from './compile-protocol.js'
import { findProtocol } from './find.js'
import type { FoundFiles } from './find.js'
import { limitsFolder } from './national-limits.js'
import { startReading } from './reading.js'

/** What is made of a compiled protocol, as data that can be kept. */
export interface Keepable<T> {
  /** Tells it from what else is kept of the same protocol; none of a kind for what is kept of most. */
  readonly kind?: string
  make(compiled: Compiled): T
  /** What a cache gave, if it has the form of what was once made: nothing in a cache is trusted. */
  read(value: unknown): T | undefined
}

export interface WorkedOut<T> {
  readonly path: string
  readonly sources: ReadonlyMap<string, Source>
  readonly value: T
  /** Nothing when the value was kept. */
  readonly compiled: Compiled | undefined
}

/** A protocol with more findings than these will be changed before it is looked at again. */
const mostKept = 200
type Compile = (paths: readonly string[], options: CompileOptions) => Promise<readonly Compiled[]>

/**
 * Works out something of the protocols at these paths.
 *
 * @param compile is called only when something has to be worked out, so that what it needs can be loaded then
 */
export async function workedOut<T>(
  paths: readonly string[],
  options: CompileOptions,
  cache: Cache | undefined,
  compile: Compile,
  what: Keepable<T>,
): Promise<readonly WorkedOut<T>[]> {
  const limits = cache === undefined ? [] : limitTexts(options)
  const known = paths.map((path) => fromCache(path, options, limits, cache, what))
  const open = known.filter(({ kept }) => kept === undefined)
  const compiled =
    open.length === 0
      ? []
      : await compile(
          open.map(({ path }) => path),
          options,
        )
  const fresh = new Map(compiled.map((each, index) => [open[index]!.path, each]))
  // What a time limit cut short may succeed the next time; it is told of one protocol and true of all that were compiled together.
  const whole = !compiled.some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'unchecked-types'))
  return known.map(({ path, dependsOn, kept }) => {
    if (kept !== undefined) return kept
    const made = fresh.get(path)!
    const value = what.make(made)
    if (dependsOn !== undefined && whole && made.diagnostics.length <= mostKept) cache!.set(nameOf(path, what), dependsOn, value)
    return { path, sources: made.sources, value, compiled: made }
  })
}

interface Known<T> {
  readonly path: string
  /** Nothing when the result cannot be kept. */
  readonly dependsOn: readonly string[] | undefined
  readonly kept: WorkedOut<T> | undefined
}

function nameOf<T>(path: string, { kind }: Keepable<T>): string {
  return kind === undefined ? path : `${path}\n${kind}`
}

function fromCache<T>(
  path: string,
  options: CompileOptions,
  limits: readonly string[],
  cache: Cache | undefined,
  what: Keepable<T>,
): Known<T> {
  if (cache === undefined) return { path, dependsOn: undefined, kept: undefined }
  const reading = startReading(options.files)
  const found = findProtocol(path, options.files, reading.report)
  const sources = found === undefined ? [] : filesOf(found, options.files).map((file) => reading.source(file))
  const readable = found !== undefined && reading.diagnostics.length === 0
  if (!readable) return { path, dependsOn: undefined, kept: undefined }
  const dependsOn = [
    options.today,
    String(options.secondOpinion),
    String(options.cases),
    ...sources.flatMap((source) => [source!.path, source!.text]),
    ...limits,
  ]
  const value = what.read(cache.get(nameOf(path, what), dependsOn))
  return { path, dependsOn, kept: value === undefined ? undefined : { path, sources: reading.sources, value, compiled: undefined } }
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

/** Every file on which the findings can depend: one file may import those beside it, and the ledger counts. */
function filesOf(found: FoundFiles, files: Files): readonly string[] {
  if (found.kind === 'graph') return [found.file]
  const beside =
    found.kind === 'typescript' ? files.list(found.folder === '' ? '.' : found.folder).filter((name) => name.endsWith('.ts')) : []
  const ledger = joinPath(found.folder, 'clauses.yaml')
  return [
    ...new Set([...found.files, ...beside.map((name) => joinPath(found.folder, name)), ...(files.kind(ledger) === 'file' ? [ledger] : [])]),
  ]
}
