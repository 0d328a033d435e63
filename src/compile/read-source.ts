/** From the files of a protocol to its syntax tree, by the front end that they ask for. What is loaded is only what is needed. */
import type { Files } from '../source/files.js'
import { folderOf, joinPath } from '../source/files.js'
import type { Source } from '../source/source.js'
import type { ProtocolSource } from '../syntax/value.js'
import type { FoundFiles } from './find.js'
import type { ReadSession } from './reading.js'

/** The tree, or nothing when a file could not be read or understood; the findings say why. */
export async function readSource(found: Exclude<FoundFiles, { kind: 'graph' }>, reading: ReadSession): Promise<ProtocolSource | undefined> {
  const sources = found.files.map((file) => reading.source(file))
  const all = sources.filter((source) => source !== undefined)
  if (all.length < sources.length) return undefined
  if (found.kind === 'yaml') {
    const { readYaml } = await import('../frontend/yaml/index.js')
    return readYaml(all, reading.report)
  }
  const { readTypeScript } = await import('../frontend/typescript/index.js')
  return readTypeScript(all, (specifier, from) => beside(specifier, from, reading.files, reading), reading.report)
}

/** The file that a relative import names: `./words.protocol.js` is written for `words.protocol.ts`. Only files beside one another. */
function beside(specifier: string, from: Source, files: Files, reading: ReadSession): Source | undefined {
  const name = /^\.\/([^/]+)$/.exec(specifier)?.[1]
  if (name === undefined) return undefined
  const path = joinPath(folderOf(from.path), name.replace(/\.js$/, '.ts'))
  return files.kind(path) === 'file' ? reading.source(path) : undefined
}

/** The list of clauses beside the protocol, with the places of its clauses; nothing when there is none. */
export async function readLedgerBeside(folder: string, reading: ReadSession) {
  const path = joinPath(folder, 'clauses.yaml')
  const source = reading.files.kind(path) === 'file' ? reading.source(path) : undefined
  if (source === undefined) return undefined
  const { readLedger } = await import('../frontend/yaml/index.js')
  return readLedger(source, reading.report)
}
