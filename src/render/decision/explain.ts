/** What a question means: its definition, its clauses, who can tell. */
import type { Need } from '../../decide/index.js'
import type { FactId } from '../../graph/ids.js'
import type { Fact } from '../../graph/nodes.js'
import { capitalised, listed, sentence } from '../words/text.js'
import { needNotes } from './sections.js'
import { rulesAsking } from './questions.js'
import { citedRules, documentsWords } from './words.js'
import type { Naming } from './words.js'

/** The explanation, line by line. */
export function explanation(need: Need, naming: Naming): readonly string[] {
  const { graph, vocabulary } = naming.space
  const { subject } = vocabulary.axes.list[need.axis]!
  const fact = subject.kind === 'fact' && graph.has(subject.fact) ? (graph.node(subject.fact as FactId) as Fact) : undefined
  const rules = rulesAsking(need.axis, naming)
  return [
    ...(fact?.is === undefined ? [] : [sentence(fact.is)]),
    ...(fact === undefined || fact.cites.length === 0 ? [] : [`In the document: ${listed(fact.cites)}.`]),
    ...(fact === undefined || fact.criteria.length === 0 ? [] : [`The test stands in ${documentsWords(fact.criteria, naming)}.`]),
    ...needNotes(need, naming).map((note) => sentence(capitalised(note))),
    ...(rules.length === 0
      ? []
      : [`It matters for ${citedRules(rules.slice(0, 4), naming)}${rules.length > 4 ? ` and ${rules.length - 4} more` : ''}.`]),
  ]
}
