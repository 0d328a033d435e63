/** What the README shows is true: its protocols compile without a finding, and its two forms say the same. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileProtocol } from '../src/compile/compile-protocol.js'
import { catalogue } from '../src/diagnostics/catalogue.js'
import { yamlOf } from '../src/render/source/index.js'
import { compileFiles, memoryFiles } from './support/compile.js'

const readme = readFileSync('README.md', 'utf8')
const blocks = (language: string) => [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, text]) => text!)

test('the protocol in YAML has no finding at all', async () => {
  const [protocol] = blocks('yaml')
  const { diagnostics, graph } = await compileFiles({ 'a.protocol.yaml': protocol! })
  expect(diagnostics.map(({ code }) => code)).toEqual(['no-ledger'])
  expect(graph!.rules.length).toBeGreaterThan(10)
})

test('the ledger is read', async () => {
  const [, ledger] = blocks('yaml')
  const { diagnostics } = await compileFiles({ 'a.protocol.yaml': blocks('yaml')[0]!, 'clauses.yaml': ledger! })
  const known = new Set(['unknown-clause', 'clause-not-accounted-for'])
  expect(diagnostics.filter(({ code }) => !known.has(code)).map(({ code }) => code)).toEqual([])
})

test('the protocol in TypeScript compiles, for us and for tsc, and equals its YAML', async () => {
  const [protocol] = blocks('ts')
  const { diagnostics, graph, source } = await compileProtocol('p', { files: memoryFiles({ 'p/a.protocol.ts': protocol! }), today: '2026-11-22', secondOpinion: true })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect((await compileFiles({ 'a.protocol.yaml': yamlOf(source!) })).graph!.digest).toBe(graph!.digest)
})

test('every command that is shown exists, and every code', () => {
  const program = readFileSync('src/cli/program.ts', 'utf8')
  const commands = [...readme.matchAll(/caseway ([a-z]+)/g)].map(([, name]) => name!)
  for (const name of commands) expect(program, name).toMatch(new RegExp(`^  ${name}: \\(add`, 'm'))
  for (const [, code] of readFileSync('scripts/start.mjs', 'utf8').matchAll(/explain ([a-z-]+)/g)) expect(Object.keys(catalogue)).toContain(code)
})
