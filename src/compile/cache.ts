/** Results kept between runs, beside everything that they depend on. Safe to delete, and safe with two runs at once. */
import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { makeFolder } from '../source/make-folder.js'

export interface Cache {
  /** What was kept under a name for these very texts, or nothing: also when it is damaged. */
  get(name: string, dependsOn: readonly string[]): unknown
  /** Keeps a value in place of the last one of that name; where it cannot be kept, the next run simply works again. */
  set(name: string, dependsOn: readonly string[], value: unknown): void
}

declare const CASEWAY_BUILD: string | undefined
/** Names this build of the program, so that another one never sees its results; nothing when run from sources. */
const build = typeof CASEWAY_BUILD === 'string' ? CASEWAY_BUILD : undefined

const ending = '.caseway-entry'
const most = 2_000
const kept = 1_500

/** The cache in the usual folder of this machine; nothing when `CASEWAY_CACHE=off`, or when run from sources. */
export function diskCache(): Cache | undefined {
  const setting = process.env['CASEWAY_CACHE']
  if (setting === 'off' || build === undefined) return undefined
  const folder = setting === undefined || setting === '' ? usualFolder() : setting
  const file = (name: string) => join(folder, fileName(`${process.cwd()}\n${name}`))
  let pruned = false
  return {
    get(name, dependsOn) {
      try {
        const entry = readFileSync(file(name), 'utf8')
        const line = entry.indexOf('\n')
        // Compared whole rather than by a hash: to load what makes hashes takes longer than all else that is done here.
        return entry.slice(line + 1) === joined(dependsOn) ? JSON.parse(entry.slice(0, line)) : undefined
      } catch {
        return undefined
      }
    },
    set(name, dependsOn, value) {
      const place = file(name)
      const beside = `${place}.${process.pid}.tmp`
      try {
        makeFolder(folder, 0o700)
        writeFileSync(beside, `${JSON.stringify(value)}\n${joined(dependsOn)}`, { mode: 0o600 })
        renameSync(beside, place)
        if (!pruned) prune(folder)
        pruned = true
      } catch {
        remove(beside)
      }
    },
  }
}

/** One text that is the same for the same texts and this build only; lengths keep the boundaries. */
function joined(texts: readonly string[]): string {
  return [build ?? '', ...texts].map((text) => `${text.length}:${text}`).join('')
}

/** A file name for any text; two texts that share one drive each other out, and no more. */
function fileName(text: string): string {
  let one = 0x811c9dc5
  let two = 0x9e3779b9
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193)
    two = Math.imul(two ^ text.charCodeAt(at), 0x85ebca6b)
  }
  return `${(one >>> 0).toString(36)}-${(two >>> 0).toString(36)}${ending}`
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Where nothing can be taken away nothing was put.
  }
}

function usualFolder(): string {
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'caseway', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'caseway')
  const xdg = process.env['XDG_CACHE_HOME']
  return join(xdg === undefined || xdg === '' ? join(homedir(), '.cache') : xdg, 'caseway')
}

/** Takes the oldest away when there are too many; what others keep in the folder stays. */
function prune(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending))
  if (names.length <= most) return
  const byAge = names
    .map((name) => ({ name, time: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => a.time - b.time)
  for (const { name } of byAge.slice(0, names.length - kept)) remove(join(folder, name))
}
