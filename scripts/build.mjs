#!/usr/bin/env node
// Builds the program into dist/: types by the TypeScript compiler, code by esbuild (a file for each command, so that each starts fast).
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
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

const { metafile } = await build({
  entryPoints: { 'index': 'src/index.ts', 'library': 'src/library.ts', 'cli/main': 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // What is pure JavaScript comes inside: reading dozens of small files took half as long as checking a protocol.
  external: ['oxc-parser', 'typescript', 'ts-morph', '@hpcc-js/wasm-graphviz'],
  alias: { yaml: './node_modules/yaml/browser/index.js' }, // the same code as modules, of which only what is used comes along
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { CASEWAY_BUILD: JSON.stringify(hash.digest('hex').slice(0, 16)) },
  minifyWhitespace: true,
  chunkNames: 'parts/[name]-[hash]',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})
writeFileSync('dist/licences.txt', licences(Object.keys(metafile.inputs)))
run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'])

/** The licences of the packages whose code came inside. */
function licences(inputs) {
  const packages = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []))
  const notices = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
    return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`
  })
  return `Caseway contains code of these packages.\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`
}
