/** What a name or an expression of a protocol file can stand for. Nothing (`undefined`) where it was wrong and has been reported. */
import type { Span } from '../../source/source.js'
import type { Entry, Text } from '../../syntax/value.js'
import type { Step, WordName } from '../../syntax/vocabulary.js'

export type Static = Text | Sequence | Lines | Sentence | Opener | Maker | Dsl | Helper | Protocol

/** A list. */
export interface Sequence {
  readonly kind: 'sequence'
  readonly items: readonly (Static | undefined)[]
  readonly span: Span
}

/** An object: lines of data, rules by their ids, terms by their names, or what a file exports. */
export interface Lines {
  readonly kind: 'lines'
  readonly lines: readonly Line[]
  /** Some lines are missing, because what was to be spread could not be read. */
  readonly holed: boolean
  readonly span: Span
}
export interface Line {
  readonly key: Text
  readonly value: Static | undefined
  /** It came in with `...`. */
  readonly spread: boolean
}

/** A rule as far as it has been said. */
export interface Sentence {
  readonly kind: 'sentence'
  readonly said: readonly Entry[]
  /** Where it stands; nothing once a word was wrong, so that one mistake is one finding. */
  readonly step: Step | undefined
  readonly span: Span
}

/** `when`, `heldBy` and the other words with which a rule may begin. */
export interface Opener {
  readonly kind: 'opener'
  readonly word: WordName
  readonly span: Span
}

export const makers = ['authority', 'terms', 'protocol'] as const
/** The functions that are not words of a rule. */
export interface Maker {
  readonly kind: 'maker'
  readonly makes: (typeof makers)[number]
  readonly span: Span
}

/** What `authority(…)` gives. */
export interface Dsl {
  readonly kind: 'dsl'
  readonly span: Span
}

/** A function of the author. */
export interface Helper {
  readonly kind: 'helper'
  readonly name: string
  /** Nothing when they are more than plain names. */
  readonly parameters: readonly string[] | undefined
  /** What it gives for these values, while the helpers in `calls` are being called. */
  readonly body: (given: ReadonlyMap<string, Static | undefined>, calls: readonly Helper['body'][]) => Static | undefined
  readonly span: Span
}

/** What `protocol(…)` gives. */
export interface Protocol {
  readonly kind: 'protocol'
  readonly span: Span
}

/** What something is called in a finding. */
export function describe(value: Static): string {
  switch (value.kind) {
    case 'text':
      return value.style === 'name' ? 'a term' : 'a text'
    case 'sequence':
      return 'a list'
    case 'lines':
      return 'a map of lines'
    case 'sentence':
      return 'a rule'
    case 'opener':
      return `the word \`${value.word}\``
    case 'maker':
      return `\`${value.makes}\``
    case 'dsl':
      return 'the whole language of the authority'
    case 'helper':
      return 'a function'
    case 'protocol':
      return 'a protocol'
  }
}
