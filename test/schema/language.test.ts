import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { collector } from '../../src/diagnostics/diagnostic.js'
import { readYaml } from '../../src/frontend/yaml/index.js'
import { readDocument } from '../../src/frontend/yaml/read-document.js'
import { lower } from '../../src/lower/lower.js'
import { phrases } from '../../src/syntax/phrases.js'
import { vocabulary } from '../../src/syntax/vocabulary.js'

const page = readFileSync('schema/language.md', 'utf8')
const blocks = [...page.matchAll(/```yaml\n([^`]*)```/g)].map(([, yaml]) => yaml!)
const headings = [...page.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading]) => heading!)

test('every word of the language and every text with a form has its place', () => {
  expect(headings).toEqual(expect.arrayContaining(Object.keys(vocabulary)))
  expect(headings).toEqual(expect.arrayContaining(Object.keys(phrases).map((name) => `${name} (text)`)))
})

test('every value that stands for a team, a moment or a person is explained, and no explanation is stale', () => {
  const standing = (['point', 'receiver', 'who'] as const).flatMap((name) =>
    phrases[name].forms.filter((form) => !/\b[XY]\b|\d/.test(form)).map((form) => [name, form] as const),
  )
  expect(standing.length).toBeGreaterThan(15)
  expect(standing.filter(([name, form]) => phrases[name].means?.[form] === undefined)).toEqual([])
  for (const [name, { forms, means = {} }] of Object.entries(phrases))
    expect(forms, name).toEqual(expect.arrayContaining(Object.keys(means)))
})

test('a map that only one word takes has its table there', () => {
  for (const [word, lines] of [
    ['acknowledge', ['gapAt', 'conflictBetween', 'unclear', 'missing', 'undefined', 'overdue', 'about']],
    ['escalateTo', ['who', 'within', 'strength']],
    ['overrides', ['rule', 'only']],
  ] as const) {
    const section = page.slice(page.indexOf(`\n### ${word}\n`)).split('\n### ')[1]!
    expect([...section.matchAll(/^\| `(\w+)`/gm)].map(([, line]) => line)).toEqual(lines)
  }
})

test('every link leads to a heading that stands once', () => {
  const anchors = headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
  const links = new Set([...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link!))
  expect(links.size).toBeGreaterThan(20)
  for (const link of links)
    expect(
      anchors.filter((anchor) => anchor === link),
      link,
    ).toHaveLength(1)
})

test('every example is YAML that can be read', () => {
  expect(blocks.length).toBeGreaterThan(Object.keys(vocabulary).length)
  for (const yaml of blocks.filter((block) => !/^#.*\n$/.test(block))) {
    const { report, diagnostics } = collector()
    readDocument({ path: 'example.yaml', text: yaml }, report)
    expect(diagnostics, yaml).toEqual([])
  }
})

test('the whole example is a protocol without a finding', () => {
  const { report, diagnostics } = collector()
  const source = readYaml([{ path: 'example.yaml', text: blocks.find((block) => block.includes('\nrules:'))! }], report)!
  expect(lower(source, report, diagnostics).graph?.rules).toHaveLength(4)
  expect(diagnostics).toEqual([])
})

test('no cell of a table is cut by a bar', () => {
  for (const table of page.split('\n\n').filter((part) => part.startsWith('| '))) {
    const widths = table
      .trim()
      .split('\n')
      .map((line) => line.replaceAll('\\|', '').split('|').length)
    expect(new Set(widths).size, table).toBe(1)
  }
})
