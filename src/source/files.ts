import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs'

/** Where protocols are read from: the disk, or a revision of a repository. Paths have forward slashes. */
export interface Files {
  kind(path: string): 'file' | 'folder' | 'nothing'
  /** The names in a folder, sorted; of a folder that cannot be opened, none. */
  list(folder: string): readonly string[]
  /** Why a folder cannot be opened, as `read` says it; nothing where it can. Left out: every folder can. */
  closed?(folder: string): string | undefined
  /** The bytes of a file, or why they cannot be had, as the end of a sentence: `cannot be opened: …`. */
  read(path: string): Uint8Array | string
  /** Where a path really leads: two paths that lead to one place have one answer. */
  real(path: string): string
}

const mostBytes = 200_000_000

/** The files of this machine. */
export const diskFiles: Files = {
  kind(path) {
    try {
      return statSync(path).isDirectory() ? 'folder' : 'file'
    } catch (error) {
      // What may not be looked at is there; reading it tells why it cannot be had. A path that no file can have leads nowhere.
      return codeOf(error) === 'EACCES' ? 'file' : 'nothing'
    }
  },
  list(folder) {
    try {
      return readdirSync(folder).sort()
    } catch {
      return []
    }
  },
  closed(folder) {
    try {
      readdirSync(folder)
      return undefined
    } catch (error) {
      return `cannot be opened: ${reasonOf(error)}`
    }
  },
  read(path) {
    try {
      const stat = statSync(path)
      // To wait for the other end of a pipe would be to wait for ever.
      if (!stat.isFile() && !stat.isDirectory()) return 'cannot be opened: it is no ordinary file'
      return stat.size > mostBytes ? `cannot be opened: it has more than ${mostBytes} bytes` : readFileSync(path)
    } catch (error) {
      return `cannot be opened: ${reasonOf(error)}`
    }
  },
  real(path) {
    try {
      return realpathSync(path)
    } catch {
      return path
    }
  },
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to read it',
  EISDIR: 'it is a folder',
  ENOENT: 'it does not exist',
  EIO: 'the disk failed',
  ELOOP: 'links lead in a circle there',
  EMFILE: 'too many files are open',
  ENOTDIR: 'a part of its path is not a folder',
}

function reasonOf(error: unknown): string {
  const code = codeOf(error)
  return reasons[code] ?? code
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

/** Joins a folder and a name. */
export function joinPath(folder: string, name: string): string {
  return folder === '' || folder === '.' ? name : `${folder.replace(/\/+$/, '')}/${name}`
}

/** The folder of a path; empty for a bare name. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, Math.max(slash, 1))
}

/** The last part of a path. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
