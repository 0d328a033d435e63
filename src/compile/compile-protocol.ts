/** Drives the way from a path to the graph: front end, lowering, validation. */
import type { Limits } from '../analysis/limits/against.js'
import { promiseOf } from '../analysis/life/promise.js'
import type { PromiseKept } from '../analysis/life/promise.js'
import type { Diagnostic, Report } from '../diagnostics/diagnostic.js'
import type { NodeId } from '../graph/ids.js'
import type { PlacedLedger } from '../frontend/yaml/index.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { readGraph } from '../graph/read.js'
import { lower } from '../lower/lower.js'
import type { Lowered } from '../lower/lower.js'
import type { Places } from '../lower/scope.js'
import type { Files } from '../source/files.js'
import { baseOf, diskFiles } from '../source/files.js'
import { spanOrder } from '../source/source.js'
import type { Source, Span } from '../source/source.js'
import type { ProtocolSource } from '../syntax/value.js'
import { defined } from '../util/defined.js'
import type { KnownHole } from '../validation/known-holes.js'
import type { Subject } from '../validation/rule.js'
import { validate, validateCases } from '../validation/validate.js'
import type { Compiled } from './compiled.js'
import { findProtocol } from './find.js'
import type { FoundFiles } from './find.js'
import { nationalLimits } from './national-limits.js'
import { readLedgerBeside, readSource } from './read-source.js'
import { startReading } from './reading.js'
import type { ReadSession } from './reading.js'

/** What compiling needs besides a path. */
export interface CompileOptions {
  readonly files: Files
  /** The day of the check, in ISO form: a review date can have passed. */
  readonly today: string
  /** Whether the native TypeScript compiler is asked for a second opinion. */
  readonly secondOpinion: boolean
  /** Whether all cases are looked through as well: contradictions, gaps, rules without effect. Left out: not. */
  readonly cases?: boolean
  /** Whether what the author acknowledges is looked at as well, with its cases. Left out: not. */
  readonly known?: boolean
  /** The limits that are set for all authorities, to compare those of the protocol with, or none. Left out: those that come with the program. */
  readonly limits?: Limits | 'none'
  /** Told after each protocol how many of them are done. */
  readonly progress?: (done: number, of: number) => void
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

/** Compiles several protocols; the TypeScript compiler is asked once for all, and works while we go on. */
export async function compileProtocols(paths: readonly string[], options: CompileOptions): Promise<readonly Compiled[]> {
  const read: Read[] = []
  for (const path of paths) read.push(await readProtocol(path, options.files))
  const opinions = options.secondOpinion ? await startCompiler(read) : undefined
  const withLimits = await limited(options)
  const drafts: Draft[] = []
  for (const each of read) {
    drafts.push(validated(await draftOf(each), withLimits))
    options.progress?.(drafts.length, read.length)
  }
  if (opinions !== undefined) reportOpinions(await opinions(), drafts)
  return drafts.map((draft) => finished(draft, withLimits))
}

/** What cases are looked through with: the limits that come with the program, unless others or none are wanted. */
async function limited(options: CompileOptions): Promise<CompileOptions> {
  if (options.cases !== true || options.limits !== undefined) return options
  const limits = await nationalLimits((path) => compileProtocol(path, { files: diskFiles, today: options.today, secondOpinion: false }))
  return limits === undefined ? options : { ...options, limits }
}

/** A protocol whose files have been read. */
interface Read {
  readonly path: string
  readonly reading: ReadSession
  readonly found: FoundFiles | undefined
  readonly source: ProtocolSource | undefined
}

/** A protocol on its way: read and lowered. */
interface Draft extends Read {
  readonly lowered: Lowered | undefined
  readonly ledger: PlacedLedger | undefined
  /** Everything could be read, the list of clauses too: with half of that an account would be wrong. */
  readonly sound: boolean
  readonly promise?: PromiseKept
  readonly known?: readonly KnownHole[]
}

async function readProtocol(path: string, files: Files): Promise<Read> {
  const reading = startReading(files)
  const found = findProtocol(path, files, reading.report)
  return { path, reading, found, source: found === undefined || found.kind === 'graph' ? undefined : await readSource(found, reading) }
}

async function draftOf(read: Read): Promise<Draft> {
  const { found, reading, source } = read
  if (found === undefined || found.kind === 'graph') return { ...read, lowered: undefined, ledger: undefined, sound: false }
  const lowered = source && lower(source, reading.report, reading.diagnostics)
  const ledger = await readLedgerBeside(found.folder, reading)
  if (source !== undefined && found.kind === 'yaml' && !refused(reading))
    (await import('../frontend/yaml/second-opinion.js')).againstSchema(source, reading.report)
  return { ...read, lowered, ledger, sound: !refused(reading) }
}

function refused({ diagnostics }: ReadSession): boolean {
  return diagnostics.some((finding) => finding.severity === 'error')
}

type Opinion = Parameters<Report>

/** Shows the TypeScript compiler what our reader accepted; once it is at work, the answer is a way to wait for what it says. */
async function startCompiler(read: readonly Read[]): Promise<() => Promise<readonly Opinion[]>> {
  const accepted = read.filter(({ found, reading }) => found?.kind === 'typescript' && !refused(reading))
  const files = new Set(accepted.flatMap(({ reading }) => [...reading.sources.values()].filter(({ path }) => path.endsWith('.ts'))))
  const opinions: Opinion[] = []
  if (files.size === 0) return async () => opinions
  const { typeCheck } = await import('../frontend/typescript/index.js')
  const done = typeCheck([...files], (...opinion: Opinion) => void opinions.push(opinion))
  return () => done.then(() => opinions)
}

/** Its findings go to the protocol whose file they are about, unless lowering has already said what is wrong with that. */
function reportOpinions(opinions: readonly Opinion[], drafts: readonly Draft[]): void {
  const sound = drafts.filter(({ lowered }) => lowered?.graph !== undefined)
  const owners = new Map(sound.flatMap(({ reading }) => [...reading.sources.keys()].map((file) => [file, reading] as const)))
  for (const opinion of opinions) owners.get(opinion[1].file)?.report(...opinion)
}

/** Looks for what is wrong in the graph; the graph itself falls away again if the compiler objects. */
function validated(draft: Draft, options: CompileOptions): Draft {
  const { today } = options
  const { reading, lowered, ledger, sound } = draft
  if (lowered?.graph === undefined || !sound) return draft
  const looked = validateWhole(
    {
      graph: lowered.graph,
      ledger: ledger?.ledger,
      today,
      placeOf: lowered.places.of,
      placeOfClause: (clause) => ledger?.places.get(clause) ?? lowered.places.of('protocol'),
      report: reading.report,
    },
    reading,
    options,
  )
  return { ...draft, ...looked }
}

/** Cases are looked through once nothing else is wrong: what contradicts itself has no meaning that could be judged. */
function validateWhole(
  subject: Subject,
  reading: ReadSession,
  { cases = false, known: withKnown = false, limits }: CompileOptions,
): Pick<Compiled, 'promise' | 'known'> {
  validate(subject)
  // A clause that no rule carries yet is no reason not to look at the rules that there are.
  if (!cases || reading.diagnostics.some(({ severity, code }) => severity === 'error' && !ofTheLedger.has(code))) return {}
  const { life, known } = validateCases(limits === undefined ? subject : { ...subject, limits }, undefined, withKnown)
  return defined({ promise: life && promiseOf(life), known })
}

const ofTheLedger: ReadonlySet<string> = new Set(['clause-not-accounted-for', 'clause-set-aside-and-cited', 'unknown-clause'])

const objections: ReadonlySet<string> = new Set(['type-error', 'not-in-schema'])

function finished({ path, reading, found, source, lowered, ledger, sound, promise, known }: Draft, options: CompileOptions): Compiled {
  if (found?.kind === 'graph') return compiledGraph(path, found.file, reading, options)
  const objected = reading.diagnostics.some(({ code }) => objections.has(code))
  return {
    path,
    graph: sound && !objected ? lowered?.graph : undefined,
    diagnostics: inOrder(path, reading),
    sources: reading.sources,
    placeOf: placeOf(lowered?.places),
    source,
    ledger: ledger?.ledger,
    ...defined({ promise, known }),
  }
}

function compiledGraph(path: string, file: string, reading: ReadSession, options: CompileOptions): Compiled {
  const source = reading.source(file)
  const graph = source && readGraph(source.text)
  const fault = graph !== undefined && 'fault' in graph ? graph.fault : undefined
  if (fault !== undefined) reading.report('broken-graph', { file, start: 0, end: 0 }, { path: baseOf(file), fault })
  const looked = graph !== undefined && !('fault' in graph) ? validatePrinted(graph, source!, reading, options) : {}
  return {
    path,
    graph: graph === undefined || 'fault' in graph ? undefined : graph,
    diagnostics: inOrder(path, reading),
    sources: reading.sources,
    placeOf: () => undefined,
    source: undefined,
    ledger: undefined,
    ...looked,
  }
}

/** Looks for what is wrong in a compiled graph; the places are those of the nodes in its text. */
function validatePrinted(
  graph: PolicyGraph,
  { path: file, text }: Source,
  reading: ReadSession,
  options: CompileOptions,
): Pick<Compiled, 'promise' | 'known'> {
  const placeOf = (id: NodeId): Span => {
    const written = `"id": ${JSON.stringify(id)}`
    const start = text.indexOf(written)
    return start === -1 ? { file, start: 0, end: 0 } : { file, start, end: start + written.length }
  }
  // The list of clauses lies beside the protocol: beside a graph nobody misses it.
  const withoutLedger: Report = (code, ...finding) => {
    if (code !== 'no-ledger') reading.report(code, ...finding)
  }
  return validateWhole(
    { graph, ledger: undefined, today: options.today, placeOf, placeOfClause: () => placeOf('protocol'), report: withoutLedger },
    reading,
    options,
  )
}

function placeOf(places: Places | undefined): Compiled['placeOf'] {
  return places === undefined ? () => undefined : (id: NodeId, word?: string, item?: string): Span => places.of(id, word, item)
}

/** By place; of two at one place the graver first. The same finding is not made twice. */
function inOrder(path: string, { diagnostics, report, uncollected }: ReadSession): readonly Diagnostic[] {
  if (uncollected() > 0) report('more-findings', { file: path, start: 0, end: 0 }, { count: uncollected() })
  const rank = { error: 0, warning: 1, info: 2 }
  const once = new Map(diagnostics.map((finding) => [JSON.stringify([finding.code, finding.span, finding.data], briefly), finding]))
  return [...once.values()].sort((a, b) => spanOrder(a.span, b.span) || rank[a.severity] - rank[b.severity])
}

/** Long lists of what is known are the same for the same place. */
function briefly(_: string, value: unknown): unknown {
  return Array.isArray(value) && value.length > 20 ? value.length : value
}
