/** The case that a command is asked about: from a file, from the command line, or from both. */
import { collector } from '../diagnostics/diagnostic.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { startReading } from '../compile/reading.js'
import type { StepDecided } from '../decide/index.js'
import { BudgetSpent } from '../logic/index.js'
import { findingText } from '../render/findings/text.js'
import { caseWritten, decideTold } from '../scenario/case-file.js'
import { toldCase } from '../scenario/told-case.js'
import type { ToldCase } from '../scenario/told-case.js'
import { diskFiles, folderOf } from '../source/files.js'
import type { Source } from '../source/source.js'
import type { Model } from '../space/index.js'
import type { Value } from '../syntax/value.js'
import { caseArguments, typedFile, withArguments } from './case-arguments.js'
import type { CaseOptions } from './case-arguments.js'
import { styleFor } from './context.js'
import type { Common } from './context.js'
import { CommandFault, exit } from './exit.js'
import { printError } from './output.js'

/** A case with the findings about it and the texts in which it was told. */
export interface AskedCase extends ToldCase {
  readonly sources: ReadonlyMap<string, Source>
}

/** Reads the case; one that cannot be read ends the command with its findings. */
export function readCase(file: string | undefined, options: CaseOptions & Common & { readonly interactive?: boolean }): AskedCase {
  const reading = startReading(diskFiles)
  const typed = caseArguments(options)
  if (file === undefined && typed === undefined) return nothingTold(options)
  const written = file === undefined ? undefined : caseInFile(file, reading)
  const sources = new Map([...reading.sources, ...(typed === undefined ? [] : [[typed.source.path, typed.source] as const])])
  const value =
    file === undefined
      ? typed?.entries
      : written === undefined
        ? undefined
        : typed === undefined
          ? written
          : withArguments(written, typed.entries)
  const told = value === undefined ? undefined : toldCase(value, reading.report)
  if (told === undefined || reading.diagnostics.some(({ severity }) => severity === 'error'))
    return refuse(reading.diagnostics, sources, options, file)
  return { ...told, sources }
}

/** Somebody who is asked need not tell anything before. */
function nothingTold({ interactive }: { readonly interactive?: boolean }): AskedCase {
  if (interactive !== true)
    throw new CommandFault(
      'no case is told: name a file with `--case FILE`, tell it with `--held-by TEAM --at EVENT --fact NAME=VALUE`, or be asked with `--interactive`',
      exit.usage,
    )
  return {
    given: {},
    steps: [],
    written: [{ kind: 'entries', entries: [], span: { file: typedFile, start: 0, end: 0 } }],
    sources: new Map(),
  }
}

/** Behind `#` stands which of several scenarios is meant. */
function caseInFile(name: string, reading: ReturnType<typeof startReading>): Value | undefined {
  const hash = diskFiles.kind(name) === 'nothing' ? name.lastIndexOf('#') : -1
  const path = hash < 0 ? name : name.slice(0, hash)
  if (diskFiles.kind(path) === 'nothing') {
    reading.report(
      'cannot-read',
      { file: path, start: 0, end: 0 },
      { path, reason: 'does not exist', near: diskFiles.list(folderOf(path) === '' ? '.' : folderOf(path)) },
    )
    return undefined
  }
  const source = reading.source(path)
  return source === undefined ? undefined : caseWritten(source, hash < 0 ? undefined : name.slice(hash + 1), reading.report)
}

/** Decides a case, step by step where it has steps; what is wrong with it ends the command. */
export function decideCase(asked: AskedCase, model: Model, options: Common, file: string | undefined): readonly StepDecided[] {
  const { report, diagnostics } = collector()
  const decided = within(() => decideTold(asked, model, report))
  return diagnostics.length === 0 ? decided : refuse(diagnostics, asked.sources, options, file)
}

/** A question that is too large is said to be so. */
export function within<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof BudgetSpent)
      throw new CommandFault(
        'the protocol is too large to tell: tell more of the case, or split rules with very many conditions',
        exit.findings,
      )
    throw error
  }
}

/** Of more than these nobody reads on. */
const mostShown = 20

function refuse(findings: readonly Diagnostic[], sources: ReadonlyMap<string, Source>, options: Common, file: string | undefined): never {
  const style = styleFor(options, 2)
  for (const finding of findings.slice(0, mostShown)) printError(`${findingText(finding, sources, style, options.quiet === true)}\n\n`)
  if (findings.length > mostShown) printError(`and ${findings.length - mostShown} more\n\n`)
  const onlyTyped = findings.every(({ span }) => span.file === typedFile)
  throw new CommandFault(
    `${file === undefined ? 'this case' : `\`${file}\``} cannot be decided until ${findings.length === 1 ? 'this is' : 'these are'} mended`,
    onlyTyped ? exit.usage : exit.unreadable,
  )
}
