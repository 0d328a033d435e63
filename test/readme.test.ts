/** What the README shows is true: its protocols compile without a finding, and its two forms say the same. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileProtocol } from '../src/compile/compile-protocol.js'
import { testProtocol } from '../src/compile/test-protocol.js'
import { catalogue } from '../src/diagnostics/catalogue.js'
import { yamlOf } from '../src/render/source/index.js'
import { collector } from '../src/diagnostics/diagnostic.js'
import { caseWritten, decideTold } from '../src/scenario/case-file.js'
import { toldCase } from '../src/scenario/told-case.js'
import { modelOf, spaceOf } from '../src/space/index.js'
import { compileFiles, memoryFiles } from './support/compile.js'

const readme = readFileSync('README.md', 'utf8')
const blocks = (language: string) => [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, text]) => text!)

test('the protocol in YAML has no finding at all', async () => {
  const [protocol] = blocks('yaml')
  const { diagnostics, graph } = await compileFiles({ 'a.protocol.yaml': protocol! })
  expect(diagnostics.map(({ code }) => code)).toEqual(['no-ledger'])
  expect(graph!.rules.length).toBeGreaterThan(10)
})

test('the ledger has every clause that the protocol cites', async () => {
  const [, ledger] = blocks('yaml')
  const { diagnostics } = await compileFiles({ 'a.protocol.yaml': blocks('yaml')[0]!, 'clauses.yaml': ledger! })
  expect(diagnostics.map(({ code }) => code)).toEqual([])
})

test('the case is answered', async () => {
  const [protocol, , written] = blocks('yaml')
  const { graph } = await compileFiles({ 'a.protocol.yaml': protocol! })
  const { report, diagnostics } = collector()
  const decided = decideTold(
    toldCase(caseWritten({ path: 'case.yaml', text: written! }, undefined, report)!, report)!,
    modelOf(spaceOf(graph!)),
    report,
  )
  expect(diagnostics).toEqual([])
  expect(decided[0]!.decision!.answer).toMatchObject({ kind: 'moves', to: { holder: 'team:Locality' } })
})

test('the protocol in TypeScript compiles, for us and for tsc, and equals its YAML', async () => {
  const [protocol] = blocks('ts')
  const { diagnostics, graph, source } = await compileProtocol('p', {
    files: memoryFiles({ 'p/a.protocol.ts': protocol! }),
    today: '2026-11-22',
    secondOpinion: true,
  })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect((await compileFiles({ 'a.protocol.yaml': yamlOf(source!) })).graph!.digest).toBe(graph!.digest)
})

test('every command that is shown exists, and every code', () => {
  const program = readFileSync('src/cli/program.ts', 'utf8')
  const commands = [...readme.matchAll(/caseway ([a-z]+)/g)].map(([, name]) => name!)
  for (const name of commands) expect(program, name).toMatch(new RegExp(`^  ${name}: \\(add`, 'm'))
  for (const [, code] of readFileSync('scripts/start.mjs', 'utf8').matchAll(/explain ([a-z-]+)/g))
    expect(Object.keys(catalogue)).toContain(code)
})

test('the scenarios come out', async () => {
  const [protocol, , , scenarios] = blocks('yaml')
  const { results, diagnostics } = await testProtocol('x', {
    files: memoryFiles({ 'x/a.protocol.yaml': protocol!, 'x/scenarios.yaml': scenarios! }),
    today: '2026-11-22',
    secondOpinion: false,
  })
  expect(diagnostics).toEqual([])
  expect(results.length).toBe(2)
  expect(results.flatMap(({ steps }) => steps.flatMap(({ mismatches }) => mismatches))).toEqual([])
})
