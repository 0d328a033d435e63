/** How the answers of two authorities to one question compare, where each may depend on facts that only it asks. */
import { firstOf, managersOfATeam } from '../concepts/index.js'
import type { SharedValue } from './shared-values.js'

/**
 * `same`: each has one answer, and they are equal; `different`: no answer of the one could be one of the other; `depends`: neither can
 * be said of all cases; `not covered`: one of the two, or both, says nothing; `no counterpart`: one has no such team, or no words for the question, or
 * they speak of different cases.
 */
export const verdicts = ['same', 'different', 'depends', 'not covered', 'no counterpart'] as const
export type Verdict = (typeof verdicts)[number]

/** All that an authority can answer. */
export interface Answered {
  readonly values: readonly SharedValue[]
  /** Whether it says nothing of some of the cases. */
  readonly silent: boolean
}

export function verdictOf(before: Answered, after: Answered): Verdict {
  if (before.values.length === 0 || after.values.length === 0) return 'not covered'
  const [one, other] = [distinct(before.values), distinct(after.values)]
  if (one.length === 1 && other.length === 1 && !before.silent && !after.silent && isSame(one[0]!, other[0]!)) return 'same'
  // Claimed only where no answer of the one could be an answer of the other; what is said nowhere could be anything.
  if (!before.silent && !after.silent && one.every((a) => other.every((b) => isDifferent(a, b)))) return 'different'
  return 'depends'
}

/** Whether no answer of the one could be one of the other. */
export function areApart(ones: readonly SharedValue[], others: readonly SharedValue[]): boolean {
  return ones.every((a) => others.every((b) => isDifferent(a, b)))
}

function distinct(values: readonly SharedValue[]): readonly SharedValue[] {
  return [...new Map(values.map((value) => [JSON.stringify([value.means, value.exact, value.exact ? '' : value.words]), value])).values()]
}

/** Whether both are mapped exactly, and to the same. */
export function isSame(a: SharedValue, b: SharedValue): boolean {
  return a.exact && b.exact && a.means.join() === b.means.join()
}

/** What has no shared word at all could be anything; words that share nothing are different things, even where they are mapped loosely. */
function isDifferent(a: SharedValue, b: SharedValue): boolean {
  const [ones, others] = [[...a.means, ...(a.besides ?? [])], [...b.means, ...(b.besides ?? [])]]
  return a.means.length > 0 && b.means.length > 0 && !ones.some((means) => others.some((other) => isAkin(means, other)))
}

/** The first of a kind is one of that kind. */
function isAkin(one: string, other: string): boolean {
  return one === other || firstOf[one] === other || firstOf[other] === one
}

/** What both state as a rule: where one of them has no shared words for what it states, nothing of it is laid beside the other. */
export function verdictAsRule(before: Answered, after: Answered): Verdict {
  const isWordless = ({ values }: Answered) => values.length > 0 && values.every(({ means }) => means.length === 0)
  if (mayCoincide(before, after)) return 'different'
  const found = verdictOf(before, after)
  return found === 'depends' && (isWordless(before) || isWordless(after)) ? 'no counterpart' : found
}

/**
 * Whether the one names a team and the other leaves it to the case: these are different rules, though they can come to the same team. Where
 * both name one, or both leave it to the case in the same way, they have something in common.
 */
export function mayCoincide({ values: before }: Answered, { values: after }: Answered): boolean {
  if (before.length === 0 || after.length === 0 || ![...before, ...after].some(({ isOpen }) => isOpen)) return false
  return before.every((a) => after.every((b) => (a.isOpen || b.isOpen ? a.words !== b.words : isDifferent(a, b))))
}

/**
 * Who does something, as two authorities have it. A team and somebody of it are one holder, told once more finely; of two who do it together
 * each has to be found on the other side.
 */
export function verdictOnPeople(before: readonly SharedValue[], after: readonly SharedValue[]): Verdict {
  if (before.length === 0 || after.length === 0) return 'not covered'
  if ([before, after].some((values) => values.every(({ means }) => means.length === 0))) return 'no counterpart'
  const isOne = (one: string, other: string) => one === other || one.startsWith(`${other}: `) || other.startsWith(`${one}: `)
  // Under another title a manager of the team may be the same one.
  const asManager = (means: string) => { const role = managersOfATeam.find((each) => means === each || means.endsWith(`: ${each}`)); return role === undefined ? means : `${means.slice(0, -role.length)}manager` }
  const meets = (a: SharedValue, b: SharedValue) => a.means.some((one) => b.means.some((other) => isOne(asManager(one), asManager(other))))
  // Whoever has the case is one person, called the sender or the holder.
  const isHolder = (a: SharedValue, b: SharedValue) => a.asHolder !== undefined && b.asHolder !== undefined && (a.asHolder === b.asHolder || a.asHolder === '' || b.asHolder === '')
  const covers = (a: SharedValue, b: SharedValue) => isHolder(a, b) && meets(a, b) || a.means.length > 0 && a.means.every((one) => b.means.some((other) => isOne(one, other))) && b.means.every((other) => a.means.some((one) => isOne(one, other)))
  if (before.every((a) => after.some((b) => covers(a, b))) && after.every((b) => before.some((a) => covers(a, b)))) return 'same'
  return before.some((a) => after.some((b) => meets(a, b))) || [...before, ...after].some(({ means }) => means.length === 0) ? 'depends' : 'different'
}
