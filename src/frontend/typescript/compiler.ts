/** Starts the native compiler on a closed list of files and reads what it prints. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Source } from '../../source/source.js'
import { installedTypes } from './ambient-types.js'
import type { Detail } from './ambient-types.js'
import { smallLibrary } from './small-library.js'

/** One error of the compiler; line and column count from 1. */
export interface Fault {
  readonly file: Source
  readonly line: number
  readonly column: number
  readonly code: string
  readonly text: string
}
export interface Verdict {
  readonly faults: readonly Fault[]
  /** Why the compiler did not come to an end. */
  readonly unfinished?: string
}

/** The largest protocols known take well under a second. */
const patience = 20_000
const options = [
  '--ignoreConfig',
  '--noEmit',
  '--strict',
  '--noLib',
  '--target',
  'es2022',
  '--module',
  'esnext',
  '--moduleResolution',
  'bundler',
  '--types',
  '',
  '--skipLibCheck',
  '--pretty',
  'false',
]

/** What the compiler says of these files, with the language's own types and no others. */
export async function runCompiler(files: readonly Source[], detail: Detail = 'whole'): Promise<Verdict> {
  const compiler = compilerPath()
  if (compiler === undefined) return { faults: [], unfinished: 'it is not installed for this machine' }
  let folder: string | undefined
  try {
    folder = mkdtempSync(join(tmpdir(), 'caseway-'))
    // Written without letting go of the thread: the compiler starts at once, and works while the caller goes on.
    const places = placesOf(files)
    const inFolder = (place: string) => join(folder!, place)
    for (const place of new Set([...places.values()].map((each) => dirname(each)))) mkdirSync(inFolder(place), { recursive: true })
    for (const { path, text } of files) writeFileSync(inFolder(places.get(path)!), text)
    writeFileSync(inFolder('library.d.ts'), smallLibrary)
    writeFileSync(inFolder('caseway.d.ts'), installedTypes(detail))
    const { printed, unfinished } = await start(compiler, [...options, 'library.d.ts', 'caseway.d.ts', ...places.values()], folder)
    const bySpot = new Map(files.map((file) => [places.get(file.path)!, file]))
    const { faults, others } = faultsIn(printed, bySpot)
    const reason = unfinished ?? others[0]
    return reason === undefined ? { faults } : { faults, unfinished: reason }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { faults: [], unfinished: `its files could not be written to the temporary folder (${String(error.code)})` }
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
}

/** The program itself, without the script around it that takes longer to start than the check. */
function compilerPath(): string | undefined {
  try {
    const typescript = createRequire(import.meta.url).resolve('typescript/package.json')
    const platform = createRequire(typescript).resolve(`@typescript/typescript-${process.platform}-${process.arch}/package.json`)
    return join(dirname(platform), 'lib', process.platform === 'win32' ? 'tsc.exe' : 'tsc')
  } catch {
    return undefined
  }
}

function start(
  compiler: string,
  words: readonly string[],
  cwd: string,
): Promise<{ readonly printed: string; readonly unfinished?: string }> {
  const limits = {
    cwd,
    timeout: patience,
    killSignal: 'SIGKILL' as const,
    maxBuffer: 20_000_000,
    env: { ...process.env, GOMEMLIMIT: '512MiB' },
  }
  return new Promise((done) => {
    execFile(compiler, words, limits, (error, printed) => {
      if (error === null || (typeof error.code === 'number' && error.killed !== true)) done({ printed })
      else done({ printed, unfinished: error.killed === true ? 'it took too long' : 'it could not be started' })
    })
  })
}

const faultLine = /^(.+)\((\d+),(\d+)\): error (TS\d+): (.*)$/
const otherFault = /^error (TS\d+: .*)$/

function faultsIn(printed: string, files: ReadonlyMap<string, Source>): { readonly faults: Fault[]; readonly others: string[] } {
  const faults: Fault[] = []
  const others: string[] = []
  for (const line of printed.split(/\r?\n/)) {
    // The brand of an unfinished rule says, some lines below, what is missing.
    const hint = /^\s+Type '"no: ([^"]*)"'/.exec(line)?.[1]
    const last = faults.at(-1)
    if (hint !== undefined && last !== undefined) faults[faults.length - 1] = { ...last, text: `${last.text.replace(/\.$/, '')}: ${hint}` }
    const found = faultLine.exec(line)
    const file = found === null ? undefined : files.get(found[1]!.replaceAll('\\', '/'))
    if (found !== null && file !== undefined)
      faults.push({ file, line: Number(found[2]), column: Number(found[3]), code: found[4]!, text: found[5]! })
    else if (found !== null || otherFault.test(line)) others.push(`it says ${line}`)
  }
  return { faults, others }
}

/** A place for each file below one folder, so that imports between them still lead from one to the other. */
function placesOf(files: readonly Source[]): Map<string, string> {
  const parts = files.map(({ path }) => path.split(/[\\/]+/))
  const shared = parts.length === 0 ? 0 : Math.min(...parts.map((each) => each.length - 1))
  let same = 0
  while (same < shared && parts.every((each) => each[same] === parts[0]![same])) same++
  return new Map(files.map(({ path }, index) => [path, ['files', ...parts[index]!.slice(same).map(plain)].join('/')]))
}

/** The same name, unless it would lead elsewhere or no file could have it. */
function plain(name: string): string {
  return name.replace(/[\u0000-\u001f<>:"|?*]/g, '_').replace(/^\.+$/, '_')
}
