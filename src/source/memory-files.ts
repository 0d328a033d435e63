import { baseOf, folderOf } from './files.js'
import type { Files } from './files.js'

/** Files that exist only in memory, by path. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const byPath = new Map(Object.entries(contents))
  const folders = new Set([...byPath.keys()].flatMap((path) => foldersAbove(path)))
  return {
    kind: (path) => (byPath.has(path) ? 'file' : folders.has(path) ? 'folder' : 'nothing'),
    list: (folder) =>
      [...new Set([...byPath.keys(), ...folders])]
        .filter((path) => path !== folder && folderOf(path) === folder)
        .map(baseOf)
        .sort(),
    read(path) {
      const content = byPath.get(path)
      if (content === undefined) return 'cannot be opened: it does not exist'
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    real: (path) => path,
  }
}

function foldersAbove(path: string): readonly string[] {
  const folder = folderOf(path)
  return folder === '' || folder === path ? [folder] : [...foldersAbove(folder), folder]
}
