import { realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '../source/make-folder.js'
import { CommandFault, exit } from './exit.js'

/** Writes to standard output, whole: a pipe that is slow loses nothing; one that is closed ends the writing and not the work. */
export function print(text: string): void {
  try {
    writeAll(1, text)
  } catch (error) {
    throw new CommandFault(`cannot write the answer: ${reasonOf(error)}`, exit.usage)
  }
}

/** Writes to standard error; where that cannot be, there is nobody left to tell. */
export function printError(text: string): void {
  try {
    writeAll(2, text)
  } catch {
    return
  }
}

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length;) {
    try {
      from += writeSync(handle, bytes, from)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
}

/** Writes a file in one step, links followed: it is there whole, or not at all. A pipe or a device is written to as it is. */
export function writeFileWhole(path: string, text: string): void {
  said(path, () => written(path, text).move())
}

/** Writes several files into a folder; none of them is put in its place before all could be written. */
export function writeFilesWhole(folder: string, files: ReadonlyMap<string, string>): void {
  if (folder.trim() === '') throw new CommandFault('the folder to write to has no name', exit.usage)
  const ready: Written[] = []
  try {
    for (const [name, text] of files) {
      const path = join(folder, name)
      said(path, () => void ready.push(written(path, text)))
    }
  } catch (error) {
    for (const { undo } of ready) undo()
    throw error
  }
  for (const { path, move } of ready) said(path, move)
}

/** A text that is written beside the place where it is wanted. */
interface Written {
  readonly path: string
  move(): void
  undo(): void
}

function written(path: string, text: string): Written {
  makeFolder(dirname(path))
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory() === true) throw Object.assign(new Error(), { code: 'EISDIR' })
  if (there !== undefined && !there.isFile()) return { path, move: () => writeFileSync(path, text), undo: () => undefined }
  const place = there === undefined ? path : realpathSync(path)
  const beside = `${place}.${process.pid}.tmp`
  const undo = () => rmSync(beside, { force: true })
  const orUndo = (work: () => void) => {
    try {
      work()
    } catch (error) {
      undo()
      throw error
    }
  }
  orUndo(() => writeFileSync(beside, text))
  return { path, undo, move: () => orUndo(() => renameSync(beside, place)) }
}

/** What the system says against it is told in words. */
function said(path: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw new CommandFault(`cannot write \`${path}\`: ${reasonOf(error)}`, exit.usage)
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to write there',
  EEXIST: 'a part of its path is not a folder',
  EDQUOT: 'no space is left',
  EISDIR: 'it is a folder',
  EIO: 'the disk failed',
  ELOOP: 'links lead in a circle there',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it does not exist',
  ENOSPC: 'no space is left',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'the system lets nobody write there',
  EROFS: 'nothing can be changed there',
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  return reasons[code] ?? code
}

/** To the file of `-o`, or to standard output. */
export function deliver(text: string, file: string | undefined): void {
  if (file === undefined) print(text)
  else writeFileWhole(file, text)
}
