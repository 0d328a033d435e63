/** A protocol printed as YAML, as a person would write it. */
import type { ProtocolSource } from '../../syntax/value.js'
import type { Plain, PlainEntry } from './plain.js'
import { plainProtocol } from './protocol.js'
import { yamlBlock, yamlScalar } from './yaml-scalar.js'

const width = 120

/** The YAML of a protocol; printing what it reads as gives the same text. */
export function yamlOf(source: ProtocolSource): string {
  const { authority, words, terms, head, rules } = plainProtocol(source)
  const parts: readonly (readonly string[])[] = [
    [`authority: ${yamlScalar(authority, false)}`],
    ['words:', ...wordGroups(words.entries)],
    terms.length === 0 ? [] : ['terms:', ...terms.flatMap((term) => entry(term, 2))],
    head.entries.length === 0 ? ['protocol: {}'] : ['protocol:', ...head.entries.flatMap((line) => entry(line, 2))],
    rules.length === 0 ? ['rules: {}'] : ['rules:', ...rules.flatMap(([id, sentence]) => entry([id, sentence], 2, wordByWord))],
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

/** Names first, then each kind of word after an empty line; declared words stand one below the other. */
function wordGroups(groups: readonly PlainEntry[]): readonly string[] {
  if (groups.length === 0) return ['  {}']
  return groups.flatMap(([name, value], index) => {
    if (value.kind !== 'entries') return entry([name, value], 2)
    return [...(index === 0 ? [] : ['']), ...entry([name, value], 2, wordByWord)]
  })
}

/** How a map is printed: in brackets where it fits, or always one line for each entry. */
type Layout = (value: Plain) => boolean
const wordByWord: Layout = (value) => value.kind !== 'entries' || value.entries.length === 0
const whereItFits: Layout = (value) => value.kind !== 'list' || value.items.filter((item) => item.kind === 'entries').length < 2

function entry([key, value]: PlainEntry, indent: number, mayBeInline: Layout = whereItFits): readonly string[] {
  return valueAfter(`${yamlScalar(key, false)}:`, value, indent, mayBeInline)
}

/** A value after `key:` or `-`. */
function valueAfter(opening: string, value: Plain, indent: number, mayBeInline: Layout): readonly string[] {
  const pad = ' '.repeat(indent)
  const inline = `${pad}${opening} ${inBrackets(value, value.kind !== 'text')}`
  if (isEmpty(value) || (mayBeInline(value) && inline.length <= width && !(value.kind === 'text' && value.text.includes('\n'))))
    return [inline]
  const inner = indent + 2
  if (value.kind === 'text') {
    const block = yamlBlock(value.text, width - inner)
    if (block === undefined || block.length === 2) return [inline]
    const [mark, ...lines] = block
    return [`${pad}${opening} ${mark}`, ...lines.map((line) => (line === '' ? '' : `${' '.repeat(inner)}${line}`))]
  }
  const lines =
    value.kind === 'list'
      ? value.items.flatMap((item) => valueAfter('-', item, inner, whereItFits))
      : value.entries.flatMap((line) => entry(line, inner))
  // What stands in an item of a list begins behind its dash.
  return opening === '-' ? [`${pad}- ${lines[0]!.slice(inner)}`, ...lines.slice(1)] : [`${pad}${opening}`, ...lines]
}

function inBrackets(value: Plain, nested: boolean): string {
  switch (value.kind) {
    case 'text':
      return yamlScalar(value.text, nested)
    case 'list':
      return `[${value.items.map((item) => inBrackets(item, true)).join(', ')}]`
    case 'entries':
      return isEmpty(value)
        ? '{}'
        : `{ ${value.entries.map(([key, inside]) => `${yamlScalar(key, true)}: ${inBrackets(inside, true)}`).join(', ')} }`
  }
}

function isEmpty(value: Plain): boolean {
  return value.kind === 'list' ? value.items.length === 0 : value.kind === 'entries' && value.entries.length === 0
}
