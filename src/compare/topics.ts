/**
 * Two authorities, topic by topic, through the shared concepts: whether they answer the same about the team, the moment and the
 * latest day. What is not mapped is never matched: it makes an answer `depends`, and the facts of each authority's own are named.
 */
import { topics } from '../concepts/index.js'
import type { SharedTopic, Topic } from '../concepts/index.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { withinBudget } from '../logic/index.js'
import { agreeingPair } from './pair.js'
import { exactFacts } from './shared-facts.js'
import type { CasePair } from './pair.js'
import { answered, atUsualMoments, modelFor, ownFacts, topicFields, topicSide } from './side.js'
import type { TopicField, TopicSide } from './side.js'
import { verdictOf } from './verdict.js'
import type { Verdict } from './verdict.js'

export interface FieldVerdict {
  readonly field: TopicField
  readonly verdict: Verdict
  /** The same for the cases only in which both answer at a moment at which authorities usually do; nothing where one does not. */
  readonly usual?: { readonly verdict: Verdict; readonly before: readonly (string | undefined)[]; readonly after: readonly (string | undefined)[] }
  /** What each answers, in shared words where it has them; `undefined` among them: it says nothing of some cases. */
  readonly before: readonly (string | undefined)[]
  readonly after: readonly (string | undefined)[]
  /** Facts that only one of them asks and that decide its answer. */
  readonly ownFacts: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** Two cases that agree on what both ask, with what becomes of each. */
  readonly pair?: CasePair
}

export interface TopicVerdict {
  readonly topic: string
  readonly is: string
  /** The authority that has no such team or no words for the question, if one has not. */
  readonly without: readonly ('before' | 'after')[]
  readonly fields: readonly FieldVerdict[]
}

/** Every shared topic about routes of which at least one of the two has the words; one that is too large is left out. */
export function compareTopics(before: PolicyGraph, after: PolicyGraph): { readonly topics: readonly TopicVerdict[]; readonly undecided: readonly string[] } {
  const models = [modelFor(before), modelFor(after)] as const
  const shared = exactFacts(before, after)
  const undecided: string[] = []
  const found = (Object.keys(topics) as SharedTopic[]).flatMap((name): TopicVerdict[] => {
    const { about, is } = topics[name] as Topic
    if (about !== 'route') return []
    const verdict = withinBudget(() => verdictOn(name, is, models.map((model) => topicSide(name, model)) as [TopicSide | undefined, TopicSide | undefined], shared))
    if (verdict === undefined) undecided.push(name)
    return verdict === undefined || verdict.without.length === 2 ? [] : [verdict]
  })
  return { topics: found, undecided }
}

function verdictOn(topic: SharedTopic, is: string, [one, other]: [TopicSide | undefined, TopicSide | undefined], shared: ReadonlySet<string>): TopicVerdict {
  const without = ([['before', one], ['after', other]] as const).filter(([, side]) => side === undefined || side.holders.length === 0).map(([name]) => name)
  if (one === undefined || other === undefined || without.length > 0) {
    return { topic, is, without, fields: topicFields.map((field) => ({ field, verdict: 'no counterpart', before: one === undefined ? [] : saidBy(one, field), after: other === undefined ? [] : saidBy(other, field), ownFacts: { before: [], after: [] } })) }
  }
  const [first, second] = [atUsualMoments(one, topic), atUsualMoments(other, topic)]
  return { topic, is, without: [], fields: topicFields.map((field): FieldVerdict => {
    const verdict = verdictOf(answered(one, field), answered(other, field))
    const pair = verdict === 'different' || verdict === 'depends' ? agreeingPair(one, other, field, shared) : undefined
    return {
      field, verdict, before: saidBy(one, field), after: saidBy(other, field),
      ownFacts: verdict === 'depends' ? { before: ownFacts(one, field, shared), after: ownFacts(other, field, shared) } : { before: [], after: [] },
      ...(first === undefined || second === undefined ? {} : { usual: { verdict: verdictOf(answered(first, field), answered(second, field)), before: saidBy(first, field), after: saidBy(second, field) } }),
      ...(pair === undefined ? {} : { pair }),
    }
  }) }
}

function saidBy(side: TopicSide, field: TopicField): readonly (string | undefined)[] {
  const { values, silent } = answered(side, field)
  return [...new Set(values.map(({ words }) => words)), ...(silent ? [undefined] : [])]
}
