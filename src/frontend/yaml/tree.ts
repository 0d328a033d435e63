import { isMap, isScalar, isSeq } from 'yaml'
import type { ParsedNode, Scalar, YAMLMap } from 'yaml'
import type { Report } from '../../diagnostics/diagnostic.js'
import { isPlainValue } from '../../diagnostics/plain-text.js'
import type { Source, Span } from '../../source/source.js'
import type { Entries, Entry, Text, Value } from '../../syntax/value.js'

type ParsedMap = YAMLMap.Parsed

/** Names that programs use for themselves. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** Turns the parser's nodes into the tree of the language; every scalar is text as it is written. `empties`: a name without a value has an empty text. */
export function treeOf(node: ParsedNode | null, { path: file, text }: Source, report: Report, empties = false): Value | undefined {
  const span = ([start, end]: readonly [number, number, number]): Span => ({ file, start, end })

  const value = (from: ParsedNode): Value | undefined => {
    if (isScalar(from)) return scalar(from as Scalar.Parsed)
    if (isSeq(from))
      return { kind: 'list', items: (from.items as ParsedNode[]).map(value).filter((item) => item !== undefined), span: span(from.range) }
    if (isMap(from)) return entries(from as ParsedMap)
    return undefined
  }

  const scalar = (from: Scalar.Parsed): Text => {
    const found: Text = { kind: 'text', text: String(from.value ?? ''), style: 'plain', span: span(from.range) }
    if (from.type === 'QUOTE_DOUBLE') checkEscapes(found, text, report)
    return found
  }

  const entries = (map: ParsedMap): Entries => {
    const found = new Map<string, Entry>()
    let commas = 0
    let repeated = -Infinity
    for (const [index, { key, value: written }] of map.items.entries()) {
      const name = keyOf(key as ParsedNode | null, map)
      if (name === undefined) continue
      const first = found.get(name.text)
      if (first !== undefined) {
        // Where one name after the other comes again, a line between them is missing: that is one mistake.
        const again = index - repeated <= 3
        repeated = index
        if (again) continue
        report('written-twice', name.span, { key: name.text, spread: false }, [{ span: first.key.span, note: 'it is first written here' }])
        continue
      }
      const nothing: Text | undefined = empties ? { kind: 'text', text: '', style: 'plain', span: name.span } : undefined
      const inside = isEmpty(written as ParsedNode | null) ? nothing : value(written as ParsedNode)
      const lost = inside === undefined ? lostAfter(name, map) : undefined
      if (lost === 'comma' && ++commas > 1) continue // of one text that its commas cut to pieces the first piece is told
      if (inside === undefined) report('no-value', name.span, { key: name.text, lost })
      else found.set(name.text, { key: name, value: inside })
    }
    return { kind: 'entries', entries: [...found.values()], span: span(map.range) }
  }

  const keyOf = (key: ParsedNode | null, map: ParsedMap): Text | undefined => {
    if (!isScalar(key) || isEmpty(key)) {
      const at = key?.range ?? map.range
      // A question mark at the very end asks for a name that would stand behind the file.
      const start = Math.min(at[0], Math.max(0, text.length - 1))
      report('key-not-text', { file, start, end: Math.min(Math.max(at[1], start + 1), text.length) }, {})
      return undefined
    }
    const name = scalar(key as Scalar.Parsed)
    if (name.text === '<<') report('yaml-reference', name.span, { text: '<<' })
    else if (forbidden.has(name.text)) report('forbidden-key', name.span, { key: name.text })
    else return name
    return undefined
  }

  /** What YAML may have taken the value for. */
  const lostAfter = ({ span: { end } }: Text, map: ParsedMap): 'comma' | 'comment' | undefined => {
    if (/^["']?[ \t]*:[ \t]*#/.test(text.slice(end, end + 20))) return 'comment'
    return map.flow === true ? 'comma' : undefined
  }

  return node === null || isEmpty(node) ? undefined : value(node)
}

/** Nothing was written; an empty text in quotes is something. */
function isEmpty(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.type === 'PLAIN' && node.source === '')
}

/** Escapes that a person means. The others turn a path such as `N:\Policies` into a character that nobody sees. */
const escapes = /\\(?:["\\/n\n\r]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})|(\\.)/gi

function checkEscapes(value: Text, text: string, report: Report): void {
  const { file, start, end } = value.span
  for (const found of text.slice(start, end).matchAll(escapes)) {
    if (found[1] === undefined) continue
    const at = start + found.index
    return report('bad-escape', { file, start: at, end: at + 2 }, { text: found[1] })
  }
  isPlainValue(value.text, value.span, report)
}
