/** The five parts of a protocol as plain data, its rules as sentences in order. */
import { parts } from '../../syntax/shapes.js'
import type { ProtocolSource, Value } from '../../syntax/value.js'
import type { Step, WordName } from '../../syntax/vocabulary.js'
import { stepAfter, valueAt, vocabulary } from '../../syntax/vocabulary.js'
import { plainOf } from './plain.js'
import type { Plain, PlainEntry, PlainMap } from './plain.js'

export interface PlainProtocol {
  readonly authority: string
  readonly words: PlainMap
  readonly terms: readonly PlainEntry[]
  readonly head: PlainMap
  readonly rules: readonly (readonly [id: string, sentence: Plain])[]
}

/** Makes a protocol ready for printing. */
export function plainProtocol({ authority, words, terms, head, rules }: ProtocolSource): PlainProtocol {
  return {
    authority: authority.text,
    words: mapOf(plainOf(words, parts.words.value)),
    terms: mapOf(plainOf(terms, parts.terms.value)).entries,
    head: mapOf(plainOf(head, parts.protocol.value)),
    rules: rules.entries.map(({ key, value }) => [key.text, sentenceOf(value)] as const),
  }
}

function mapOf(value: Plain): PlainMap {
  return value.kind === 'entries' ? value : { kind: 'entries', entries: [] }
}

const allWords = Object.keys(vocabulary) as WordName[]

/** The words of a rule in the order in which the sentence says them; a word that has no place comes last. */
function sentenceOf(rule: Value): Plain {
  if (rule.kind !== 'entries') return plainOf(rule, undefined)
  const left = new Map(rule.entries.map(({ key, value }) => [key.text, value]))
  const said: PlainEntry[] = []
  let step: Step = 'start'
  for (let word = nextWord(left, step); word !== undefined; word = nextWord(left, step)) {
    said.push([word, plainOf(left.get(word)!, valueAt(step, word))])
    step = stepAfter(step, word)!
    left.delete(word)
  }
  return { kind: 'entries', entries: [...said, ...[...left].map(([word, value]) => [word, plainOf(value, undefined)] as const)] }
}

function nextWord(left: ReadonlyMap<string, Value>, step: Step): WordName | undefined {
  return allWords.find((word) => left.has(word) && stepAfter(step, word) !== undefined)
}
