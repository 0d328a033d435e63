/**
 * A reader for files that keep to the plain part of YAML, as nearly all do: maps and lists by indentation, texts on one line,
 * brackets that close on their line, folded texts. It is many times faster than the whole parser, and it never judges: where
 * something is or may be more than that, wrong or merely unusual, it gives nothing, and the whole parser has the word.
 * `test/frontend/yaml/plain-file.test.ts` shows on mutants that the two never differ.
 */
import type { Source, Span } from '../../source/source.js'
import type { Entries, Entry, List, Text, Value } from '../../syntax/value.js'

/** A line with something on it besides space and comments. */
interface Line {
  readonly indent: number
  /** Where its content begins and ends. */
  readonly start: number
  readonly end: number
  /** Counted from 0, blank lines and comments included. */
  readonly row: number
  /** Where the next line begins. */
  readonly next: number
  /** How far in the comments below it stand that come before the next such line: the furthest; -1 without any. */
  comments: number
}

/** Anything that the whole parser had better look at: other line ends, tabs, a second document. */
const beyond = /[\t\r]|^\ufeff/
/** A name before a colon that could not be anything else. */
const plainKey = /^[\p{L}\p{N}](?:[^#"{}[\]\n]*[^#"{}[\]\n ])?$/u
/** What a text without quotes cannot begin with, or had better not. */
const signs = new Set('-?:,[]{}#&*!|>\'"%@`')
const reserved = new Set(['__proto__', 'constructor', 'prototype'])
const deepest = 20
const longestKey = 200

/** The tree of a plain file; nothing where the whole parser is needed. */
export function readPlainFile({ path: file, text }: Source): Value | undefined {
  if (beyond.test(text)) return undefined
  const lines = linesOf(text)
  let at = 0
  /** Where reading stands inside brackets. */
  let pos = 0

  const span = (start: number, end: number): Span => ({ file, start, end })
  const textAt = (start: number, end: number, value = text.slice(start, end)): Text => ({ kind: 'text', text: value, style: 'plain', span: span(start, end) })
  const startsItem = ({ start, end }: Line) => text[start] === '-' && (end === start + 1 || text[start + 1] === ' ')

  function block(indent: number, depth: number): Value | undefined {
    if (depth > deepest) return undefined
    return startsItem(lines[at]!) ? list(indent, depth) : map(indent, depth)
  }

  function map(indent: number, depth: number): Entries | undefined {
    const start = lines[at]!.start
    const found: Entry[] = []
    const names = new Set<string>()
    while (at < lines.length && lines[at]!.indent === indent) {
      const line = lines[at]!
      const colon = text.indexOf(':', line.start)
      if (colon < 0 || colon >= line.end || (colon + 1 < line.end && text[colon + 1] !== ' ')) return undefined
      const key = keyAt(line.start, colon, names)
      const from = pastSpaces(colon + 1, line.end)
      at++
      const value = key && (from === line.end ? below(indent, depth) : onLine(from, line, indent))
      if (key === undefined || value === undefined) return undefined
      found.push({ key, value })
    }
    return upTo(indent) ? { kind: 'entries', entries: found, span: span(start, lines[at - 1]!.next) } : undefined
  }

  /** What belongs to a key that has nothing behind it. */
  function below(indent: number, depth: number): Value | undefined {
    const line = lines[at]
    if (line === undefined) return undefined
    if (line.indent > indent) return block(line.indent, depth + 1)
    return line.indent === indent && startsItem(line) ? list(indent, depth + 1) : undefined
  }

  function list(indent: number, depth: number): List | undefined {
    const start = lines[at]!.start
    const items: Value[] = []
    while (at < lines.length && lines[at]!.indent === indent && startsItem(lines[at]!)) {
      const line = lines[at]!
      const from = pastSpaces(line.start + 1, line.end)
      if (from === line.end) return undefined
      const item = opensMap(from, line.end) ? mapInItem(line, from, indent, depth) : itemOnLine(from, line, indent)
      if (item === undefined) return undefined
      items.push(item)
    }
    // A list may stand as far in as its key; the next key ends it.
    const ended = upTo(indent) || (at < lines.length && lines[at]!.indent === indent && lines[at - 1]!.comments < 0)
    return ended ? { kind: 'list', items, span: span(start, lines[at - 1]!.next) } : undefined
  }

  /** `- name: value`, and the lines of the same map below it. */
  function mapInItem(line: Line, from: number, indent: number, depth: number): Entries | undefined {
    if (depth > deepest) return undefined
    const inner = indent + from - line.start
    lines[at] = { ...line, indent: inner, start: from }
    return startsItem(lines[at]!) ? undefined : map(inner, depth + 1)
  }

  function itemOnLine(from: number, line: Line, indent: number): Value | undefined {
    at++
    return onLine(from, line, indent)
  }

  /** Whether the lines of this depth end here, rather than going on at an indentation that none of them has, or with comments that count as theirs. */
  function upTo(indent: number): boolean {
    return (at === lines.length || lines[at]!.indent < indent) && lines[at - 1]!.comments < Math.max(indent, 1)
  }

  function opensMap(from: number, end: number): boolean {
    if (signs.has(text[from]!)) return false
    const colon = text.indexOf(':', from)
    return colon >= 0 && colon < end && (colon + 1 === end || text[colon + 1] === ' ')
  }

  function keyAt(start: number, end: number, names: Set<string>): Text | undefined {
    const key = textAt(start, end)
    if (end - start > longestKey || !plainKey.test(key.text) || reserved.has(key.text) || names.has(key.text)) return undefined
    names.add(key.text)
    return key
  }

  /** A value that begins on the line of its key; `>-` goes on below. */
  function onLine(from: number, line: Line, indent: number): Value | undefined {
    const sign = text[from]!
    if (sign === '>') return folded(from, line, indent)
    // A line further in would go on with the text.
    if (at < lines.length && lines[at]!.indent > indent) return undefined
    if (sign === '{' || sign === '[') {
      pos = from
      const value = inBrackets(line.end, 0)
      return pos === line.end ? value : undefined
    }
    if (sign === '"' || sign === "'") {
      pos = from
      const value = quoted(line.end)
      return pos === line.end ? value : undefined
    }
    const written = text.slice(from, line.end)
    return signs.has(sign) || written.includes(': ') || written.includes(' #') || written.endsWith(':') ? undefined : textAt(from, line.end, written)
  }

  function folded(from: number, header: Line, indent: number): Text | undefined {
    const first = lines[at]
    if (text.slice(from, header.end) !== '>-' || first === undefined || first.indent <= indent) return undefined
    const parts: string[] = []
    for (let row = header.row + 1; at < lines.length && lines[at]!.indent > indent; row++) {
      const line = lines[at]!
      if (line.row !== row || line.indent !== first.indent || line.end !== lineEnd(line)) return undefined
      parts.push(text.slice(line.start, line.end))
      at++
    }
    const last = lines[at - 1]!
    // What looks like a comment below may be part of the text.
    return last.comments < 0 ? textAt(from, last.next, parts.join(' ')) : undefined
  }

  function inBrackets(end: number, depth: number): Value | undefined {
    if (depth > deepest) return undefined
    return text[pos] === '{' ? mapInBrackets(end, depth) : listInBrackets(end, depth)
  }

  function mapInBrackets(end: number, depth: number): Entries | undefined {
    const start = pos++
    const found: Entry[] = []
    const names = new Set<string>()
    for (;;) {
      pos = pastSpaces(pos, end)
      const colon = text.indexOf(':', pos)
      if (colon < 0 || colon + 1 >= end || text[colon + 1] !== ' ') return undefined
      const key = keyAt(pos, colon, names)
      if (key === undefined || key.text.includes(',')) return undefined
      pos = pastSpaces(colon + 1, end)
      const value = valueInBrackets(end, depth)
      if (value === undefined) return undefined
      found.push({ key, value })
      pos = pastSpaces(pos, end)
      if (text[pos] === '}') return { kind: 'entries', entries: found, span: span(start, ++pos) }
      if (text[pos++] !== ',') return undefined
    }
  }

  function listInBrackets(end: number, depth: number): List | undefined {
    const start = pos++
    const items: Value[] = []
    for (;;) {
      pos = pastSpaces(pos, end)
      const item = valueInBrackets(end, depth)
      if (item === undefined) return undefined
      items.push(item)
      pos = pastSpaces(pos, end)
      if (text[pos] === ']') return { kind: 'list', items, span: span(start, ++pos) }
      if (text[pos++] !== ',') return undefined
    }
  }

  function valueInBrackets(end: number, depth: number): Value | undefined {
    const sign = text[pos]!
    if (pos >= end) return undefined
    if (sign === '{' || sign === '[') return inBrackets(end, depth + 1)
    if (sign === '"' || sign === "'") return quoted(end)
    if (signs.has(sign)) return undefined
    const start = pos
    while (pos < end && !endsPlain(text.charCodeAt(pos))) pos++
    // Of these two the whole parser knows when they are part of a text.
    if (pos >= end || text[pos] === ':' || text[pos] === '#') return undefined
    let last = pos
    while (text[last - 1] === ' ') last--
    return textAt(start, last)
  }

  function quoted(end: number): Text | undefined {
    const start = pos
    const quote = text[start]!
    const close = text.indexOf(quote, start + 1)
    if (close < 0 || close >= end) return undefined
    const written = text.slice(start + 1, close)
    // Escapes and doubled quotes are rare.
    if (text[close + 1] === quote || (quote === '"' && written.includes('\\'))) return undefined
    pos = close + 1
    return textAt(start, pos, written)
  }

  function pastSpaces(from: number, end: number): number {
    while (from < end && text[from] === ' ') from++
    return from
  }

  function lineEnd({ next }: Line): number {
    return text[next - 1] === '\n' ? next - 1 : next
  }

  if (lines.length === 0 || lines[0]!.indent > 0) return undefined
  const tree = block(0, 0)
  return at === lines.length ? tree : undefined
}

/** `,`, `:`, `#` and brackets. */
function endsPlain(code: number): boolean {
  return code === 44 || code === 58 || code === 35 || code === 91 || code === 93 || code === 123 || code === 125
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let begin = 0, row = 0; begin < text.length; row++) {
    const newline = text.indexOf('\n', begin)
    const next = newline < 0 ? text.length : newline + 1
    let end = newline < 0 ? text.length : newline
    let start = begin
    while (start < end && text.charCodeAt(start) === 32) start++
    while (end > start && text.charCodeAt(end - 1) === 32) end--
    const indent = start - begin
    if (start < end && text.charCodeAt(start) !== 35) lines.push({ indent, start, end, row, next, comments: -1 })
    else if (start < end && lines.length > 0) lines.at(-1)!.comments = Math.max(lines.at(-1)!.comments, indent)
    begin = next
  }
  return lines
}
