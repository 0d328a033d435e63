/** Makes folders that are wanted and not there yet. */
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder with all those above it. One by one from the first that is there: to make them all in one go, as Node can, never
 * ends where the system holds a folder in which none can be made (`/proc`).
 *
 * @throws what the system says, and `EPERM` where it says that a folder which is there is not
 */
export function makeFolder(path: string, mode?: number): void {
  const missing: string[] = []
  for (let folder = path; statSync(folder, { throwIfNoEntry: false }) === undefined && dirname(folder) !== folder; folder = dirname(folder))
    missing.push(folder)
  for (const folder of missing.reverse()) makeOne(folder, mode)
}

function makeOne(folder: string, mode: number | undefined): void {
  try {
    mkdirSync(folder, mode)
  } catch (error) {
    // Somebody else may have made it since.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ENOENT' ? Object.assign(new Error(`no folder can be made at ${folder}`), { code: 'EPERM' }) : error
  }
}
