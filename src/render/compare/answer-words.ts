/** What an authority answers to a topic, in its own words: each rule says it as it does everywhere. */
import type { RouteAnswer } from '../../compare/index.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { oneLine, ruleSentence, spaced } from '../words/index.js'

export interface AnswerWords {
  readonly sentence: string
  readonly strength: string
  readonly clauses: readonly string[]
}

export function answerWords({ rule, readings }: RouteAnswer, graph: PolicyGraph): AnswerWords {
  const read = readings.length === 0 ? '' : ` (Read as “${readings.map(({ option }) => spaced(option)).join('” and “')}”; nobody has decided.)`
  return { sentence: oneLine(`${ruleSentence(rule, graph)}${read}`), strength: rule.strength.replace('-', ' '), clauses: rule.cites }
}
