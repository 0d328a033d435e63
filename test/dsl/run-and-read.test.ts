/** A protocol means the same whether it is run, as an editor's user might, or read, as Caseway does. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { collector } from '../../src/diagnostics/diagnostic.js'
import { readTypeScript } from '../../src/frontend/typescript/index.js'
import type { Source } from '../../src/source/source.js'
import { runProtocol, withoutPlaces } from './run-protocol.js'

const protocols = ['./test/dsl/fixtures/every-word.protocol.ts', './policies/calderdale/calderdale.protocol.ts']

const open = (path: string): Source | undefined => (existsSync(path) ? { path, text: readFileSync(path, 'utf8') } : undefined)

test.each(protocols)('%s', async (path) => {
  const { report, diagnostics } = collector()
  const read = readTypeScript([open(path)!], (specifier, from) => open(join(dirname(from.path), specifier.replace(/\.js$/, '.ts'))), report)
  expect(diagnostics).toEqual([])
  expect(withoutPlaces(read)).toEqual(withoutPlaces(await runProtocol(path)))
})
