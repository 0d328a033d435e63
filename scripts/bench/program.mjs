// The rooms of the program for measurements inside one process, bundled apart from the build so that nothing is exported only to be measured.
import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'node_modules/.cache/caseway-bench')
const parts = {
  compile:
    "export { compileProtocol, compileProtocols } from './src/compile/compile-protocol.ts'; export { findAll } from './src/compile/find.ts'; export { diskFiles } from './src/source/files.ts'",
  print: "export { printGraph } from './src/graph/print.ts'",
  diff: "export { diffReport } from './src/diff/index.ts'",
  handbook: "export { handbookOf, handbookHtml } from './src/render/handbook/index.ts'",
}

/** Bundles rooms into one file; its path from the root. */
export async function bundle(name, contents, external = []) {
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, `${name}.js`)
  await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['oxc-parser', 'typescript', 'ts-morph', '@hpcc-js/wasm-graphviz', ...external],
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
  return relative(root, outfile)
}

/** Bundles the parts, so that measuring processes can import them one by one. */
export async function bundleParts() {
  for (const [name, contents] of Object.entries(parts)) await bundle(name, contents)
}

/** One part, as bundled before. */
export const part = (name) => import(pathToFileURL(join(folder, `${name}.js`)).href)
