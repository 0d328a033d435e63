/** From a path to the files of one protocol. */
import type { Report } from '../diagnostics/diagnostic.js'
import type { Files } from '../source/files.js'
import { baseOf, folderOf, joinPath } from '../source/files.js'

/** What a path stands for. `folder` is where the ledger lies beside the protocol. */
export type FoundFiles =
  | { readonly kind: 'yaml'; readonly files: readonly string[]; readonly folder: string }
  | { readonly kind: 'typescript'; readonly files: readonly string[]; readonly folder: string }
  | { readonly kind: 'graph'; readonly file: string }

const yamlName = /\.protocol\.ya?ml$/
const typescriptName = /\.protocol\.ts$/
const graphName = /\.json$/

/** Whether a file name is that of a protocol as it was written. */
export function isProtocolFile(name: string): boolean {
  return yamlName.test(name) || typescriptName.test(name)
}

/** The one protocol at a path: a file, a folder that holds one, or a compiled graph. */
export function findProtocol(path: string, files: Files, report: Report): FoundFiles | undefined {
  const span = { file: path, start: 0, end: 0 }
  const kind = files.kind(path)
  if (kind === 'nothing') {
    const folder = folderOf(path)
    const near = files.kind(folder === '' ? '.' : folder) === 'folder' ? files.list(folder === '' ? '.' : folder) : []
    report('cannot-read', span, { path, reason: 'does not exist', near })
    return undefined
  }
  if (kind === 'file') return ofFile(path, files, report)
  const closed = files.closed?.(path)
  if (closed !== undefined) {
    report('cannot-read', span, { path, reason: closed, near: [] })
    return undefined
  }
  const names = files.list(path)
  const yaml = names.filter((name) => yamlName.test(name)).map((name) => joinPath(path, name))
  const typescript = names.filter((name) => typescriptName.test(name)).map((name) => joinPath(path, name))
  if (yaml.length > 0 && typescript.length > 0) {
    report('two-protocols', span, { path, files: [...typescript, ...yaml].map(baseOf) })
    return undefined
  }
  if (yaml.length > 0) return { kind: 'yaml', files: yaml, folder: path }
  if (typescript.length > 0) return { kind: 'typescript', files: typescript, folder: path }
  report('no-protocol', span, { path })
  return undefined
}

function ofFile(path: string, files: Files, report: Report): FoundFiles | undefined {
  if (yamlName.test(path)) return { kind: 'yaml', files: [path], folder: folderOf(path) }
  if (typescriptName.test(path)) return { kind: 'typescript', files: [path], folder: folderOf(path) }
  if (graphName.test(path)) return { kind: 'graph', file: path }
  const span = { file: path, start: 0, end: 0 }
  const bytes = files.read(path)
  if (typeof bytes === 'string') report('cannot-read', span, { path, reason: bytes, near: [] })
  else report('no-protocol', span, { path })
  return undefined
}

/** Every protocol at or below the paths, each once: a folder that holds protocol files is one, otherwise its folders are searched. */
export function findAll(paths: readonly string[], files: Files): readonly string[] {
  const seen = new Set<string>()
  return paths.flatMap((path) => below(path, files, 0, seen))
}

const deepestFolder = 12

function below(path: string, files: Files, depth: number, seen: Set<string>): readonly string[] {
  // Links can lead back to a folder around them, and two paths to one place.
  const place = files.real(path)
  if (seen.has(place)) return []
  seen.add(place)
  if (files.kind(path) !== 'folder') return [path]
  const names = files.list(path)
  // What lies in a folder that cannot be opened is not known: to pass it over in silence would be to call it checked.
  if (names.some(isProtocolFile) || (names.length === 0 && files.closed?.(path) !== undefined)) return [path]
  if (depth === deepestFolder) return []
  const folders = names.filter((name) => name !== 'node_modules' && !name.startsWith('.')).map((name) => joinPath(path, name))
  return folders.filter((folder) => files.kind(folder) === 'folder').flatMap((folder) => below(folder, files, depth + 1, seen))
}
