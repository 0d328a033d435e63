/** Rules: a chain of words, each with the values in its brackets, becomes entries in the order of the chain. */
import { nearest } from '../../diagnostics/nearest.js'
import type { Span } from '../../source/source.js'
import { otherWord, otherWords } from '../../syntax/other-words.js'
import type { Text, Value } from '../../syntax/value.js'
import type { Step, WordName } from '../../syntax/vocabulary.js'
import { goesWith, stepAfter, valueAt, vocabulary, wordsAt } from '../../syntax/vocabulary.js'
import { dataOf, refuseStrayTerms } from './data.js'
import type { ReadSession } from './reading.js'
import type { Sentence, Static } from './static-value.js'

const allWords = Object.keys(vocabulary) as readonly WordName[]

/** Adds a word to a rule; a rule that is still empty begins with it. What is wrong is reported, and the rule is then broken. */
export function say(before: Sentence, word: Text, values: readonly (Static | undefined)[], span: Span, reading: ReadSession): Sentence {
  const lost = reading.lost()
  const step = stepWith(before, word, reading)
  const value = valueOf(word, values, span, reading)
  if (step !== undefined && value !== undefined) refuseStrayTerms(value, valueAt(before.step!, word.text as WordName), reading)
  const broken = step === undefined || value === undefined || reading.lost() > lost
  reading.found.unplaced.delete(before.said)
  if (broken) return { ...before, step: undefined, span }
  const said = [...before.said, { key: word, value }]
  reading.found.unplaced.set(said, span)
  return { kind: 'sentence', said, step, span }
}

/** A rule of which nothing has been said. */
export function emptySentence(span: Span): Sentence {
  return { kind: 'sentence', said: [], step: 'start', span }
}

function stepWith({ step, said }: Sentence, word: Text, reading: ReadSession): Step | undefined {
  const name = allWords.find((known) => known === word.text)
  if (name === undefined) {
    const here = wordsAt(step ?? 'start')
    const known =
      step !== undefined && nearest(word.text, here) !== undefined ? here : nearest(word.text, allWords) === undefined ? here : allWords
    reading.report('unknown-word', word.span, { word: word.text, where: 'a rule', known, meant: otherWord(otherWords, word.text) })
    return undefined
  }
  if (step === undefined) return undefined // the rule was broken before
  const first = said.find(({ key }) => key.text === name)
  if (first !== undefined) {
    reading.report('said-twice', word.span, { word: name }, [{ span: first.key.span, note: 'first said here' }])
    return undefined
  }
  const next = stepAfter(step, name)
  if (next === undefined)
    reading.report('word-out-of-place', word.span, {
      word: name,
      after: said.at(-1)?.key.text ?? '',
      may: wordsAt(step),
      goesWith: goesWith(name),
    })
  return next
}

/** One value stands bare; several are a list. */
function valueOf(word: Text, values: readonly (Static | undefined)[], span: Span, reading: ReadSession): Value | undefined {
  if (values.length === 0) {
    reading.report('nothing-written', word.span, { what: `\`${word.text}\`` })
    return undefined
  }
  const items = values.flatMap((value) => {
    if (value?.kind === 'sequence') reading.report('list-in-brackets', value.span, { word: word.text })
    return dataOf(value, reading) ?? []
  })
  if (items.length <= 1) return items[0]
  return { kind: 'list', items, span: { file: span.file, start: items[0]!.span.start, end: span.end } }
}
