import type { Report } from '../../diagnostics/diagnostic.js'
import type { Source } from '../../source/source.js'
import type { ProtocolSource } from '../../syntax/value.js'
import { misplaced } from './data.js'
import type { Module } from './modules.js'
import { readModule } from './modules.js'
import type { ReadImport, ReadSession } from './reading.js'
import { startReading } from './reading.js'

/**
 * Reads a protocol written in TypeScript, without running any of it.
 *
 * @param files the files of the protocol; one of them exports it, and what that one does not import is reported
 * @param read gives the file that a relative import names, or nothing; it decides which files may be read
 * @param report takes every finding; whatever the texts are, nothing is thrown
 * @returns nothing if not even the names of the rules can be told
 */
export function readTypeScript(files: readonly Source[], read: ReadImport, report: Report): ProtocolSource | undefined {
  const reading = startReading(read, report)
  const modules = new Map<string, Module>()
  for (const file of files) if (!modules.has(file.path)) readModule(file, modules, reading)
  const entry = files.find(({ path }) => modules.get(path)?.exports.get('default')?.kind === 'protocol')
  if (entry === undefined) reportMissing(files, modules, reading)
  // After another mistake, such as a misspelt import, a file may be left out only because of it.
  else if (reading.lost() === 0)
    for (const { path } of files)
      if (!reaches(entry.path, path, modules))
        reading.report('left-out', { file: path, start: 0, end: 0 }, { file: path, entry: entry.path })
  const { authority, terms, protocol, holed, unplaced } = reading.found
  // After another mistake a rule may be left over only because of it.
  if (reading.lost() === 0) for (const span of unplaced.values()) reading.report('does-nothing', span, { found: 'this rule' })
  if (entry === undefined || holed || authority === undefined || protocol === undefined) return undefined
  return {
    authority: authority.id,
    words: authority.words,
    terms: { kind: 'entries', entries: terms, span: authority.words.span },
    ...protocol,
  }
}

function reportMissing(files: readonly Source[], modules: ReadonlyMap<string, Module>, reading: ReadSession): void {
  const [only] = files
  if (only === undefined || reading.lost() > 0) return
  const exported = modules.get(only.path)?.exports.get('default')
  if (exported === undefined) reading.report('nothing-exported', { file: only.path, start: 0, end: 0 }, {})
  else misplaced(exported, exported.span, '`protocol(…)` after `export default`', reading)
}

/** Whether a file is imported by another, directly or by way of others. */
function reaches(from: string, to: string, modules: ReadonlyMap<string, Module>): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (path === to) return true
    if (seen.has(path)) continue
    seen.add(path)
    open.push(...(modules.get(path)?.imports ?? []))
  }
  return false
}
