import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
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
  for (let from = 0; from < bytes.length; ) {
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
  try {
    mkdirSync(dirname(path), { recursive: true })
    const there = statSync(path, { throwIfNoEntry: false })
    if (there === undefined) replaceFile(path, text)
    else if (there.isFile() || there.isDirectory()) replaceFile(realpathSync(path), text)
    else writeFileSync(path, text)
  } catch (error) {
    throw new CommandFault(`cannot write \`${path}\`: ${reasonOf(error)}`, exit.usage)
  }
}

function replaceFile(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`
  writeFileSync(beside, text)
  try {
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to write there',
  EEXIST: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  ENOENT: 'it does not exist',
  ENOSPC: 'no space is left',
  ENOTDIR: 'a part of its path is not a folder',
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
