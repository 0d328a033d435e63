import { nameOf } from '../../graph/ids.js'
import type { Route, Team } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { waysToRead } from '../../graph/under-reading.js'
import type { ValidationRule } from '../rule.js'

/** Somebody who decides needs something to decide. */
export const deciderWithoutChoice: ValidationRule = ({ graph, placeOf, report }) => {
  for (const route of graph.all('route')) {
    if (route.decidedBy.length > 0 && !waysToRead(route).some(({ rule }) => leavesChoice(rule, graph)))
      report('decider-without-choice', placeOf(route.id, 'decidedBy'), { rule: nameOf(route.id) })
  }
}

/** Which team, which moment, whether at all, or which of a family; where the text is silent on these, somebody may still be named. */
function leavesChoice({ strength, to, at }: Route, graph: PolicyGraph): boolean {
  if (strength === 'may' || to?.kind === 'choice' || to?.kind === 'not-stated' || to?.kind === 'known-receiver') return true
  if (to?.kind === 'team-receiver' && (graph.node(to.team) as Team).per !== undefined) return true
  return at?.kind === 'one-of-points' || at?.kind === 'agreed' || at?.kind === 'not-stated'
}
