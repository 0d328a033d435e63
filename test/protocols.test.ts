/** The real protocols, whichever way they come in: read, run, converted, shuffled, split, reformatted. One text comes out. */
import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Compiled } from '../src/compile/compiled.js'
import { compileProtocol } from '../src/compile/compile-protocol.js'
import { collector } from '../src/diagnostics/diagnostic.js'
import { sourceOf } from '../src/dsl/index.js'
import { printGraph } from '../src/graph/print.js'
import { lower } from '../src/lower/lower.js'
import { typescriptOf, yamlOf } from '../src/render/source/index.js'
import { diskFiles } from '../src/source/files.js'
import type { Entries, ProtocolSource, Value } from '../src/syntax/value.js'
import { compileFiles, memoryFiles } from './support/compile.js'

const authorities = readdirSync('policies')
const compiled = new Map<string, Compiled>()
for (const authority of authorities)
  compiled.set(authority, await compileProtocol(`policies/${authority}`, { files: diskFiles, today: '2026-11-22', secondOpinion: true }))

function textOf({ graph, diagnostics }: Compiled): string {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return printGraph(graph!)
}

test('there are protocols to look at', () => expect(authorities.length).toBeGreaterThanOrEqual(2))

describe.each(authorities)('%s', (authority) => {
  const { source, ledger, diagnostics } = compiled.get(authority)!
  const expected = printGraph(compiled.get(authority)!.graph!)

  test('has nothing against it but notes, and every clause accounted for', () => {
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(ledger!.clauses.length).toBeGreaterThan(authority === 'statutory-england' ? 30 : 100)
  })

  test('means the same in YAML and in TypeScript, there and back', async () => {
    const yaml = yamlOf(source!)
    const fromYaml = await compileFiles({ 'a.protocol.yaml': yaml })
    expect(textOf(fromYaml)).toBe(expected)
    const typescript = await typescriptOf(source!)
    const fromTypeScript = await compileProtocol('p', {
      files: memoryFiles({ 'p/a.protocol.ts': typescript }),
      today: '2026-11-22',
      secondOpinion: true,
    })
    expect(textOf(fromTypeScript)).toBe(expected)
    expect(textOf(await compileFiles({ 'a.protocol.yaml': yamlOf(fromTypeScript.source!) }))).toBe(expected)
    expect(yamlOf(fromYaml.source!)).toBe(yaml)
  })

  test('is the same text in any order, split over files, with comments and in another layout', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 0.999999, noNaN: true })), async (stream) => {
        const random = () => stream.next().value as number
        const shuffled = shuffledSource(source!, random)
        expect(textOf(await compileFiles(splitYaml(shuffled, random)))).toBe(expected)
      }),
      { numRuns: 6 },
    )
  })

  test('is the same text when the TypeScript that it becomes is in another order', async () => {
    let seed = 7
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
    const typescript = await typescriptOf(shuffledSource(source!, random))
    expect(textOf(await compileFiles({ 'a.protocol.ts': `// a comment\n${typescript.replaceAll('\n  ', '\n        ')}` }))).toBe(expected)
  })

  test('in TypeScript is the same whether it is read or run', async () => {
    const entry = `policies/${authority}/${authority}.protocol.ts`
    if (!readdirSync(`policies/${authority}`).includes(`${authority}.protocol.ts`)) {
      expect(readFileSync(`policies/${authority}/${authority}.protocol.yaml`, 'utf8')).toContain(`authority: ${authority}`)
      return
    }
    const run = sourceOf((await import(/* @vite-ignore */ `../${entry}`)).default)
    const { report, diagnostics: found } = collector()
    const { graph } = lower(run, report, found)
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(printGraph(graph!)).toBe(expected)
  })
})

/** The source with the lines of every map, and the items of lists without an order, in another order. */
function shuffledSource(source: ProtocolSource, random: () => number): ProtocolSource {
  const rules = shuffledMap(source.rules, random, 0)
  return {
    ...source,
    words: shuffledMap(source.words, random, 9),
    head: shuffledMap(source.head, random, 9),
    rules: { ...rules, entries: rules.entries.map(({ key, value }) => ({ key, value })) },
  }
}

/** @param depth how many levels of maps are shuffled: the words of a rule keep their order in TypeScript */
function shuffledMap(entries: Entries, random: () => number, depth: number): Entries {
  const inner =
    depth === 0 ? entries.entries : entries.entries.map(({ key, value }) => ({ key, value: shuffledValue(value, random, depth - 1) }))
  return { ...entries, entries: shuffle(inner, random) }
}

function shuffledValue(value: Value, random: () => number, depth: number): Value {
  return value.kind === 'entries' ? shuffledMap(value, random, depth) : value
}

function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}

/** The protocol as several YAML files: some rules here, some there, with comments in between. */
function splitYaml(source: ProtocolSource, random: () => number): Record<string, string> {
  const parts = 1 + Math.floor(random() * 4)
  const groups = Array.from({ length: parts }, (_, part) => source.rules.entries.filter((_, index) => index % parts === part))
  const main = yamlOf({ ...source, rules: { ...source.rules, entries: groups[0]! } })
  const others = groups.slice(1).map((entries) => {
    const whole = yamlOf({ ...source, rules: { ...source.rules, entries } })
    return whole.slice(whole.indexOf('\nrules:') + 1)
  })
  const commented = (text: string) =>
    text
      .split('\n')
      .map((line) => (line.endsWith(':') && random() < 0.2 ? `${line} # said aloud` : line))
      .join('\n')
  return Object.fromEntries(
    [['a.protocol.yaml', main], ...others.map((text, index) => [`${'zyx'[index]}.protocol.yaml`, text] as const)].map(([name, text]) => [
      name,
      `# a file\n\n${commented(text!)}`,
    ]),
  )
}
