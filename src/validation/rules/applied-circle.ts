import { nameOf } from '../../graph/ids.js'
import type { RuleId, TermId } from '../../graph/ids.js'
import type { PolicyNode } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import { circlesOf } from '../../util/circles.js'
import type { ValidationRule } from '../rule.js'

/** No rule applies only where it has applied before, by way of others. */
export const appliedCircle: ValidationRule = ({ graph, placeOf, report }) => {
  const asksFor = new Map<RuleId, readonly RuleId[]>(graph.rules.map((rule) => [rule.id, [...appliedIn(rule, graph)]]))
  for (const circle of circlesOf(asksFor)) report('applied-circle', placeOf(circle[0]!), { rules: [...circle, circle[0]!].map(nameOf) })
}

/** The rules that must have applied earlier for a node, those that its terms ask for included. */
function appliedIn(node: PolicyNode, graph: PolicyGraph, terms = new Set<TermId>(), found = new Set<RuleId>()): ReadonlySet<RuleId> {
  eachPiece(node, (piece) => {
    if (piece.kind === 'applied') for (const rule of piece.rules) found.add(rule)
    if (piece.kind !== 'term-holds' || terms.has(piece.term)) return
    terms.add(piece.term)
    appliedIn(graph.node(piece.term), graph, terms, found)
  })
  return found
}
