import type { Receiver } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import { isRider } from '../../graph/nodes.js'
import type { Route, Team } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { ValidationRule } from '../rule.js'

/** A move to one of a family of teams says which, or who chooses. */
export const oneOfAFamily: ValidationRule = ({ graph, placeOf, report }) => {
  for (const route of graph.all('route')) {
    if (
      route.strength === 'must-not' ||
      isRider(route) ||
      route.decidedBy.some(({ kind }) => kind !== 'not-stated') ||
      isKnown(route, graph)
    )
      continue
    for (const receiver of optionsOf(route.to)) {
      if (receiver.kind !== 'team-receiver') continue
      const team = graph.node(receiver.team) as Team
      if (team.per !== undefined)
        report('one-of-a-family', placeOf(route.id, 'to', nameOf(team.id)), {
          rule: nameOf(route.id),
          team: nameOf(team.id),
          per: team.per,
        })
    }
  }
}

/** Whether the author knows that the rule leaves the team open. */
function isKnown(route: Route, graph: PolicyGraph): boolean {
  return graph
    .all('acknowledgement')
    .some(({ hole, rules, about }) => hole === 'unclear' && rules.includes(route.id) && (about.length === 0 || about.includes('team')))
}

function optionsOf(to: Receiver | undefined): readonly Receiver[] {
  return to === undefined ? [] : to.kind === 'choice' ? to.options : [to]
}
