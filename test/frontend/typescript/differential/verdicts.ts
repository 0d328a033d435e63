/** Two judges over the same files: our reader with the lowering behind it, and the TypeScript compiler. */
import { dirname, join } from 'node:path'
import { collector } from '../../../../src/diagnostics/diagnostic.js'
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.js'
import { runCompiler } from '../../../../src/frontend/typescript/compiler.js'
import type { Fault } from '../../../../src/frontend/typescript/compiler.js'
import { readTypeScript } from '../../../../src/frontend/typescript/index.js'
import { lower } from '../../../../src/lower/lower.js'
import type { Source } from '../../../../src/source/source.js'

/** What we find wrong in one protocol. */
export function ourFindings(files: readonly Source[]): readonly Diagnostic[] {
  const { report, diagnostics } = collector()
  const beside = (specifier: string, from: Source) => files.find(({ path }) => path === join(dirname(from.path), specifier.replace(/\.js$/, '.ts')))
  const source = readTypeScript(files, beside, report)
  if (source !== undefined) lower(source, report, diagnostics)
  return diagnostics.filter(({ severity }) => severity === 'error')
}

/** What the compiler finds wrong in each of many protocols, in one run. Each has a folder of its own. */
export async function compilerFaults(protocols: readonly (readonly Source[])[]): Promise<readonly (readonly Fault[])[]> {
  const placed = protocols.map((files, index) => files.map(({ path, text }) => ({ path: join(`m${index}`, path), text })))
  const { faults, unfinished } = await runCompiler(placed.flat())
  if (unfinished !== undefined) throw new Error(unfinished)
  const byFolder = byFolderOf(faults)
  return protocols.map((_, index) => byFolder.get(`m${index}`) ?? [])
}

function byFolderOf(faults: readonly Fault[]): Map<string, Fault[]> {
  const groups = new Map<string, Fault[]>()
  for (const fault of faults) {
    const folder = fault.file.path.split('/')[0]!
    groups.set(folder, [...(groups.get(folder) ?? []), fault])
  }
  return groups
}
