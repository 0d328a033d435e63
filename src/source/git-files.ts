/** The files of a git revision, read through git itself; nothing is checked out. */
import { execFileSync } from 'node:child_process'
import type { Files } from './files.js'

/** `main:policies/york`: a revision and a path in it. */
export interface RevisionPath {
  readonly revision: string
  readonly path: string
}

const form = /^([A-Za-z0-9][\w./@^~{}-]{0,200}):(?!\/\/)(.+)$/

/** The revision and path that a word of the command line names; nothing when it is a plain path. */
export function revisionPath(word: string): RevisionPath | undefined {
  const found = form.exec(word)
  // `C:\policies` is a drive, not a revision.
  return found === null || /^[A-Za-z]$/.test(found[1]!) ? undefined : { revision: found[1]!, path: found[2]!.replace(/\/+$/, '') }
}

/**
 * The files of a revision, in the repository around the working folder.
 *
 * @returns the files, or why they cannot be had, in words for the user
 */
export function gitFiles(revision: string): Files | string {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if (typeof commit === 'string')
    return git(['rev-parse', '--git-dir']) instanceof Buffer
      ? `there is no revision \`${revision}\``
      : 'this folder is in no git repository'
  const id = commit.toString('utf8').trim()
  const at = (path: string) => `${id}:./${path}`
  return {
    kind(path) {
      const type = git(['cat-file', '-t', at(path)])
      const name = typeof type === 'string' ? '' : type.toString('utf8').trim()
      return name === 'blob' ? 'file' : name === 'tree' ? 'folder' : 'nothing'
    },
    list(folder) {
      const names = git(['ls-tree', '--name-only', '-z', at(folder)])
      return typeof names === 'string' ? [] : names.toString('utf8').split('\0').filter(Boolean).sort()
    },
    read(path) {
      const bytes = git(['cat-file', 'blob', at(path)])
      return typeof bytes === 'string' ? `cannot be read from revision \`${revision}\`` : bytes
    },
    real: (path) => path,
  }
}

/** Runs git without a shell; a failure is the text of it. */
function git(args: readonly string[]): Buffer | string {
  try {
    return execFileSync('git', args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024, timeout: 20_000 })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
