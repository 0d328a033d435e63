/** A protocol printed in either language says the same, and printing it again changes nothing. */
import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collector } from '../../../src/diagnostics/diagnostic.js'
import { readYaml } from '../../../src/frontend/yaml/index.js'
import { readTypeScript } from '../../../src/frontend/typescript/index.js'
import { lower } from '../../../src/lower/lower.js'
import { isSeveral } from '../../../src/lower/several.js'
import { typescriptOf, yamlOf } from '../../../src/render/source/index.js'
import type { Source } from '../../../src/source/source.js'
import { vocabulary } from '../../../src/syntax/vocabulary.js'
import type { Entries, ProtocolSource, Text, Value } from '../../../src/syntax/value.js'

const fromYaml = (...texts: string[]) => {
  const { report, diagnostics } = collector()
  const source = readYaml(
    texts.map((text, index) => ({ path: `${index}.yaml`, text })),
    report,
  )
  expect(diagnostics).toEqual([])
  return source!
}

const fromTypeScript = (text: string, beside: (specifier: string) => Source | undefined = () => undefined) => {
  const { report, diagnostics } = collector()
  const source = readTypeScript([{ path: 'a.protocol.ts', text }], beside, report)
  expect(diagnostics).toEqual([])
  return source!
}

function digestOf(source: ProtocolSource): string {
  const { report, diagnostics } = collector()
  const { graph } = lower(source, report, diagnostics)
  if (graph === undefined) expect.fail(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error').slice(0, 3)))
  return graph.digest
}

function areTwins(source: ProtocolSource): void {
  const digest = digestOf(source)
  const yaml = yamlOf(source)
  const typescript = typescriptOf(source)
  const [yamlRead, typescriptRead] = [fromYaml(yaml), fromTypeScript(typescript)]
  expect(digestOf(yamlRead)).toBe(digest)
  expect(digestOf(typescriptRead)).toBe(digest)
  expect(yamlOf(yamlRead)).toBe(yaml)
  expect(typescriptOf(typescriptRead)).toBe(typescript)
  // Through the other language and back.
  expect(typescriptOf(fromYaml(yamlOf(typescriptRead)))).toBe(typescript)
  expect(yamlOf(fromTypeScript(typescriptOf(fromYaml(yamlOf(typescriptRead)))))).toBe(yamlOf(typescriptRead))
}

describe('the protocols that come with Caseway', () => {
  test.each(readdirSync('policies'))('%s', (name) => {
    const files = readdirSync(`policies/${name}`).filter((file) => /\.protocol\.(?:yaml|ts)$/.test(file))
    const text = (file: string) => readFileSync(`policies/${name}/${file}`, 'utf8')
    if (files.every((file) => file.endsWith('.yaml'))) return areTwins(fromYaml(...files.map(text)))
    const beside = (specifier: string): Source => ({ path: specifier, text: text(specifier.replace('./', '').replace(/\.js$/, '.ts')) })
    areTwins(fromTypeScript(text(`${name}.protocol.ts`), beside))
  })
})

test('a protocol that says everything the language can say', () => {
  const [file] = readdirSync('test/fixtures/every-construct/yaml').filter((name) => name.endsWith('.protocol.yaml'))
  areTwins(fromYaml(readFileSync(`test/fixtures/every-construct/yaml/${file}`, 'utf8')))
})

test.each(readdirSync('test/fixtures/hard-clauses/yaml'))('the hardest clauses: %s', (file) => {
  areTwins(fromYaml(readFileSync(`test/fixtures/hard-clauses/yaml/${file}`, 'utf8')))
})

/** Texts that trip up careless printing. */
const odd = [
  "it's",
  'a "word"',
  `it's a "word"`,
  'a: b',
  'a #b',
  '# a',
  '- a',
  '-',
  '--- a',
  '---',
  '...',
  '? a',
  ': a',
  'a:',
  '*a',
  '&a',
  '!a',
  '@a',
  '`a`',
  '%a',
  '|',
  '> a',
  '{a}',
  '[a]',
  'a, b',
  'a]',
  '',
  ' ',
  ' a',
  'a ',
  'a  b',
  'a\nb',
  'a\n\nb\n',
  '\na',
  'a\n  b\nc',
  'a\tb',
  'null',
  '~',
  'yes',
  'true',
  '16',
  '2019-01',
  '0x1',
  '1e3',
  '<<',
  '*/',
  '/* a */',
  '// a',
  '`${a}`',
  '${a}',
  '\\',
  'a\\',
  '\\n',
  "\\'",
  'a\u00a0b',
  'a\u2028b',
  '\u00ad',
  'naïve – “quoted” 👩👧',
  '</script>',
  'x'.repeat(200),
  `${'word '.repeat(60)}end`,
  `${'word '.repeat(40)}: # end`,
  'Å',
  '=',
  '\u0301a',
  "'",
  '"',
  "''",
  'when',
  'not stated',
  'toString',
  'é'.repeat(130),
]
const spanless = { file: '', start: 0, end: 0 }
const text = (value: string): Text => ({ kind: 'text', text: value, style: 'string', span: spanless })
const entries = (...lines: readonly (readonly [string, Value])[]): Entries => ({
  kind: 'entries',
  entries: lines.map(([key, value]) => ({ key: text(key), value })),
  span: spanless,
})
const list = (...items: Value[]): Value => ({ kind: 'list', items, span: spanless })

function plain(value: Value): unknown {
  if (value.kind === 'text') return value.text
  return value.kind === 'list' ? value.items.map(plain) : value.entries.map((line) => [line.key.text, plain(line.value)])
}
const everything = ({ authority, words, terms, head, rules }: ProtocolSource) => [authority, words, terms, head, rules].map(plain)

const anyText = fc.oneof(
  fc.constantFrom(...odd),
  fc.string({ unit: fc.constantFrom(...`ab :#-,[]{}'"\\\n!&*?|>%@\`\t~=/$é👩`), maxLength: 12 }),
)
/** No word of the language: those have shapes, and rules an order, of their own. */
const anyKey = anyText.filter((key) => key !== '<<' && !Object.hasOwn(vocabulary, key))
const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value; map: Entries }>((tie) => ({
  map: fc.uniqueArray(fc.tuple(anyKey, tie('value')), { selector: ([key]) => key, maxLength: 4 }).map((lines) => entries(...lines)),
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    anyText.map(text),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => list(...items)),
    tie('map'),
  ),
})).value
const anyMap = fc.uniqueArray(fc.tuple(anyKey, anyValue), { selector: ([key]) => key, maxLength: 5 }).map((lines) => entries(...lines))

test('whatever is printed as YAML is read as it was, and printed again the same', () => {
  fc.assert(
    fc.property(anyText, anyMap, anyMap, (id, head, rules) => {
      const source: ProtocolSource = { authority: text(id), words: entries(['name', text(id)]), terms: entries(), head, rules, broken: [] }
      const printed = yamlOf(source)
      const read = fromYaml(printed)
      expect(everything(read), printed).toEqual(everything(source))
      expect(yamlOf(read)).toBe(printed)
    }),
    { numRuns: 500 },
  )
}, 60_000)

test('hostile texts stay texts in both languages', () => {
  const harmless = odd.filter(
    (name) =>
      name.trim() !== '' && name !== '<<' && name.length <= 200 && /^\S+(?: \S+)*$/.test(name) && name !== 'not stated' && !isSeveral(name),
  )
  const names = [...new Set(harmless)]
  const source: ProtocolSource = {
    authority: text('york'),
    words: entries(
      ['name', text("York's")],
      ['calendar', text('england-and-wales')],
      [
        'teams',
        entries(
          ...names.map((name) => [name, entries(['name', text(name)], ['alsoCalled', list(...names.slice(0, 4).map(text))])] as const),
        ),
      ],
      ['facts', entries(['plan', entries(['name', text('Plan')], ['oneOf', list(...names.map(text))])])],
    ),
    terms: entries(
      ['second', entries(['any', list(text('first'), entries(['plan', text(names[0]!)]))])],
      ['first', entries(['plan', list(...names.map(text))], ['says', text(names[5]!)])],
    ),
    head: entries(['version', text('1')], ['effective', text('2019')]),
    rules: entries(
      ...names.map(
        (name, index) =>
          [
            `rule-${index}`,
            entries(['heldBy', text(name)], ['who', text('not stated')], ['must', text(name)], ['says', text(name)], ['cites', text(name)]),
          ] as const,
      ),
      [
        'with-terms',
        entries(
          ['cites', text('A')],
          ['closeAt', text('not stated')],
          ['when', entries(['all', list(text('second'), entries(['not', text('first')]))])],
          ['unless', text('first')],
        ),
      ],
    ),
    broken: [],
  }
  const named: ProtocolSource = fromTypeScript(typescriptOf(source))
  areTwins(named)
  expect(plain(named.words)).toEqual(plain(source.words))
  expect(typescriptOf(fromYaml(yamlOf(source)))).toBe(typescriptOf(source))
})
