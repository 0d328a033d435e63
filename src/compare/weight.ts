/** Which of the rules of a topic weigh most: those that are surely about it, and about it alone, and about every child, before those of special cases. */
import type { SharedTopic } from '../concepts/index.js'
import type { Duty, Ladder, Route } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { topicOf, topicsOf } from './belonging.js'
import { themesOf } from './themes.js'

/** The same rules, the weightiest first; of equal weight in the order of the document. */
export function byWeight<R extends Route | Duty | Ladder>(topic: SharedTopic, rules: readonly R[], graph: PolicyGraph): readonly R[] {
  const weight = (rule: R): readonly number[] => {
    const { all, sure, special } = topicsOf(rule, graph)
    const { asks } = themesOf(rule, graph)
    const meant = topicOf(topic).when
    return [
      Number(meant.length > 0 && rule.kind === 'duty' && !meant.some(({ fact }) => asks.has(fact))),
      Number(topicOf(topic).about === 'route' && !sure.includes(topic)),
      Number(topicOf(topic).about === 'dispute' && rule.kind !== 'ladder'),
      special.filter((each) => each !== topic).length,
      all.length,
      asks.size,
    ]
  }
  const weights = new Map(rules.map((rule) => [rule, weight(rule)]))
  return rules
    .map((rule, i) => ({ rule, i }))
    .sort((a, b) => firstDifference(weights.get(a.rule)!, weights.get(b.rule)!) || a.i - b.i)
    .map(({ rule }) => rule)
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  for (const [i, each] of one.entries()) if (each !== other[i]) return each - other[i]!
  return 0
}
