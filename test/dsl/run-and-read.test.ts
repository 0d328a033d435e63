/** A protocol means the same whether it is run, as an editor's user might, or read, as Caseway does. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { collector } from '../../src/diagnostics/diagnostic.js'
import { readTypeScript } from '../../src/frontend/typescript/index.js'
import type { Source } from '../../src/source/source.js'
import { vocabulary } from '../../src/syntax/vocabulary.js'
import { runProtocol, withoutPlaces } from './run-protocol.js'

const everyWord = './test/dsl/fixtures/every-word.protocol.ts'
const protocols = [everyWord, './policies/calderdale/calderdale.protocol.ts']

const open = (path: string): Source | undefined => (existsSync(path) ? { path, text: readFileSync(path, 'utf8') } : undefined)

function read(path: string) {
  const { report, diagnostics } = collector()
  const source = readTypeScript(
    [open(path)!],
    (specifier, from) => open(join(dirname(from.path), specifier.replace(/\.js$/, '.ts'))),
    report,
  )
  return { source, diagnostics }
}

test.each(protocols)('%s', async (path) => {
  const { source, diagnostics } = read(path)
  expect(diagnostics).toEqual([])
  expect(withoutPlaces(source)).toEqual(withoutPlaces(await runProtocol(path)))
})

test('the first of them says every word', () => {
  const rules = read(everyWord).source!.rules.entries.map(({ value }) => value)
  const said = rules.flatMap((rule) => (rule.kind === 'entries' ? rule.entries.map(({ key }) => key.text) : []))
  expect([...new Set(said)].sort()).toEqual(Object.keys(vocabulary).sort())
})
