/** From a protocol that was run back to the syntax tree: the same that reading its file gives, without places. */
import type { Span } from '../source/source.js'
import type { Entries, Entry, ProtocolSource, Text, Value } from '../syntax/value.js'
import { saidIn } from './sentence.js'
import type { Protocol } from './types/index.js'

/** What `authority(…)` and `terms(…)` were called with. */
export interface Declaration {
  readonly id: string
  readonly words: object
  readonly terms: object[]
}

const nowhere: Span = Object.freeze({ file: '', start: 0, end: 0 })
const termNames = new WeakMap<object, string>()
const sources = new WeakMap<object, () => ProtocolSource>()

/** A term: an object without lines that only this room can tell the name of. */
export function newTerm(name: string): object {
  const term = Object.freeze({})
  termNames.set(term, name)
  return term
}

/** A protocol; its tree is made when it is asked for. */
export function newProtocol({ id, words, terms }: Declaration, head: object, rules: object): object {
  const protocol = Object.freeze({})
  sources.set(protocol, () => ({
    authority: textOf(id, 'string'),
    words: entriesOf(words),
    terms: { kind: 'entries', entries: terms.flatMap((given) => entriesOf(given).entries), span: nowhere },
    head: entriesOf(head),
    rules: entriesOf(rules),
    broken: [],
  }))
  return protocol
}

/** The syntax tree of a protocol that a file exports. */
export function sourceOf(protocol: Protocol): ProtocolSource {
  const source = sources.get(protocol)
  if (source === undefined) throw new TypeError('sourceOf takes what protocol(…) gave')
  return source()
}

function textOf(text: string, style: Text['style']): Text {
  return { kind: 'text', text, style, span: nowhere }
}

function entriesOf(lines: object): Entries {
  const entries = Object.entries(lines).map(([key, value]): Entry => ({ key: textOf(key, 'name'), value: valueOf(value) }))
  return { kind: 'entries', entries, span: nowhere }
}

function valueOf(value: unknown): Value {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(valueOf), span: nowhere }
  if (typeof value !== 'object' || value === null) return textOf(String(value), 'string')
  const term = termNames.get(value)
  if (term !== undefined) return textOf(term, 'name')
  const said = saidIn(value)
  if (said === undefined) return entriesOf(value)
  const entries = said.map(({ word, values }): Entry => ({
    key: textOf(word, 'name'),
    value: valueOf(values.length === 1 ? values[0] : values),
  }))
  return { kind: 'entries', entries, span: nowhere }
}
