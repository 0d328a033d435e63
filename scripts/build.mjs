#!/usr/bin/env node
// Builds the program into dist/: types by the TypeScript compiler, code by esbuild (one file a command, so that each starts fast).
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { run } from './install.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
rmSync('dist', { recursive: true, force: true })

// Every change of the program is another build: results kept by one are never seen by the next.
const hash = createHash('sha256')
for (const file of [...readdirSync('src', { recursive: true }).map((name) => `src/${name}`).sort(), 'package-lock.json'])
  if (statSync(file).isFile()) hash.update(file).update(readFileSync(file))

await build({
  entryPoints: { 'index': 'src/index.ts', 'library': 'src/library.ts', 'cli/main': 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { CASEWAY_BUILD: JSON.stringify(hash.digest('hex').slice(0, 16)) },
  chunkNames: 'parts/[name]-[hash]',
  logLevel: 'warning',
})
run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'])
