/** Runs a protocol file, as nothing but a test ever does. */
import { build } from 'esbuild'
import type { ProtocolSource } from '../../src/syntax/value.js'

/** The tree that a protocol file gives when it is run. */
export async function runProtocol(path: string): Promise<ProtocolSource> {
  const entry = `import protocol from ${JSON.stringify(path)}\nimport { sourceOf } from './src/dsl/index.js'\nexport default sourceOf(protocol)`
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
    alias: { caseway: './src/index.ts' },
  })
  const module: unknown = await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(outputFiles[0]!.text).toString('base64')}`
  )
  return (module as { default: ProtocolSource }).default
}

/** A tree without places. */
export function withoutPlaces<T>(tree: T): T {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'span' ? undefined : value))) as T
}
