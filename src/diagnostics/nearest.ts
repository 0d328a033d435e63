import { distance } from 'fastest-levenshtein'
import { listed } from './listing.js'

/**
 * The word that was probably meant, or nothing: one that differs in capitals, hyphens, quotes, an article or a plural only,
 * or one whose distance is at most a third of the length. Among short names a third is another name: one letter, or two that changed places.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const { core, letters, lower } = looksOf(word)
  const limit = word.length < 3 ? 0 : Math.max(1, Math.floor(word.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of known) {
    const other = looksOf(candidate)
    if (core !== '' && other.core === core) return candidate
    if (Math.abs(candidate.length - word.length) > limit) continue
    const steps = word.length > 2 && other.letters === letters ? 1 : distance(lower, other.lower)
    if (steps < least) {
      least = steps
      best = candidate
    }
  }
  return best
}

/** `did you mean …?`, or the whole list when nothing is near and the list is short. */
export function suggestion(word: string, all: readonly string[]): string | undefined {
  const known = all.filter((each) => each !== word)
  const meant = nearest(word, known)
  if (meant !== undefined) return `did you mean \`${meant}\`?`
  if (known.length === 0) return undefined
  if (known.length <= 12) return `one of: ${listed(known)}`
  return undefined
}

interface Looks {
  readonly core: string
  readonly letters: string
  readonly lower: string
}
/** A thousand misspelt names may each be held against thousands of known ones, which are always the same. */
const looks = new Map<string, Looks>()
const most = 20_000

function looksOf(name: string): Looks {
  const known = looks.get(name)
  if (known !== undefined) return known
  const found = { core: coreOf(name), letters: lettersOf(name), lower: name.toLowerCase() }
  if (looks.size === most) looks.clear()
  looks.set(name, found)
  return found
}

/** What of a name is left when nobody looks closely. */
function coreOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/(?<=..)(?:team|s)$/, '')
}

function lettersOf(name: string): string {
  return [...name.toLowerCase()].sort().join('')
}
