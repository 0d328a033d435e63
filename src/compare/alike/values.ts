/** Which answers of two authorities are the same, and which are surely not. */
import { decidedAt } from '../../concepts/index.js'
import type { SharedValue } from '../shared-values.js'

/** Whether both are mapped exactly, and to the same. */
export function isSame(a: SharedValue, b: SharedValue): boolean {
  return a.exact && b.exact && a.means.join() === b.means.join()
}

/** Whether no answer of the one could be one of the other. */
export function areApart(ones: readonly SharedValue[], others: readonly SharedValue[]): boolean {
  return ones.every((a) => others.every((b) => isDifferent(a, b)))
}

/** What has no shared word at all could be anything; words that share nothing are different things, even where they are mapped loosely. */
export function isDifferent(a: SharedValue, b: SharedValue): boolean {
  const [ones, others] = [
    [...a.means, ...(a.besides ?? [])],
    [...b.means, ...(b.besides ?? [])],
  ]
  return a.means.length > 0 && b.means.length > 0 && !ones.some((means) => others.some((other) => isAkin(means, other)))
}

/** The first review is one of the reviews, and what it decides is so when it is over; a time of which no start is stated, or none in shared words, can be counted from any. */
function isAkin(one: string, other: string): boolean {
  return one === other || isPartOf(one, other) || isPartOf(other, one)
}

function isPartOf(one: string, other: string): boolean {
  return one === `first ${other}` || decidedAt[other] === one || (leavesOpen.test(one) && other.startsWith(`${one} `))
}

/** A length, or that it is before, at or from something, without the moment. */
const leavesOpen = /(?:^(?:before|at|from)| after)$/

/**
 * Whether the one names a team and the other leaves it to the case: these are different rules, though they can come to the same team. Where
 * both name one, or both leave it to the case in the same way, they have something in common.
 */
export function mayCoincide(before: readonly SharedValue[], after: readonly SharedValue[]): boolean {
  if (before.length === 0 || after.length === 0 || ![...before, ...after].some(({ isOpen }) => isOpen)) return false
  return before.every((a) => after.every((b) => (a.isOpen || b.isOpen ? a.words !== b.words : isDifferent(a, b))))
}
