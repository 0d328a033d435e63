/** The second opinion of the compiler: what it finds, where, and what becomes of it when it fails. */
import { readFileSync, readdirSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { collector } from '../../../src/diagnostics/diagnostic.js'
import { ambientTypes } from '../../../src/frontend/typescript/ambient-types.js'
import { runCompiler } from '../../../src/frontend/typescript/compiler.js'
import { typeCheck } from '../../../src/frontend/typescript/index.js'
import { shortened } from '../../../src/frontend/typescript/shortened.js'
import type { Source } from '../../../src/source/source.js'

const words = `import { authority } from 'caseway'
export const { heldBy, when, protocol } = authority('exampleshire', {
  name: 'Exampleshire', calendar: 'england-and-wales',
  teams: { CAT: { name: 'CAT' }, Locality: { name: 'Locality' } }, events: { ICPC: { name: 'ICPC' } },
})
`
const main = (rule: string) => `import { heldBy, protocol, when } from './words.js'
/* 😀 */ export default protocol({ version: '1', effective: '2019' }, { a: ${rule} })
`

async function faultsIn(files: readonly Source[]) {
  const { report, diagnostics } = collector()
  await typeCheck(files, report)
  return diagnostics.map(({ code, span, data }) => {
    const text = files.find(({ path }) => path === span.file)?.text.slice(span.start, span.end)
    return [code, span.file, text, 'text' in data ? data.text : ''] as const
  })
}
const protocol = (rule: string): Source[] => [
  { path: 'policies/a/words.ts', text: words },
  { path: 'policies/a/main.protocol.ts', text: main(rule) },
]

afterEach(() => vi.restoreAllMocks())

describe('what it finds', () => {
  test('nothing in a good protocol of two files', async () => {
    expect(await faultsIn(protocol("heldBy('CAT').transferAt('ICPC').to('Locality')"))).toEqual([])
  })
  test('a misspelt team, at the team', async () => {
    const [[code, file, text] = []] = await faultsIn(protocol("heldBy('CAT').transferAt('ICPC').to('Localty')"))
    expect([code, file, text]).toEqual(['type-error', 'policies/a/main.protocol.ts', "'Localty'"])
  })
  test('what is missing, in the words of the hint', async () => {
    const [[, , text, message] = []] = await faultsIn(protocol("heldBy('CAT').transferAt('ICPC')"))
    expect(text).toBe('a')
    expect(message).toContain('TransferStep')
    expect(message).toContain('add .to(team)')
  })
  test('files of any name and place', async () => {
    const odd = { path: '/tmp/../odd "name"; $(x)/-p.protocol.ts', text: 'const a: string = heldBy\n' }
    expect(await faultsIn([odd])).toEqual([['type-error', odd.path, 'heldBy', "Cannot find name 'heldBy'"]])
  })
  test('imports between files of any name', async () => {
    const files = [
      { path: 'our words’ (é).ts', text: words },
      {
        path: 'main.protocol.ts',
        text: main("heldBy('CAT').transferAt('ICPC').to('Localty')").replace('./words.js', './our words’ (é).js'),
      },
    ]
    expect((await faultsIn(files)).map(([, , text]) => text)).toEqual(["'Localty'"])
  })
  test('a library in which nothing is callable that should not be', async () => {
    const texts = ["'text'()", '5(1)', '({})()', 'Math', 'process', 'console.log', 'globalThis.x', 'Promise', 'fetch']
    const files = texts.map((text, index) => ({ path: `f${index}.ts`, text: `export const a = ${text}\n` }))
    expect((await runCompiler(files)).faults.map(({ file }) => file.path)).toEqual(files.map(({ path }) => path))
  })
})

describe('the types it is given', () => {
  const files = readdirSync('src/dsl/types')
    .filter((name) => name !== 'index.ts')
    .map((name) => readFileSync(`src/dsl/types/${name}`, 'utf8'))
  test('hold no import and no name twice', () => {
    const types = ambientTypes(files)
    expect(types).not.toMatch(/^\s*import\b|\bfrom '/m)
    const names = [...types.matchAll(/^(?:export )?(?:interface|type|const) (\w+)/gm)].map(([, name]) => name!)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
  test('name the same phrases in brief', () => {
    const names = (file: string) => [...readFileSync(file, 'utf8').matchAll(/^export type (\w+)/gm)].map(([, name]) => name)
    expect(names('src/frontend/typescript/brief-phrases.ts')).toEqual(names('src/dsl/types/phrases.ts'))
  })
  test('are sound by themselves', async () => {
    // As a file that is checked, not as a library that is taken on trust.
    const text = ambientTypes(files)
      .replace("declare module 'caseway' {", '')
      .replace(/\}\n$/, '')
      .replace('export const authority: Authority;', 'export declare const authority: Authority')
      .replace(/^const (\w+): unique symbol/gm, 'declare const $1: unique symbol')
      .replace(/^declare (const \w+: unique symbol)(?:, (\w+): unique symbol)/gm, 'declare $1')
    expect((await runCompiler([{ path: 'types.ts', text }])).faults).toEqual([])
  })
})

describe('when it cannot answer', () => {
  test('there is a warning, and no error of ours', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('haiku')
    expect(await faultsIn(protocol("heldBy('CAT')"))).toEqual([['unchecked-types', 'policies/a/words.ts', '', '']])
  })
})

test('messages do not carry the words of the authority along', () => {
  expect(shortened('Property \'to\' does not exist on type \'WhenStep<{ team: "CAT" | "CLA"; facts: { a: (x: 1) => 2 }; }>\'.')).toBe(
    "Property 'to' does not exist on type 'WhenStep'",
  )
  expect(shortened(`Type '"a" | "b" | "c" | "d" | "e" | "f" | "g" | "h"' is wrong.`)).toBe(
    `Type '"a" | "b" | "c" | "d" | "e" | "f" | … 2 more' is wrong`,
  )
})
