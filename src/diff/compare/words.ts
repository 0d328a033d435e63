/** The fields of words and of the head that need more than equality. */
import type { ValueMeaning } from '../../graph/expressions.js'
import type { Outside, Question } from '../../graph/nodes.js'
import type { Comparison } from './comparison.js'
import { asWritten, comparison, setEnding, sidesOf } from './comparison.js'
import { pairUp, textOf } from './pairs.js'

/** Values that were only renamed are told apart from values that came or went. */
export const factValues: Comparison = comparison(
  ['fact-values-added', 'fact-values-removed', 'fact-values-changed', 'fact-value-renamed'],
  (field, comparing) => {
    const { before, after } = sidesOf<readonly string[]>(field, comparing)
    for (const [one, other] of comparing.alignment.renamedParts.get(comparing.after.id) ?? [])
      comparing.noteAsWritten('fact-value-renamed', { before: one, after: other })
    const ending = setEnding(before!, after!)
    if (ending !== undefined) comparing.noteAsWritten(`fact-values-${ending}`, { before: asWritten(field, comparing), after })
  },
)

export const valueMeanings: Comparison = comparison(
  ['fact-value-meaning-added', 'fact-value-meaning-removed', 'fact-value-meaning-changed'],
  (field, comparing) => {
    const { before, after } = sidesOf<readonly ValueMeaning[]>(field, comparing)
    const { removed, added, kept } = pairUp(before!, after!, [(meaning) => meaning.value])
    for (const meaning of removed) comparing.note('fact-value-meaning-removed', { before: meaning })
    for (const meaning of added) comparing.note('fact-value-meaning-added', { after: meaning })
    for (const [one, other] of kept) comparing.note('fact-value-meaning-changed', { before: one, after: other })
  },
)

export const questions: Comparison = comparison(['question-added', 'question-removed'], (field, comparing) => {
  const { before, after } = sidesOf<readonly Question[]>(field, comparing)
  const { removed, added } = pairUp(before!, after!, [])
  for (const question of removed) comparing.note('question-removed', { before: question })
  for (const question of added) comparing.note('question-added', { after: question })
})

/** What is left to others is known by holder, event and topic; its reason may be told differently. */
export const outsides: Comparison = comparison(['outside-added', 'outside-removed', 'outside-changed'], (field, comparing) => {
  const { before, after } = sidesOf<readonly Outside[]>(field, comparing)
  const { removed, added, kept } = pairUp(before!, after!, [({ heldBy, unheld, at, topic }) => textOf([heldBy ?? unheld, at, topic])])
  for (const outside of removed) comparing.note('outside-removed', { before: outside })
  for (const outside of added) comparing.note('outside-added', { after: outside })
  for (const [one, other] of kept) comparing.note('outside-changed', { before: one, after: other })
})
