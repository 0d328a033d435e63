/** Results kept between runs, by the content of everything that they depend on. Safe to delete, and safe with two runs at once. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

export interface Cache {
  /** What was kept under a key, or nothing: also when it is damaged. */
  get(key: string): unknown
  /** Keeps a value; where that fails, the next run simply works again. */
  set(key: string, value: unknown): void
}

declare const CASEWAY_BUILD: string | undefined
/** Names this build of the program, so that another one never sees its results; nothing when run from sources. */
const build = typeof CASEWAY_BUILD === 'string' ? CASEWAY_BUILD : undefined

/** A key for a result that depends on all of these texts and on this build of the program. */
export function cacheKey(parts: readonly string[]): string {
  const hash = createHash('sha256')
  // Lengths keep the boundaries: ["a", "bc"] and ["ab", "c"] differ.
  for (const part of [build ?? '', ...parts]) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}

const most = 2_000
const kept = 1_500

/** The cache in the usual folder of this machine; nothing when `CASEWAY_CACHE=off`, or when run from sources. */
export function diskCache(): Cache | undefined {
  const setting = process.env['CASEWAY_CACHE']
  if (setting === 'off' || build === undefined) return undefined
  const folder = setting === undefined || setting === '' ? usualFolder() : setting
  const file = (key: string) => join(folder, `${key}.json`)
  return {
    get(key) {
      try {
        const entry = JSON.parse(readFileSync(file(key), 'utf8'))
        return entry.key === key ? entry.value : undefined
      } catch {
        return undefined
      }
    },
    set(key, value) {
      const beside = join(folder, `${key}.${process.pid}.tmp`)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        writeFileSync(beside, JSON.stringify({ key, value }), { mode: 0o600 })
        renameSync(beside, file(key))
        prune(folder)
      } catch {
        rmSync(beside, { force: true })
      }
    },
  }
}

function usualFolder(): string {
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'caseway', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'caseway')
  const xdg = process.env['XDG_CACHE_HOME']
  return join(xdg === undefined || xdg === '' ? join(homedir(), '.cache') : xdg, 'caseway')
}

/** Takes the oldest away when there are too many. */
function prune(folder: string): void {
  const names = readdirSync(folder)
  if (names.length <= most) return
  const byAge = names.map((name) => ({ name, time: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 })).sort((a, b) => a.time - b.time)
  for (const { name } of byAge.slice(0, names.length - kept)) rmSync(join(folder, name), { force: true })
}
