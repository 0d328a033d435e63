/** From a path to a graph: what is found there, what stands in the way, and in which order it is told. */
import { describe, expect, test } from 'vitest'
import { compileProtocol } from '../../src/compile/compile-protocol.js'
import { findAll } from '../../src/compile/find.js'
import { printGraph } from '../../src/graph/print.js'
import type { Files } from '../../src/source/files.js'
import { spanOrder } from '../../src/source/source.js'
import { compileFiles, memoryFiles, smallWords } from '../support/compile.js'

const rule = 'a: { heldBy: CAT, transferAt: ICPC, to: Locality, cites: X-1 }'
const good = `${smallWords}rules:\n  ${rule}\n`
const codesOf = (found: { readonly diagnostics: readonly { readonly code: string; readonly severity: string }[] }) =>
  found.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code)

describe('a path', () => {
  const files = memoryFiles({
    'policies/york/york.protocol.yaml': good,
    'policies/york/notes.txt': '',
    'policies/both/a.protocol.yaml': good,
    'policies/both/b.protocol.ts': '',
    'policies/empty/notes.txt': '',
    'policies/node_modules/x/x.protocol.yaml': good,
    'policies/.drafts/x.protocol.yaml': good,
  })
  const compile = (path: string) => compileProtocol(path, { files, today: '2026-11-22', secondOpinion: false })

  test.each([
    ['policies/york', []],
    ['policies/york/york.protocol.yaml', []],
    ['policies/york/notes.txt', ['no-protocol']],
    ['policies/yrok', ['cannot-read']],
    ['policies/empty', ['no-protocol']],
    ['policies', ['no-protocol']],
    ['policies/both', ['two-protocols']],
  ])('%s', async (path, codes) => {
    const compiled = await compile(path)
    expect(codesOf(compiled)).toEqual(codes)
    expect(compiled.graph === undefined).toBe(codes.length > 0)
  })

  test('every protocol below a folder, without the folders that tools make', () => {
    expect(findAll(['policies'], files)).toEqual(['policies/both', 'policies/york'])
    expect(findAll(['policies/york/york.protocol.yaml', 'nowhere'], files)).toEqual(['policies/york/york.protocol.yaml', 'nowhere'])
  })
})

test('a compiled graph is a protocol like any other', async () => {
  const { graph } = await compileFiles({ 'a.protocol.yaml': good })
  const again = await compileFiles({ 'a.json': printGraph(graph!) }, 'p/a.json')
  expect(codesOf(again)).toEqual([])
  expect(again.graph!.digest).toBe(graph!.digest)
  const changed = await compileFiles({ 'a.json': printGraph(graph!).replace('Locality Team', 'Locality Taem') }, 'p/a.json')
  expect(codesOf(changed)).toEqual(['broken-graph'])
  expect(changed.graph).toBeUndefined()
})

test('findings come in the order of the files, each once', async () => {
  const { diagnostics } = await compileFiles({
    'b.protocol.yaml':
      'rules:\n  b: { heldBy: Nobody, stay: until Never, cites: X-1 }\n  c: { heldBy: Nobody, stay: until ICPC, cites: X-1 }\n',
    'a.protocol.yaml': `${smallWords}rules:\n  a: { heldBy: CAT, stay: until Never, cites: X-1 }\n`,
  })
  expect(diagnostics.map(({ code, span }) => [code, span.file])).toEqual([
    ['unknown-name', 'p/a.protocol.yaml'],
    ['unknown-name', 'p/b.protocol.yaml'],
    ['unknown-name', 'p/b.protocol.yaml'],
    ['unknown-name', 'p/b.protocol.yaml'],
  ])
  expect([...diagnostics].sort((one, two) => spanOrder(one.span, two.span))).toEqual(diagnostics)
})

test('a protocol that nobody could read is refused where it goes too far', async () => {
  const name = 'x'.repeat(201)
  const deep = `${'{ not: '.repeat(62)}cpPlan${' }'.repeat(62)}`
  expect(codesOf(await compileFiles({ 'a.protocol.yaml': `${smallWords}rules:\n  ${name}: { says: It waits., cites: X-1 }\n` }))).toEqual([
    'too-long',
  ])
  expect(
    codesOf(
      await compileFiles({ 'a.protocol.yaml': `${smallWords}rules:\n  a: { when: ${deep}, heldBy: CAT, stay: until ICPC, cites: X-1 }\n` }),
    ),
  ).toEqual(['too-deep'])
})

test('of more findings than anybody reads the rest is counted', async () => {
  const rules = Array.from({ length: 1500 }, (_, index) => `  a${index}: { heldBy: Nobody, stay: until ICPC, cites: X-1 }\n`).join('')
  const { diagnostics } = await compileFiles({ 'a.protocol.yaml': `${smallWords}rules:\n${rules}` })
  expect(diagnostics).toHaveLength(1001)
  expect(diagnostics.find(({ code }) => code === 'more-findings')!.data).toEqual({ count: 500 })
})

test('with a list of clauses that cannot be read there is no account, and so no graph', async () => {
  const { graph, ledger, diagnostics } = await compileFiles({
    'a.protocol.yaml': good,
    'clauses.yaml': 'authority: exampleshire\nsource: A\nclauses: none\n',
  })
  expect(diagnostics.map(({ code, span }) => [code, span.file])).toContainEqual(['not-a-map', 'p/clauses.yaml'])
  expect(ledger).toBeUndefined()
  expect(graph).toBeUndefined()
})

test('a compiled graph is looked through like the protocol it came from, at the nodes', async () => {
  const rules =
    'rules:\n  a: { heldBy: CAT, transferAt: ICPC, to: [Locality, CAT], cites: X-1 }\n  b: { heldBy: CAT, transferAt: ICPC, to: Locality }\n'
  const { graph, diagnostics } = await compileFiles({ 'a.protocol.yaml': `${smallWords}${rules}` })
  const text = printGraph(graph!)
  const again = await compileFiles({ 'a.json': text }, 'p/a.json')
  expect(codesOf(again)).toEqual(codesOf({ diagnostics }))
  expect(codesOf(again)).toEqual(['choice-without-decider', 'no-source'])
  expect(again.diagnostics.map(({ span }) => text.slice(span.start, span.end))).toEqual(['"id": "rule:a"', '"id": "rule:b"'])
})

test('a folder that cannot be opened is found and reported, and not passed over', async () => {
  const inside = { 'p/a/x.protocol.yaml': 'authority: x', 'p/shut/y.protocol.yaml': 'authority: y' }
  const open = memoryFiles(inside)
  const files: Files = {
    ...open,
    list: (folder) => (folder === 'p/shut' ? [] : open.list(folder)),
    closed: (folder) => (folder === 'p/shut' ? 'cannot be opened' : undefined),
  }
  expect(findAll(['p'], files)).toEqual(['p/a', 'p/shut'])
  const { diagnostics } = await compileProtocol('p/shut', { files, today: '2026-11-22', secondOpinion: false })
  expect(diagnostics.map(({ code, data }) => [code, data])).toEqual([
    ['cannot-read', { path: 'p/shut', reason: 'cannot be opened', near: [] }],
  ])
})
