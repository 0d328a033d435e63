/** What changes for cases, in every form: all say the same, the JSON is what the schema says, and names of strangers stay names. */
import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { diffReport, withBehaviour, withTopics } from '../../../src/diff/index.js'
import type { DiffReport } from '../../../src/diff/index.js'
import { graphOf } from '../../../src/graph/policy-graph.js'
import type { PolicyGraph } from '../../../src/graph/policy-graph.js'
import { behaviourDocument } from '../../../src/render/changes/behaviour-document.js'
import { changesHtml, changesJson, changesMarkdown, changesText, diffSchema } from '../../../src/render/changes/index.js'
import { topicsDocument } from '../../../src/render/changes/topics-document.js'
import { topicsText } from '../../../src/render/changes/topics.js'
import { plainStyle } from '../../../src/render/style.js'
import { examples } from '../../diff/examples.js'
import { mutantsOf } from '../../diff/mutants.js'
import { graphAt, hardClauses } from '../../support/graphs.js'
import { at, event, fact, factIs, graphWith, route, team, toTeam } from '../graph-by-hand.js'
import { hostileNames, xmlFault } from '../hostile.js'

const report = (before: PolicyGraph, after: PolicyGraph) =>
  withBehaviour(diffReport({ label: 'old', graph: before }, { label: 'new', graph: after }))
const valid = new Ajv({ strict: false, inlineRefs: false }).compile(diffSchema())
const bare = (text: string) =>
  text
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/&(#\w+|amp|lt|gt|quot);/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')

/** Every form tells each difference; the terminal may count what a person does not read. */
function agree(found: DiffReport): void {
  const [markdown, html] = [changesMarkdown(found), changesHtml(found)].map(bare) as [string, string]
  const text = changesText(found, plainStyle)
  const json = JSON.parse(changesJson(found)) as {
    readonly behaviour: {
      readonly causes: readonly {
        readonly changes: readonly string[]
        readonly differences: readonly { readonly cases: { readonly words: string } }[]
      }[]
    }
  }
  expect(valid(json), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true)
  const { records, headline, notes } = behaviourDocument(found.behaviour!, found.before, found.after)
  expect(json.behaviour.causes.map(({ differences }) => differences.length)).toEqual(records.map(({ differences }) => differences.length))
  for (const words of [
    headline,
    ...notes,
    ...records.flatMap(({ causes, differences }) => [
      ...causes.map(({ fingerprint }) => fingerprint),
      ...differences.flatMap(({ matter, count, parts, blocks, example }) => [
        matter,
        count,
        ...parts.map((part) => part.words),
        ...blocks,
        ...(example === undefined ? [] : [example.case]),
      ]),
    ]),
  ]) {
    expect(markdown.toLowerCase()).toContain(bare(words).trim().toLowerCase())
    expect(html.toLowerCase()).toContain(bare(words).trim().toLowerCase())
    expect(words).not.toMatch(/\[object|undefined|NaN|"kind"/)
  }
  for (const { causes } of records) for (const { fingerprint } of causes) expect(text).toContain(fingerprint)
}

test.each(examples)('$code', ({ before, after }) => {
  for (const found of [report(before, after), report(after, before)]) if (found.behaviour!.verdict !== 'same text') agree(found)
})

describe.each(hardClauses)('%s', (path) => {
  test('every form says the same', async () => {
    const graph = await graphAt(path)
    for (const { graph: other } of mutantsOf(graph, 8, 31)) agree(report(graph, other))
  })
})

const move = { heldBy: ['team:CAT'], to: toTeam('Locality'), at: at('ICPC'), cites: ['X-1'] } as const
const plan = fact('plan', { name: 'Plan', values: ['child protection', 'child in need', 'none'] })

test('a reader sees the cause, the cases, how many, and one of them', () => {
  const version = (receiver: string) =>
    graphWith(
      team('CAT'),
      team('Locality'),
      team('Advice'),
      event('ICPC'),
      plan,
      route('conference-hands-over', { ...move, to: toTeam(receiver), when: factIs('plan', 'child protection', 'child in need') }),
    )
  const text = changesText(report(version('Locality'), version('Advice')), plainStyle)
  const told = text.slice(text.indexOf('FOR CASES'), text.indexOf('\n\n  laid side by side'))
  expect(told).toMatch(
    new RegExp(
      [
        '^FOR CASES  one cause changes what happens to cases; for every other case both versions say the same',
        '',
        '  1  rule `conference-hands-over`: another team takes the case \\[receiver-changed \\w{10}\\]',
        '     A case held by CAT',
        '       team: Locality -> Advice',
        '       how many  in 2 of 3 values of plan',
        '       if        the plan is not “none”',
        '       example   a case held by CAT, at the ICPC: the plan is child in need',
        '                 before it moves to Locality; now it moves to Advice$',
      ].join('\n'),
    ),
  )
  expect(text).toContain('\n\n  laid side by side: 1 route for 5 holders, 0 duties and ladders\n')
  // The same stands in the README.
  expect(readFileSync('README.md', 'utf8')).toContain(told.replace(/^(?=.)/gm, '    '))
})

test('the same behaviour in other words is said so', () => {
  const version = (when: typeof plan.onlyFor) =>
    graphWith(team('CAT'), team('Locality'), event('ICPC'), plan, route('a', { ...move, when }))
  const found = report(version(factIs('plan', 'none')), version({ kind: 'not', part: factIs('plan', 'child protection', 'child in need') }))
  expect(changesText(found, plainStyle)).toContain('FOR CASES  same behaviour, other words: no case and no duty is treated otherwise')
  expect(JSON.parse(changesJson(found))).toMatchObject({
    same: false,
    behaviour: { verdict: 'same behaviour', causes: [], withoutEffect: [expect.any(String)] },
  })
})

test('what is not weighed stands in the headline, and whom it can reach below', () => {
  const version = (usually: typeof plan.onlyFor) =>
    graphWith(team('CAT'), team('Locality'), event('ICPC'), { ...plan, usually }, route('a', { ...move, when: factIs('plan', 'none') }))
  const found = report(version(factIs('plan', 'none')), version(factIs('plan', 'child protection')))
  const text = changesText(found, plainStyle).replace(/\s+/g, ' ')
  expect(text).toContain(
    'FOR CASES the same for all that was weighed; not weighed: what is taken for granted of facts that nobody tells (`otherwise: no`)',
  )
  expect(text).toContain('(`otherwise: no`): fact `plan`; cases that leave it untold can come to something else by rule `a`')
  expect(JSON.parse(changesJson(found))).toMatchObject({
    behaviour: { verdict: 'same as far as weighed', notWeighed: [expect.any(String)], withoutEffect: [] },
  })
})

test('names of strangers are shown and do nothing', () => {
  for (const name of hostileNames) {
    const version = (receiver: string) =>
      graphOf(
        graphWith(
          team('CAT', { name }),
          team('Locality', { name: `x ${name}` }),
          team('Advice'),
          event('ICPC', { name }),
          plan,
          route('a', { ...move, to: toTeam(receiver), says: name }),
        ).nodes,
      )
    const found = report(version('Locality'), version('Advice'))
    const html = changesHtml(found)
    expect(xmlFault(html.slice(html.indexOf('<body>'), html.indexOf('</html>'))), name).toBeUndefined()
    expect(html).not.toMatch(/<script|<img/)
    expect(changesText(found, plainStyle)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  }
})

test('two authorities: every form has every topic', async () => {
  const [one, other] = (await Promise.all(['policies/calderdale', 'policies/somerset'].map(graphAt))) as [PolicyGraph, PolicyGraph]
  const found = withTopics(diffReport({ label: 'a', graph: one }, { label: 'b', graph: other }))
  const json = JSON.parse(changesJson(found)) as { readonly topics: readonly { readonly topic: string }[] }
  expect(valid(json), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true)
  const document = topicsDocument(found.topics!, one, other)
  const [markdown, html, text] = [changesMarkdown(found), changesHtml(found), topicsText(document, plainStyle, true)]
  expect(document.topics.length).toBeGreaterThan(3)
  for (const { topic, fields } of document.topics)
    for (const form of [markdown, html, text].map(bare)) {
      expect(form.toLowerCase()).toContain(bare(topic).toLowerCase())
      for (const { lines } of fields) for (const line of lines) expect(form).toContain(bare(line).trim())
    }
  expect(json.topics.length).toBe(found.topics!.topics.length)
})
