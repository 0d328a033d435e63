/** The sentences that the table of words allows, for those who cannot follow it word by word. */
import { finished, stepAfter, vocabulary } from '../../syntax/vocabulary.js'
import type { StatementKind, Step, WordName } from '../../syntax/vocabulary.js'

/** The words that make a sentence what it is, in order: `transferAt to`, `who must`. */
export interface Opening {
  readonly kind: StatementKind
  readonly words: readonly [WordName, ...WordName[]]
}

const allWords = Object.keys(vocabulary) as WordName[]

/** Words that may stand before every opening: `when` and `heldBy`. */
export const introductions: readonly WordName[] = allWords.filter((word) => {
  const step = stepAfter('start', word)
  return step !== undefined && !finished(step) && stepAfter(step, 'closeAt') !== undefined
})

/** Every way to open a sentence. */
export const openings: readonly Opening[] = openingsFrom('start', [])

function openingsFrom(step: Step, said: readonly WordName[]): Opening[] {
  if (finished(step)) return [{ kind: step, words: said as Opening['words'] }]
  return allWords
    .filter((word) => !introductions.includes(word))
    .flatMap((word) => {
      const next = stepAfter(step, word)
      return next === undefined ? [] : openingsFrom(next, [...said, word])
    })
}

/** The words that may follow once a sentence is what it is. */
export function detailsOf(kind: StatementKind): readonly WordName[] {
  return allWords.filter((word) => stepAfter(kind, word) === kind)
}
