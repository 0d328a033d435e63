/** A protocol printed as TypeScript, as a person would write it. */
import type { ProtocolSource } from '../../syntax/value.js'
import { stepAfter, vocabulary } from '../../syntax/vocabulary.js'
import type { WordName } from '../../syntax/vocabulary.js'
import type { Plain, PlainEntry } from './plain.js'
import { filled } from './fill.js'
import { plainProtocol } from './protocol.js'
import { termGroups } from './term-groups.js'
import { keyText, literal, literalLines, width } from './typescript-literal.js'

/** The TypeScript of a protocol; printing what it reads as gives the same text. */
export function typescriptOf(source: ProtocolSource): string {
  const { authority, words, terms, head, rules } = plainProtocol(source)
  const declaration = ['{', ...words.entries.flatMap((group) => declared(group)), '}']
  const language = [...openersOf(rules.map(([, sentence]) => sentence)), ...(terms.length > 0 ? ['terms'] : []), 'protocol']
  return [
    "import { authority } from 'caseway'",
    '',
    ...taking(language, `authority(${literal({ kind: 'text', text: authority, isTerm: false })}, `, declaration),
    ...termGroups(terms).flatMap((group) => [
      '',
      ...taking(
        group.map(([name]) => name),
        'terms(',
        ['{', ...group.flatMap((term) => entryLines(term, 2)), '}'],
      ),
    ]),
    '',
    ...protocolLines(head, rules),
    '',
  ].join('\n')
}

/** The names that a call gives, filled into lines where they are many. */
function taking(names: readonly string[], call: string, given: readonly string[]): readonly string[] {
  const inline = `const { ${names.join(', ')} } = ${call}`
  if (inline.length < width) return after(inline, given, ')')
  return [
    'const {',
    ...filled(
      names.map((name) => `${name},`),
      width - 2,
    ).map((line) => `  ${line}`),
    ...after(`} = ${call}`, given, ')'),
  ]
}

/** The words that begin the rules, in the order of the language. */
function openersOf(sentences: readonly Plain[]): readonly string[] {
  const first = new Set(sentences.map((sentence) => (sentence.kind === 'entries' ? sentence.entries[0]?.[0] : undefined)))
  return (Object.keys(vocabulary) as WordName[]).filter((word) => first.has(word) && stepAfter('start', word) !== undefined)
}

/** A kind of words: each of them on a line of its own. */
function declared([group, value]: PlainEntry): readonly string[] {
  if (value.kind !== 'entries' || value.entries.length === 0) return entryLines([group, value], 2)
  return [`  ${keyText(group)}: {`, ...value.entries.flatMap((word) => entryLines(word, 4)), '  },']
}

function entryLines([key, value]: PlainEntry, indent: number): readonly string[] {
  const pad = ' '.repeat(indent)
  return after(`${pad}${keyText(key)}: `, literalLines(value, indent, keyText(key).length + 3), ',')
}

/** The head stands beside `protocol(` where it fits; else both arguments stand further in. */
function protocolLines(head: Plain, rules: readonly PlainEntry[]): readonly string[] {
  const inline = `export default protocol(${literal(head)}, {`
  if (inline.length <= width) return [inline, ...rules.flatMap((rule) => ruleLines(rule, 2)), '})']
  return [
    'export default protocol(',
    ...after('  ', literalLines(head, 2, 1), ','),
    '  {',
    ...rules.flatMap((rule) => ruleLines(rule, 4)),
    '  },',
    ')',
  ]
}

/** A rule on one line where it fits, else with each word of its chain on a line of its own. */
function ruleLines([id, sentence]: PlainEntry, indent: number): readonly string[] {
  const pad = ' '.repeat(indent)
  const key = literal({ kind: 'text', text: id, isTerm: false })
  if (sentence.kind !== 'entries') return after(`${pad}${key}: `, literalLines(sentence, indent, key.length + 3), ',')
  const inline = `${pad}${key}: ${sentence.entries.map(([word, value]) => `${word}(${argumentsOf(value).map(literal).join(', ')})`).join('.')},`
  if (inline.length <= width) return [inline]
  return sentence.entries.flatMap(([word, value], index) => {
    const opening = index === 0 ? `${pad}${key}: ${word}(` : `${pad}  .${word}(`
    const closing = index === sentence.entries.length - 1 ? '),' : ')'
    return callLines(opening, argumentsOf(value), closing, index === 0 ? indent : indent + 2)
  })
}

function argumentsOf(value: Plain): readonly Plain[] {
  return value.kind === 'list' ? value.items : [value]
}

function callLines(opening: string, values: readonly Plain[], closing: string, indent: number): readonly string[] {
  const inline = `${opening}${values.map(literal).join(', ')}${closing}`
  const only = values[0]
  if (inline.length <= width || only === undefined || (values.length === 1 && only.kind === 'text')) return [inline]
  if (values.length === 1) return after(opening, literalLines(only, indent, width), closing)
  const pad = ' '.repeat(indent + 2)
  return [opening, ...values.flatMap((value) => after(pad, literalLines(value, indent + 2, 1), ',')), `${' '.repeat(indent)}${closing}`]
}

/** Lines with something before the first and behind the last. */
function after(opening: string, lines: readonly string[], closing: string): readonly string[] {
  const all = lines.map((line, index) => (index === 0 ? `${opening}${line}` : line))
  return [...all.slice(0, -1), `${all.at(-1)!}${closing}`]
}
