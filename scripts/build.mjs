#!/usr/bin/env node
// Builds the program into dist/: types by the TypeScript compiler, code by esbuild.
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { run } from './install.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
// A build that fails leaves the last one as it was. Here and not among temporary files, since a folder cannot be moved to another disk.
const out = mkdtempSync('.build-')
chmodSync(out, 0o755) // a program is for everybody on the machine
process.on('exit', () => rmSync(out, { recursive: true, force: true }))

// Every change of the program is another build: results kept by one are never seen by the next.
const hash = createHash('sha256')
for (const file of [
  ...readdirSync('src', { recursive: true })
    .map((name) => `src/${name}`)
    .sort(),
  'package-lock.json',
])
  if (statSync(file).isFile()) hash.update(file).update(readFileSync(file))
const version = hash.digest('hex').slice(0, 16)

/**
 * Parts of Node as they are: wrapped as modules they would bring all of its streams along. The parser of arguments could start
 * programs, of which ours has none.
 */
const partsOfNode = {
  name: 'parts of Node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ kind, path }) => {
      if (kind === 'dynamic-import') return undefined
      return kind === 'require-call' && path === 'node:child_process' ? { path, namespace: 'nothing' } : { path, namespace: 'node' }
    })
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }))
    onLoad({ filter: /./, namespace: 'node' }, ({ path }) => ({ contents: `module.exports = process.getBuiltinModule('${path}')` }))
  },
}

/** Files of the build still to be made, each with its source: what the program loads only when it needs it is added as it is met. */
const entries = new Map([
  ['index', 'src/index.ts'],
  ['library', 'src/library.ts'],
  ['cli/main', 'src/cli/main.ts'],
])
const inputs = new Set()
for (const [file, source] of entries) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { [file]: source },
    outdir: out,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // What is pure JavaScript comes inside, each time anew: to look for a file and to open it takes longer than to read some lines twice.
    external: ['oxc-parser', 'typescript', 'ts-morph', '@hpcc-js/wasm-graphviz'],
    alias: { yaml: './node_modules/yaml/browser/index.js' }, // the same code as modules, of which only what is used comes along
    plugins: [loadedLater(file), partsOfNode],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { CASEWAY_BUILD: JSON.stringify(version) },
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  for (const input of Object.keys(metafile.inputs)) inputs.add(input)
}
writeFileSync(join(out, 'licences.txt'), licences([...inputs]))
run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--outDir', join(out, 'types')])
const last = `${out}-last`
if (existsSync('dist')) renameSync('dist', last)
renameSync(out, 'dist')
rmSync(last, { recursive: true, force: true })

/** What is imported while the program runs becomes a file of its own. */
function loadedLater(file) {
  return {
    name: 'loaded later',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined
        const later = posix(relative('src', join(resolveDir, path))).replace(/\.js$/, '')
        entries.set(later, `src/${later}.ts`)
        return { path: posix(relative(dirname(file), `${later}.js`)).replace(/^(?!\.)/, './'), external: true }
      })
    },
  }
}

function posix(path) {
  return path.replaceAll('\\', '/')
}

/** The licences of the packages whose code came inside. */
function licences(files) {
  const packages = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))
  const notices = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
    return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`
  })
  return `Caseway contains code of these packages.\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`
}
