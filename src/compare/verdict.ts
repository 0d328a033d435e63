/** How the answers of two authorities to one question compare, where each may depend on facts that only it asks. */
import { isDifferent, isSame, mayCoincide } from './alike/values.js'
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

function distinct(values: readonly SharedValue[]): readonly SharedValue[] {
  return [...new Map(values.map((value) => [JSON.stringify([value.means, value.exact, value.exact ? '' : value.words]), value])).values()]
}

/** What both state as a rule: where one of them has no shared words for what it states, nothing of it is laid beside the other. */
export function verdictAsRule(before: Answered, after: Answered): Verdict {
  const isWordless = ({ values }: Answered) => values.length > 0 && values.every(({ means }) => means.length === 0)
  if (mayCoincide(before.values, after.values)) return 'different'
  const found = verdictOf(before, after)
  return found === 'depends' && (isWordless(before) || isWordless(after)) ? 'no counterpart' : found
}
