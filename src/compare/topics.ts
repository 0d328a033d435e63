/**
 * Two authorities, topic by topic, through the shared concepts: whether they answer the same about the team, the moment and the
 * latest day. What is not mapped is never matched: it makes an answer `depends`, and the facts of each authority's own are named.
 */
import type { SharedTopic } from '../concepts/index.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { withinBudget } from '../logic/index.js'
import { topicNames, topicOf } from './belonging.js'
import { cellOf } from './cell.js'
import { everyCase } from './every-case.js'
import type { EveryCase } from './every-case.js'
import { routeFields } from './pairs/routes.js'
import { exactFacts } from './shared-facts.js'
import { modelFor, topicSide } from './side.js'
import type { TopicField } from './side.js'
import type { Verdict } from './verdict.js'
import type { CasePair } from './witness.js'

export interface FieldVerdict extends EveryCase {
  readonly field: TopicField
  /** The same for what the rules say as a rule, apart from special cases. */
  readonly asRule: Verdict
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
export function compareTopics(
  before: PolicyGraph,
  after: PolicyGraph,
): { readonly topics: readonly TopicVerdict[]; readonly undecided: readonly string[] } {
  const models = [modelFor(before), modelFor(after)] as const
  const shared = exactFacts(before, after)
  const undecided: string[] = []
  const found = topicNames
    .filter((name) => topicOf(name).about === 'route')
    .flatMap((name): TopicVerdict[] => {
      const verdict = withinBudget(() => verdictOn(name))
      if (verdict === undefined) undecided.push(name)
      return verdict === undefined || verdict.without.length === 2 ? [] : [verdict]
    })
  return { topics: found, undecided }

  function verdictOn(topic: SharedTopic): TopicVerdict {
    const sides = [topicSide(topic, models[0]), topicSide(topic, models[1])] as const
    const without = (['before', 'after'] as const).filter((_, i) => sides[i] === undefined || sides[i].holders.length === 0)
    const fields = routeFields(topic, [cellOf(topic, models[0]), cellOf(topic, models[1])], models, sides, 'special cases')
    return {
      topic,
      is: topicOf(topic).is,
      without,
      fields: fields.map(({ field, asRule, everyCase: whole, pair }) => ({
        field: field as TopicField,
        asRule,
        ...(whole ?? everyCase(field as TopicField, sides[0], sides[1], shared)),
        ...(pair === undefined ? {} : { pair }),
      })),
    }
  }
}
