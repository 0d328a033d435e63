/** The real protocols with one thing changed at a time: each change is told exactly once, there and back. */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Compiled } from '../../src/compile/compiled.js'
import { comparisonsOf } from '../../src/diff/compare/fields.js'
import { diff, diffReport, mirrored, placesIn } from '../../src/diff/index.js'
import { fieldsOf } from '../../src/graph/fields.js'
import type { Field } from '../../src/graph/fields.js'
import type { NodeId } from '../../src/graph/ids.js'
import type { PolicyNode } from '../../src/graph/nodes.js'
import { graphOf } from '../../src/graph/policy-graph.js'
import type { PolicyGraph } from '../../src/graph/policy-graph.js'
import { compileFiles } from '../support/compile.js'

const authorities = ['calderdale', 'somerset']

function filesOf(authority: string): Record<string, string> {
  const folder = `policies/${authority}`
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.protocol\.(ts|yaml)$/.test(name))
      .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  )
}

type Record_ = Readonly<Record<string, unknown>>

/** Other values for a field, each different in one thing; nothing where no other value is well formed. */
function others(field: Field, value: unknown, graph: PolicyGraph): readonly unknown[] {
  if (field.many === 'set' || field.many === 'list') {
    const items = value as readonly unknown[]
    const without = items.length > 0 ? [items.slice(1)] : []
    const changed =
      items.length > 0
        ? otherOf(field, items[0], graph)
            .filter((item) => !items.some((known) => JSON.stringify(known) === JSON.stringify(item)))
            .map((item) => [item, ...items.slice(1)])
        : []
    return [...without, ...changed]
  }
  if (value === undefined) return field.is.type === 'text' ? ['anew'] : []
  return [...(field.many === 'absent' ? [undefined] : []), ...otherOf(field, value, graph)]
}

function otherOf({ is }: Field, value: unknown, graph: PolicyGraph): readonly unknown[] {
  switch (is.type) {
    case 'text':
      return [`${String(value)} anew`]
    case 'words':
      return is.words.filter((word) => word !== value).slice(0, 1)
    case 'count':
      return [(value as number) + 1]
    case 'flag':
      return [value !== true]
    case 'ref':
      return is.to === 'term'
        ? []
        : graph.nodes
            .filter(({ id }) => id.startsWith(`${is.to}:`) && id !== value)
            .slice(0, 1)
            .map(({ id }) => id)
    case 'changes':
      return []
    case 'own': {
      const part = value as Record_ & { readonly kind: PolicyNode['kind'] }
      return Object.entries(fieldsOf(part.kind))
        .flatMap(([name, field]) => others(field, part[name], graph).map((other) => ({ ...part, [name]: other })))
        .slice(0, 3)
    }
  }
}

describe.each(authorities)('%s', (authority) => {
  let graph: PolicyGraph
  beforeAll(async () => {
    const compiled = await compileFiles(filesOf(authority))
    graph = compiled.graph!
  }, 60_000)

  test('one field changed is one change, in the field’s own codes', () => {
    let tried = 0
    const wrong: unknown[] = []
    for (const [index, node] of graph.nodes.entries()) {
      for (const [name, field] of Object.entries(fieldsOf(node.kind))) {
        // How a family is divided stands in the rules too: changed at one end alone it is no protocol.
        if (name === 'per' || name === 'variants') continue
        // What is known by its name is another thing under another name: that one went and one came is two facts.
        const all = others(field, (node as unknown as Record_)[name], graph)
        const values = ['overrides', 'asks', 'outside', 'valuesMean'].includes(name) ? all.slice(0, 1) : all
        // A few of each node, so that every field of every kind is tried many times over the whole graph.
        if (values.length === 0 || (index + name.length) % 9 !== 0) continue
        const edited = withNode(graph, { ...node, [name]: values[index % values.length] } as PolicyNode)
        if (edited.digest === graph.digest) continue
        tried++
        const there = diff(graph, edited)
        const back = diff(edited, graph)
        const codes = comparisonsOf(node.kind)[name]!.codes
        const right = there.length === 1 && there[0]!.subject === node.id && codes.includes(there[0]!.code)
        const mirror = back.length === 1 && mirrored(back[0]!).code === there[0]!.code
        if (!right || !mirror)
          wrong.push({
            node: node.id,
            name,
            there: there.map(({ code, subject }) => `${code} ${subject}`),
            back: back.map(({ code }) => code),
          })
      }
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(100)
  }, 120_000)

  test('a rule or an unused word taken out is one change', () => {
    const wrong: unknown[] = []
    for (const node of graph.nodes.filter((_, index) => index % 4 === 0)) {
      const edited = withoutRule(graph, node.id)
      if (edited === undefined) continue
      const there = diff(graph, edited)
      const back = diff(edited, graph)
      if (there.length !== 1 || there[0]!.code !== `${node.kind}-removed` || back.length !== 1 || back[0]!.code !== `${node.kind}-added`)
        wrong.push({ node: node.id, there: there.map(({ code, subject }) => `${code} ${subject}`), back: back.map(({ code }) => code) })
    }
    expect(wrong).toEqual([])
  }, 120_000)

  test('a name changed everywhere is one change', () => {
    const wrong: unknown[] = []
    const words = graph.nodes
      .filter(({ kind }) => ['team', 'event', 'role', 'document', 'fact', 'term', 'route', 'duty'].includes(kind))
      .filter((_, index) => index % 8 === 0)
    let known = 0
    for (const { id } of words) {
      const anew = graphOf(
        JSON.parse(JSON.stringify(graph.nodes).replaceAll(JSON.stringify(id), JSON.stringify(`${id} anew`))) as PolicyNode[],
      )
      const codes = diff(graph, anew).map(({ code }) => code)
      if (codes.length === 1 && codes[0]!.endsWith('-renamed')) known++
      // Where a word is used like another one it cannot be told which it has become: then it went and another came.
      else if (!codes.some((code) => code.endsWith('-removed')) || !codes.some((code) => code.endsWith('-added'))) wrong.push({ id, codes })
    }
    expect(wrong).toEqual([])
    expect(known / words.length).toBeGreaterThan(0.9)
  }, 120_000)
})

function withNode(graph: PolicyGraph, anew: PolicyNode): PolicyGraph {
  return graphOf(graph.nodes.map((node) => (node.id === anew.id ? anew : node)))
}

/** The graph without a rule, and without the mention of it in lists of rules; nothing where it is mentioned otherwise. */
function withoutRule(graph: PolicyGraph, id: NodeId): PolicyGraph | undefined {
  if (id === 'protocol' || id.startsWith('reading:')) return undefined
  const dropped = graph.nodes
    .filter((node) => node.id !== id)
    .map((node) => {
      const fields = node as unknown as Record_
      const lists = Object.fromEntries(
        ['overrides', 'replaces', 'insteadOf', 'holdsUpRules', 'rules'].flatMap((name) => {
          const list = fields[name] as readonly (string | { readonly rule: string })[] | undefined
          return list === undefined ? [] : [[name, list.filter((item) => (typeof item === 'string' ? item : item.rule) !== id)]]
        }),
      )
      const lastWait = node.kind === 'duty' && node.holdsUp === 'rules' && (lists['holdsUpRules'] as readonly unknown[]).length === 0
      return lastWait ? undefined : ({ ...node, ...lists } as PolicyNode)
    })
  if (dropped.includes(undefined)) return undefined
  const nodes = dropped.filter((node) => node !== undefined)
  return JSON.stringify(nodes).includes(JSON.stringify(id)) ? undefined : graphOf(nodes)
}

test('a change in a file is told with its places, however the lines have shifted', async () => {
  const files = filesOf('somerset')
  const name = 'somerset.protocol.yaml'
  const text = files[name]!
  const line = text.split('\n').findIndex((each) => /^    within: 2 weeks of /.test(each))
  expect(line).toBeGreaterThan(0)
  const edited = [
    '# A remark.',
    ...text.split('\n').map((each, index) => (index === line ? each.replace('2 weeks', '3 weeks') : each)),
  ].join('\n')
  const before = await compileFiles(files)
  const after = await compileFiles({ ...files, [name]: edited })
  const report = diffReport(versionOf(before), versionOf(after))
  expect(report.changes.map(({ change }) => change.code)).toEqual(['limit-lengthened'])
  const [{ before: was, after: now }] = report.changes as readonly [(typeof report.changes)[number]]
  expect(was!.file).toBe(`p/${name}`)
  expect(now!.line).toBe(was!.line + 1)
}, 60_000)

function versionOf({ graph, placeOf, sources }: Compiled) {
  return {
    label: 'p',
    graph: graph!,
    placeOf: placesIn(
      (id) => placeOf(id),
      (file) => sources.get(file)?.text,
    ),
  }
}
