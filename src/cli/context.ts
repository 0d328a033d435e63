import { fstatSync } from 'node:fs'
import pc from 'picocolors'
import type { Limits } from '../analysis/limits/against.js'
import { diskCache } from '../compile/cache.js'
import { checkProtocols } from '../compile/check-protocol.js'
import type { Checked } from '../compile/check-protocol.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Compiled } from '../compile/compiled.js'
import type { CompileOptions } from '../compile/compile-protocol.js'
import { workedOut } from '../compile/kept.js'
import type { Keepable, WorkedOut } from '../compile/kept.js'
import { findingText } from '../render/findings/text.js'
import { plainStyle } from '../render/style.js'
import type { Style } from '../render/style.js'
import { diskFiles } from '../source/files.js'
import { CommandFault, exit } from './exit.js'
import { printError } from './output.js'

/** The options that every command has. */
export interface Common {
  readonly quiet?: boolean
  readonly color?: boolean
  readonly output?: string
}

/** Colour on a terminal, unless `--no-color`, `NO_COLOR` or `-o` says otherwise. */
export function styleFor(common: Common, handle: 1 | 2 = 1): Style {
  const wanted = common.color !== false && common.output === undefined && (process.env['NO_COLOR'] ?? '') === '' && isTerminal(handle)
  if (!wanted) return plainStyle
  const colors = pc.createColors(true)
  return { strong: colors.bold, faint: colors.dim, bad: colors.red, warn: colors.yellow, good: colors.green, note: colors.cyan }
}

/** Asked of the system: to look at `process.stdout` makes Node load all of its streams. */
function isTerminal(handle: number): boolean {
  try {
    return fstatSync(handle).isCharacterDevice()
  } catch {
    return false
  }
}

/** Today in the user's own calendar, in ISO form. */
export function today(): string {
  const now = new Date()
  const two = (count: number) => String(count).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const withoutSlash = (path: string) => path.replace(/(?<=.)\/+$/, '')
const options = () => ({ files: diskFiles, today: today(), secondOpinion: true })

/** Says to somebody who waits at a terminal how far the work is, once it takes longer than a second and then once a second. */
export function progressOf(what: string): (done: number, of: number) => void {
  let last = Date.now()
  return (done, of) => {
    if (!process.stderr.isTTY || done === of || Date.now() - last < 1000) return
    last = Date.now()
    printError(`${what} ${done} of ${of}\n`)
  }
}

/** The limits to compare with that the user named: a protocol, or none; nothing for those that come with the program. */
export async function limitsNamed(word: string | undefined, common: Common): Promise<Limits | 'none' | undefined> {
  if (word === undefined || word === 'none') return word
  const { graph, ledger } = await needGraph(word, common)
  return { graph, ledger }
}

/** The limits that come with the program. */
export async function limitsOfProgram(): Promise<Limits | undefined> {
  return (await import('../compile/national-limits.js')).nationalLimits(compilePath)
}

/** Checks what the user named, from the cache where nothing has changed. */
export function checkPaths(paths: readonly string[], common: Common, limits?: Limits | 'none'): Promise<readonly Checked[]> {
  return checkProtocols(paths.map(withoutSlash), withCases(common, limits), diskCache(), compileOpen)
}

/** Checks what the user named, with what authors have acknowledged, and makes something of it: from the cache where nothing has changed. */
export function checkedFor<T>(
  paths: readonly string[],
  common: Common,
  limits: Limits | 'none' | undefined,
  what: Keepable<T>,
): Promise<readonly WorkedOut<T>[]> {
  return workedOut(paths.map(withoutSlash), { ...withCases(common, limits), known: true }, diskCache(), compileOpen, what)
}

function withCases({ quiet }: Common, limits: Limits | 'none' | undefined): CompileOptions {
  return {
    ...options(),
    cases: true,
    ...(limits === undefined ? {} : { limits }),
    ...(quiet === true ? {} : { progress: progressOf('checked') }),
  }
}

async function compileOpen(paths: readonly string[], options: CompileOptions): Promise<readonly Compiled[]> {
  return (await loadCompiler()).compileProtocols(paths, options)
}

/**
 * The compiler, once there is work for it. Most of that is over before optimised code pays for its making: Node 20 is asked to
 * wait longer until it makes some. Later ones wait by themselves, and do not know the word.
 */
async function loadCompiler() {
  if (process.versions.node.startsWith('20.')) process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=1000000')
  return import('../compile/compile-protocol.js')
}

/** Compiles what the user named. */
export async function compilePath(path: string): Promise<Compiled> {
  return (await loadCompiler()).compileProtocol(withoutSlash(path), options())
}

/** Compiles what the user named: a path, or a path in a git revision. */
export async function compileRevision(word: string): Promise<Compiled> {
  const { gitFiles, revisionPath } = await import('../source/git-files.js')
  const at = diskFiles.kind(word) === 'nothing' ? revisionPath(word) : undefined
  if (at === undefined) return compilePath(word)
  const files = gitFiles(at.revision)
  if (typeof files === 'string') throw new CommandFault(`\`${word}\`: ${files}`, exit.unreadable)
  return (await loadCompiler()).compileProtocol(at.path, { ...options(), files })
}

/** The protocol with its graph; without one its errors are shown and the command ends. */
export async function needGraph(path: string, common: Common, compile: (path: string) => Promise<Compiled> = compilePath) {
  const compiled = await compile(path)
  if (compiled.graph !== undefined) return { ...compiled, graph: compiled.graph }
  const style = styleFor(common, 2)
  const errors = compiled.diagnostics.filter((finding) => finding.severity === 'error')
  for (const finding of errors) printError(`${findingText(finding, compiled.sources, style, common.quiet === true)}\n\n`)
  throw new CommandFault(`\`${path}\` cannot be used until ${errors.length === 1 ? 'this is' : 'these are'} mended`, codeFor(compiled))
}

/** 3 when the input could not be read at all, else 1. */
function codeFor({ diagnostics }: Compiled): number {
  return isUnreadable(diagnostics) ? exit.unreadable : exit.findings
}

const unreadable: ReadonlySet<string> = new Set(['cannot-read', 'no-protocol', 'broken-graph', 'not-utf8', 'too-large'])

/** Whether a finding says that there was nothing to read. */
export function isUnreadable(diagnostics: readonly Pick<Diagnostic, 'code'>[]): boolean {
  return diagnostics.some(({ code }) => unreadable.has(code))
}

const gravity = { error: 3, warning: 2, info: 1, never: 4 } as const

/** 3 when something could not be read, 1 when something is as grave as the user asked for. */
export function codeOf(
  checked: readonly { readonly diagnostics: readonly Pick<Diagnostic, 'code' | 'severity'>[] }[],
  failOn: keyof typeof gravity,
): number {
  if (checked.some(({ diagnostics }) => isUnreadable(diagnostics))) return exit.unreadable
  const worst = Math.max(0, ...checked.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => gravity[severity])))
  return worst >= gravity[failOn] ? exit.findings : exit.clean
}
