import type { Span } from '../source/source.js'

/**
 * The tree that both front ends produce: plain data with positions. By the law of the language, `.verb(value)` in
 * TypeScript and `verb: value` in YAML are one and the same entry.
 */
export type Value = Text | List | Entries

/** A scalar. Every scalar is text: `yes`, `16` and `2019-01` are never a boolean, a number or a date. */
export interface Text {
  readonly kind: 'text'
  readonly text: string
  /** `plain`: YAML, where a term and a text look alike; `string` and `name`: TypeScript, where they do not. */
  readonly style: 'plain' | 'string' | 'name'
  readonly span: Span
}

/** Several values in order. */
export interface List {
  readonly kind: 'list'
  readonly items: readonly Value[]
  readonly span: Span
}

/** Named values; a key stands once (a second one is a finding of the front end). */
export interface Entries {
  readonly kind: 'entries'
  readonly entries: readonly Entry[]
  readonly span: Span
}

export interface Entry {
  readonly key: Text
  readonly value: Value
}

/** One protocol as it was written, its files joined: the five parts of the language. */
export interface ProtocolSource {
  readonly authority: Text
  readonly words: Entries
  readonly terms: Entries
  /** Version, dates, and what the protocol asks and puts outside. */
  readonly head: Entries
  /** Rule id to the sentence: an `Entries` of word to value, in the order written. */
  readonly rules: Entries
  /** Ids of rules whose sentence could not be read: known, so that nothing reports them as unknown. */
  readonly broken: readonly Text[]
}

/** The value under a key, or nothing. */
export function entryOf(entries: Entries, key: string): Value | undefined {
  return entries.entries.find((entry) => entry.key.text === key)?.value
}

/** One or several: a bare value is a list of one. */
export function itemsOf(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items : [value]
}

/** The place of a piece of a scalar; the whole scalar where escapes make offsets unsure. */
export function spanWithin(value: Text, from: number, length: number): Span {
  const { file, start, end } = value.span
  const quote = end - start - value.text.length
  if (quote !== 0 && quote !== 2) return value.span
  const begin = start + quote / 2 + from
  return { file, start: begin, end: begin + length }
}
