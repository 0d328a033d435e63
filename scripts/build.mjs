#!/usr/bin/env node
// Builds the program into dist/: types by the TypeScript compiler, code by esbuild.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
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

const common = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // What is pure JavaScript comes inside: reading dozens of small files takes longer than a check.
  external: ['oxc-parser', 'typescript', 'ts-morph', '@hpcc-js/wasm-graphviz'],
  alias: { yaml: './node_modules/yaml/browser/index.js' }, // the same code as modules, of which only what is used comes along
  define: { CASEWAY_BUILD: JSON.stringify(hash.digest('hex').slice(0, 16)) },
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
}

/** What the program loads only when it needs it: file of the build to source. */
const later = {}
const loadedLater = {
  name: 'loaded later',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined
      const source = relative('src', join(resolveDir, path)).replaceAll('\\', '/').replace(/\.js$/, '')
      later[source] = `src/${source}.ts`
      return { path: `../${source}.js`, external: true }
    })
  },
}
/**
 * Parts of Node as they are: wrapped as modules they would bring all of its streams along. Commander could start programs,
 * of which ours has none.
 */
const partsOfNode = {
  name: 'parts of Node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ kind, path }) => (kind === 'dynamic-import' ? undefined : { path, namespace: 'node' }))
    onLoad({ filter: /./, namespace: 'node' }, ({ path }) => ({ contents: path === 'node:child_process' ? '' : `module.exports = process.getBuiltinModule('${path}')` }))
  },
}

// One file with all that a check from the cache needs, and whatever else shares its parts.
const main = await build({ ...common, entryPoints: { 'cli/main': 'src/cli/main.ts' }, plugins: [loadedLater, partsOfNode] })
const rest = await build({
  ...common,
  entryPoints: { index: 'src/index.ts', library: 'src/library.ts', ...later },
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  jsx: 'automatic',
  jsxImportSource: 'preact',
})
writeFileSync('dist/licences.txt', licences([main, rest].flatMap(({ metafile }) => Object.keys(metafile.inputs))))
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
