/**
 * Authorities laid side by side, topic by topic: what each says, with its clauses and how strongly, what is alike, what differs and for
 * which cases, what has no counterpart, and what a document does not cover. What is not said is never filled in.
 */
import type { SharedTopic } from '../concepts/index.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { withinBudget } from '../logic/index.js'
import type { Model } from '../space/index.js'
import { topicNames, topicOf } from './belonging.js'
import { coverageOf } from './coverage.js'
import type { Coverage } from './coverage.js'
import type { PairOfCells } from './compared.js'
import { compareCells } from './pairs/cells.js'
import type { Look } from './pairs/routes.js'
import { cellOf } from './cell.js'
import type { TopicCell } from './cell.js'
import type { TopicRow } from './row.js'
import { modelFor, topicSide } from './side.js'
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
 * @param looked the topics for which cases are looked for; left out: all. Of the others only what the rules state is compared
 * @returns every shared topic of which at least one of them has something to say
 */
export function compare(graphs: readonly PolicyGraph[], looked: readonly string[] = topicNames): Comparison {
  const models = graphs.map(modelFor)
  const undecided: SharedTopic[] = []
  const topics = topicNames.flatMap((topic): TopicRow[] => {
    const { is, about } = topicOf(topic)
    const cells = models.map((model) => cellOf(topic, model))
    if (cells.every(({ status }) => status === 'not covered')) return []
    if (!looked.includes(topic)) return [{ topic, is, about, cells, pairs: pairsOf(topic, cells, models, [], 'rules') }]
    const sides = about === 'route' ? models.map((model) => withinBudget(() => topicSide(topic, model))) : []
    const compared = withinBudget(() => pairsOf(topic, cells, models, sides))
    if (compared === undefined) undecided.push(topic)
    return [{ topic, is, about, cells, pairs: compared ?? pairsOf(topic, cells, models, [], 'too large') }]
  })
  return { authorities: graphs, topics, coverage: graphs.map((graph, i) => coverageOf(graph, topics, i)), undecided }
}

function pairsOf(
  topic: SharedTopic,
  cells: readonly TopicCell[],
  models: readonly Model[],
  sides: readonly (TopicSide | undefined)[],
  look: Look = 'cases',
): readonly PairOfCells[] {
  return cells.flatMap((one, i) =>
    cells
      .slice(i + 1)
      .map((other, j) =>
        compareCells(topic, [i, i + 1 + j], [one, other], [models[i]!, models[i + 1 + j]!], [sides[i], sides[i + 1 + j]], look),
      ),
  )
}
