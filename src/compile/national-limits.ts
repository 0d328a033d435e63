/** The national limits that come with the program: a protocol like any other, compiled in the ordinary way. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Limits } from '../analysis/limits/against.js'
import { diskFiles } from '../source/files.js'
import type { Compiled } from './compiled.js'

/** Where they lie: beside the package file, of the sources as of the build. Nothing where the program was taken apart. */
export function limitsFolder(): string | undefined {
  for (
    let folder = dirname(fileURLToPath(import.meta.url)), above = dirname(folder);
    folder !== above;
    folder = above, above = dirname(folder)
  ) {
    if (!existsSync(join(folder, 'package.json'))) continue
    const limits = join(folder, 'policies', 'statutory-england')
    return diskFiles.kind(limits) === 'folder' ? limits.replaceAll('\\', '/') : undefined
  }
  return undefined
}

let known: Promise<Limits | undefined> | undefined

/** What they say. They are a part of the program, so they are compiled once while it runs. */
export function nationalLimits(compile: (path: string) => Promise<Compiled>): Promise<Limits | undefined> {
  known ??= readLimits(compile)
  return known
}

async function readLimits(compile: (path: string) => Promise<Compiled>): Promise<Limits | undefined> {
  const folder = limitsFolder()
  const { graph, ledger } = folder === undefined ? ({} as Partial<Compiled>) : await compile(folder)
  return graph === undefined ? undefined : { graph, ledger }
}
