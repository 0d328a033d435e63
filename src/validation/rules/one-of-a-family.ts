import type { Receiver } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import { isRider } from '../../graph/nodes.js'
import type { Team } from '../../graph/nodes.js'
import type { ValidationRule } from '../rule.js'

/** A move to one of a family of teams says which. */
export const oneOfAFamily: ValidationRule = ({ graph, placeOf, report }) => {
  for (const route of graph.all('route')) {
    if (route.strength === 'must-not' || isRider(route)) continue
    for (const receiver of optionsOf(route.to)) {
      if (receiver.kind !== 'team-receiver') continue
      const team = graph.node(receiver.team) as Team
      if (team.per !== undefined) report('one-of-a-family', placeOf(route.id, 'to', nameOf(team.id)), { rule: nameOf(route.id), team: nameOf(team.id), per: team.per })
    }
  }
}

function optionsOf(to: Receiver | undefined): readonly Receiver[] {
  return to === undefined ? [] : to.kind === 'choice' ? to.options : [to]
}
