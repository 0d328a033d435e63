/** How many of all combinations of facts: exactly, and where nobody could go through them as a share too. */

/** So many combinations a reader can picture; of more than these the share says more. */
const mostPictured = 1_000n

/**
 * `3 of 28`, `20,496 of 806,400`. Numbers are digits, since they can be beyond every number that a program counts with.
 *
 * @param what what is counted: `combinations of plan and age`
 * @example countedWords('20496', '806400', 'combinations of plan and age') // 20,496 of 806,400 combinations of plan and age (about 1 in 39)
 */
export function countedWords(count: string, of: string, what: string): string {
  const share = shareOf(BigInt(count), BigInt(of))
  return `${grouped(count)} of ${grouped(of)} ${what}${share === undefined ? '' : ` (${share})`}`
}

function shareOf(some: bigint, all: bigint): string | undefined {
  if (all <= mostPictured) return undefined
  if (some === all) return 'all of them'
  const percent = Number((some * 1_000n) / all) / 10
  if (percent >= 95) return 'nearly all'
  if (percent >= 60) return 'most'
  if (percent >= 40) return 'about half'
  // No more digits than are meant: 39, but 390.
  const step = all / some < 100n ? 1n : 10n
  const oneIn = nearest(all, some * step) * step
  return oneIn > mostPictured ? 'fewer than 1 in 1,000' : `about 1 in ${oneIn}`
}

function nearest(all: bigint, some: bigint): bigint {
  return (all * 2n + some) / (some * 2n)
}

/** Digits in threes. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}
