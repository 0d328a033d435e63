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
  const beside = (specifier: string, from: Source) =>
    files.find(({ path }) => path === join(dirname(from.path), specifier.replace(/\.js$/, '.ts')))
  const source = readTypeScript(files, beside, report)
  if (source !== undefined) lower(source, report, diagnostics)
  return diagnostics.filter(({ severity }) => severity === 'error')
}

/** So many protocols are given to the compiler at once. */
const batch = 40

/**
 * What the compiler finds wrong in each of many variants of one protocol. A variant has a folder of its own for what it
 * changes and for what imports that; everything else is shared, since the compiler would look at it again and again.
 */
export async function compilerFaults(
  original: readonly Source[],
  variants: readonly (readonly Source[])[],
): Promise<readonly (readonly Fault[])[]> {
  const faults: (readonly Fault[])[] = []
  for (let from = 0; from < variants.length; from += batch) {
    const some = variants.slice(from, from + batch).map((files, index) => placed(original, files, `variant${index}`))
    const verdict = await runCompiler([...original.map(({ path, text }) => ({ path: `original/${path}`, text })), ...some.flat()])
    if (verdict.unfinished !== undefined) throw new Error(verdict.unfinished)
    faults.push(...some.map((files) => verdict.faults.filter(({ file }) => files.includes(file))))
  }
  return faults
}

function placed(original: readonly Source[], files: readonly Source[], folder: string): readonly Source[] {
  const own = new Set(files.filter((file) => !original.includes(file)).map(({ path }) => path))
  const imports = (text: string) => [...text.matchAll(/from '\.\/([^']+)\.js'/g)].map(([, name]) => `${name!}.ts`)
  for (let before = -1; before < own.size;) {
    before = own.size
    for (const { path, text } of files) if (imports(text).some((name) => own.has(name))) own.add(path)
  }
  const elsewhere = (text: string) =>
    text.replace(/from '\.\/([^']+)\.js'/g, (whole, name: string) => (own.has(`${name}.ts`) ? whole : `from '../original/${name}.js'`))
  return files.filter(({ path }) => own.has(path)).map(({ path, text }) => ({ path: `${folder}/${path}`, text: elsewhere(text) }))
}
