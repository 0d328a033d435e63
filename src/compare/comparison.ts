/**
 * Authorities laid side by side, topic by topic: what each says, with its clauses and how strongly, what is alike, what differs and for
 * which cases, what has no counterpart, and what a document does not cover. What is not said is never filled in.
 */
import type { SharedTopic } from '../concepts/index.js'
import type { Acknowledgement, Duty, Ladder, Route, RuleNode } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { withinBudget } from '../logic/index.js'
import type { Model } from '../space/index.js'
import { asARule, mainAnswers, routeAnswers } from './answers.js'
import { rulesByTopic, topicNames, topicOf } from './belonging.js'
import { coverageOf } from './coverage.js'
import type { Coverage } from './coverage.js'
import { compareCells, words } from './pairs-of-cells.js'
import type { PairOfCells } from './pairs-of-cells.js'
import type { TopicCell } from './cell.js'
import type { TopicRow } from './row.js'
import { modelFor, topicFields, topicSide } from './side.js'
import type { TopicSide } from './side.js'

export interface Comparison {
  readonly authorities: readonly PolicyGraph[]
  readonly topics: readonly TopicRow[]
  readonly coverage: readonly Coverage[]
  /** Topics for which the budget was spent before all pairs of cases were looked at: what each says is told all the same. */
  readonly undecided: readonly SharedTopic[]
}

/**
 * Compares two protocols or more through the shared concepts.
 *
 * @param graphs policy graphs of different authorities, in the order in which they are to be shown
 * @returns every shared topic of which at least one of them has something to say
 */
export function compare(graphs: readonly PolicyGraph[]): Comparison {
  const models = graphs.map(modelFor)
  const undecided: SharedTopic[] = []
  const topics = topicNames.flatMap((topic): TopicRow[] => {
    const { is, about } = topicOf(topic)
    const cells = models.map((model) => cellOf(topic, model))
    if (cells.every(({ status }) => status !== 'answered' && status !== 'left to others')) return []
    const sides = about === 'route' ? models.map((model) => withinBudget(() => topicSide(topic, model))) : []
    const compared = withinBudget(() => pairsOf(topic, cells, models, sides))
    if (compared === undefined) undecided.push(topic)
    return [{ topic, is, about, cells, pairs: compared ?? pairsOf(topic, cells, models, []) }]
  })
  return { authorities: graphs, topics, coverage: graphs.map((graph, i) => coverageOf(graph, topics, i)), undecided }
}

function pairsOf(topic: SharedTopic, cells: readonly TopicCell[], models: readonly Model[], sides: readonly (TopicSide | undefined)[]): readonly PairOfCells[] {
  return cells.flatMap((one, i) => cells.slice(i + 1).map((other, j) => compareCells(topic, [i, i + 1 + j], [one, other], [models[i]!, models[i + 1 + j]!], [sides[i], sides[i + 1 + j]])))
}

function cellOf(topic: SharedTopic, model: Model): TopicCell {
  const { space: { graph } } = model
  const all = rulesByTopic(graph).get(topic)!
  const rules = all.filter(isTold)
  const holes = all.filter((rule): rule is Acknowledgement => rule.kind === 'acknowledgement')
  const outside = graph.protocol.outside.find((each) => each.topic === topic)
  const routes = rules.filter((rule): rule is Route => rule.kind === 'route')
  const about = topicOf(topic).about
  const answers = about === 'route' ? routeAnswers(routes, graph) : []
  const main = mainAnswers(topic, answers, graph)
  return {
    status: rules.length > 0 ? 'answered' : outside !== undefined ? 'left to others' : 'not covered',
    answers, main, said: about === 'route' ? Object.fromEntries(topicFields.map((field) => [field, words(asARule(field, main))])) : {}, rules, holes, ...(outside === undefined ? {} : { outside }),
  }
}

function isTold(rule: RuleNode): rule is Route | Duty | Ladder {
  return rule.kind === 'route' || rule.kind === 'duty' || rule.kind === 'ladder'
}
