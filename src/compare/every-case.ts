/** How two authorities compare over all cases of a topic, whatever else is so of the child. */
import { answered, ownFacts } from './side.js'
import type { TopicField, TopicSide } from './side.js'
import { verdictOf } from './verdict.js'
import type { Answered, Verdict } from './verdict.js'

export interface EveryCase {
  readonly verdict: Verdict
  /** What each answers, in shared words where it has them; `undefined` among them: it says nothing of some cases. */
  readonly before: readonly (string | undefined)[]
  readonly after: readonly (string | undefined)[]
  /** Facts that only one of them asks and that decide its answer. */
  readonly ownFacts: { readonly before: readonly string[]; readonly after: readonly string[] }
}

const none = { before: [], after: [] } as const

/** One that has no such team, or no words for the cases, is no counterpart. */
export function everyCase(
  field: TopicField,
  one: TopicSide | undefined,
  other: TopicSide | undefined,
  shared: ReadonlySet<string>,
): EveryCase {
  const [first, second] = [one, other].map((side): Answered =>
    side === undefined ? { values: [], silent: false } : answered(side, field),
  ) as [Answered, Answered]
  const told = { before: words(first), after: words(second) }
  if (one === undefined || other === undefined || one.holders.length === 0 || other.holders.length === 0)
    return { verdict: 'no counterpart', ...told, ownFacts: none }
  const verdict = verdictOf(first, second)
  return {
    verdict,
    ...told,
    ownFacts: verdict === 'depends' ? { before: ownFacts(one, field, shared), after: ownFacts(other, field, shared) } : none,
  }
}

/** The words of all values, and that something is left open. */
export function words({ values, silent }: Answered): readonly (string | undefined)[] {
  return [...new Set(values.map((value) => value.words)), ...(silent ? [undefined] : [])]
}
