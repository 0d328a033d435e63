import { mkdirSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { CommandFault, exit } from './exit.js'

/** Writes to standard output, whole: a pipe that is slow or closed loses nothing and shows no stack trace. */
export function print(text: string): void {
  writeAll(1, text)
}

/** Writes to standard error. */
export function printError(text: string): void {
  writeAll(2, text)
}

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; ) {
    try {
      from += writeSync(handle, bytes, from)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EPIPE') process.exit(exit.clean)
      if (code !== 'EAGAIN') throw error
    }
  }
}

/** Writes a file in one step: it is there whole, or not at all. */
export function writeFileWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(beside, text)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new CommandFault(`cannot write \`${path}\`: ${(error as NodeJS.ErrnoException).code ?? String(error)}`, exit.usage)
  }
}

/** To the file of `-o`, or to standard output. */
export function deliver(text: string, file: string | undefined): void {
  if (file === undefined) print(text)
  else writeFileWhole(file, text)
}
