import { expect, test } from 'vitest'
import { collector } from '../../../src/diagnostics/diagnostic.js'
import { readYaml } from '../../../src/frontend/yaml/read-yaml.js'
import type { Entries, Value } from '../../../src/syntax/value.js'
import { expectFindings } from './expect-findings.js'

const whole = `authority: calderdale
words: { name: Calderdale, teams: { CAT: { name: Assessment } } }
terms: { cpPlan: { plan: child protection } }
protocol: { version: 2019-01, effective: 2019 }
rules:
  a: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: [Locality, CLA] }
`

function read(...texts: string[]) {
  const { report, diagnostics } = collector()
  const source = readYaml(
    texts.map((text, index) => ({ path: `${index + 1}.yaml`, text })),
    report,
  )
  return { source, diagnostics, codes: diagnostics.map(({ code }) => code) }
}

function plain(value: Value): unknown {
  if (value.kind === 'text') return value.text
  return value.kind === 'list'
    ? value.items.map(plain)
    : Object.fromEntries(value.entries.map((entry) => [entry.key.text, plain(entry.value)]))
}

test('the five parts become the five parts of the tree', () => {
  const { source, codes } = read(whole)
  expect(codes).toEqual([])
  expect(source!.authority.text).toBe('calderdale')
  expect(plain(source!.rules)).toEqual({ a: { when: 'cpPlan', heldBy: 'CAT', transferAt: 'ICPC', to: ['Locality', 'CLA'] } })
  expect(plain(source!.head)).toEqual({ version: '2019-01', effective: '2019' })
})

test('every scalar is text as it is written', () => {
  const { source } = read(whole.replace('a: {', "a: { b: [yes, 16, 2019-01, null, ~, 0x10, 1e3, .5, true, 012, \"\", 'it''s'], "))
  expect((plain(source!.rules) as { a: { b: string[] } }).a.b).toEqual([
    'yes',
    '16',
    '2019-01',
    'null',
    '~',
    '0x10',
    '1e3',
    '.5',
    'true',
    '012',
    '',
    "it's",
  ])
})

test('a span covers the words in the file', () => {
  const { source } = read(whole)
  const rule = source!.rules.entries[0]!
  const { start, end } = rule.value.span
  expect(whole.slice(start, end)).toBe('{ when: cpPlan, heldBy: CAT, transferAt: ICPC, to: [Locality, CLA] }')
  expect(whole.slice(rule.key.span.start, rule.key.span.end)).toBe('a')
})

test('files of one protocol are joined, whatever part stands in which', () => {
  const { source, codes } = read(
    'authority: york\nprotocol: { version: "1", effective: 2019 }\nwords: { name: York, teams: { A: { name: A } } }\nrules: { one: { says: x } }',
    'words: { teams: { B: { name: B } }, roles: { r: { name: R } } }\nrules: { two: { says: y } }',
    'authority: york\nterms: { t: { plan: none } }',
  )
  expect(codes).toEqual([])
  expect(plain(source!.words)).toEqual({ name: 'York', teams: { A: { name: 'A' }, B: { name: 'B' } }, roles: { r: { name: 'R' } } })
  expect(plain(source!.rules)).toEqual({ one: { says: 'x' }, two: { says: 'y' } })
  expect(plain(source!.terms)).toEqual({ t: { plan: 'none' } })
  const teams = source!.words.entries[1]!.value as Entries
  expect(teams.entries.map(({ key }) => key.span.file)).toEqual(['1.yaml', '2.yaml'])
})

test('what stands in two files is one finding that shows both', () => {
  const { diagnostics } = read(whole, 'rules: { a: { says: x } }\nwords: { teams: { CAT: { name: C } }, name: C }')
  expect(diagnostics.map(({ code, span, related }) => [code, span.file, span.start, related[0]!.span.file])).toEqual([
    ['written-twice', '2.yaml', 44, '1.yaml'],
    ['written-twice', '2.yaml', 64, '1.yaml'],
    ['written-twice', '2.yaml', 9, '1.yaml'],
  ])
})

test('two authorities are not one protocol', () => {
  expect(read(whole, 'authority: york').codes).toEqual(['two-authorities'])
})

test('a missing part, terms excepted, is one finding', () => {
  expect(read(whole.replace(/terms: .*\n/, '')).codes).toEqual([])
  expect(read(whole.replace(/protocol: .*\n/, '')).diagnostics.map(({ code, data }) => [code, data])).toMatchObject([
    ['missing-part', { part: 'protocol' }],
  ])
})

test('parts of the wrong kind, and unknown ones', () => {
  expectFindings(
    (source, report) => readYaml([source], report),
    `authority: { name: York }
           ~~~~~~~~~~~~~~ authority-not-text
word: { name: York }
~~~~ unknown-part: did you mean \`words\`?
words: York
       ~~~~ not-a-map: \`words\` is a map
terms: [a, b]
       ~~~~~~ not-a-map
protocol: { version: "1" }
rules:
- a: { says: x }
~~~~~~~~~~~~~~~~ not-a-map: conference-hands-over`,
  )
})

test.each(['just a text', '- a\n- b'])('a file that is no map is said to be none: %j', (text) => {
  expect(read(text).codes).toEqual(['not-a-map'])
})

test('nothing hostile takes long or escapes', () => {
  const most = 400_000
  const hostile = [
    '['.repeat(most),
    '{a: '.repeat(most / 4),
    '? '.repeat(most / 2),
    '"'.repeat(most),
    '&a '.repeat(most / 3),
    '%a\n'.repeat(most / 3),
    '---\n'.repeat(most / 4),
    '!'.repeat(most),
  ]
  for (const text of hostile) {
    const begun = performance.now()
    const { source, diagnostics } = read(text)
    expect(source).toBeUndefined()
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(diagnostics.length).toBeLessThanOrEqual(20)
    expect(performance.now() - begun).toBeLessThan(5000)
  }
}, 60_000)

test('a rule with a hole is kept out by its name, so that nothing is reported twice', () => {
  const { source, codes } = read(`${whole}  b: { heldBy: CAT, transferAt: ICPC, to: }\n  c: { says: x }\n`)
  expect(codes).toEqual(['no-value'])
  expect(source!.rules.entries.map(({ key }) => key.text)).toEqual(['a', 'c'])
  expect(source!.broken.map(({ text }) => text)).toEqual(['b'])
  expect(read(whole.replace('name: Calderdale', 'name:')).source).toBeUndefined()
})
