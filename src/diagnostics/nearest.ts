import { distance } from 'fastest-levenshtein'
import { listed } from './listing.js'

/**
 * The word that was probably meant, or nothing: only a word whose distance is at most 40 % of the length, plus one.
 * Capitals are ignored when measuring, so that `icpc` finds `ICPC`.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.floor(word.length * 0.4) + 1
  let best: string | undefined
  let least = limit + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > limit) continue
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps < least) {
      least = steps
      best = candidate
    }
  }
  return best
}

/** `did you mean …?`, or the whole list when nothing is near and the list is short. */
export function suggestion(word: string, known: readonly string[]): string | undefined {
  const meant = nearest(word, known)
  if (meant !== undefined) return `did you mean \`${meant}\`?`
  if (known.length === 0) return undefined
  if (known.length <= 12) return `one of: ${listed(known)}`
  return undefined
}
