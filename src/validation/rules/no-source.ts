import { nameOf } from '../../graph/ids.js'
import type { ValidationRule } from '../rule.js'

/** Every rule cites the clauses that it carries; what its author promises is the author's own. */
export const noSource: ValidationRule = ({ graph, placeOf, report }) => {
  for (const rule of graph.rules)
    if (rule.kind !== 'promise' && rule.cites.length === 0) report('no-source', placeOf(rule.id), { rule: nameOf(rule.id) })
}
