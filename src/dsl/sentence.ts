/** Sentences when a protocol file is run: what was said so far, and a function for each word that may come next. */
import type { Step, WordName } from '../syntax/vocabulary.js'
import { stepAfter, wordsAt } from '../syntax/vocabulary.js'

/** One word with the values in its brackets. */
export interface Said {
  readonly word: WordName
  readonly values: readonly unknown[]
}

type Steps = Readonly<Partial<Record<WordName, (...values: unknown[]) => object>>>

const sentences = new WeakMap<object, readonly Said[]>()

/** The words that may follow, as functions; each adds itself and gives the next step. */
export function sentenceAt(step: Step, said: readonly Said[] = []): Steps {
  const steps = Object.fromEntries(
    wordsAt(step).map((word) => [
      word,
      (...values: unknown[]) => sentenceAt(stepAfter(step, word)!, [...said, Object.freeze({ word, values: Object.freeze(values) })]),
    ]),
  )
  sentences.set(steps, said)
  return Object.freeze(steps)
}

/** What a sentence says; nothing for any other value. */
export function saidIn(value: object): readonly Said[] | undefined {
  return sentences.get(value)
}
