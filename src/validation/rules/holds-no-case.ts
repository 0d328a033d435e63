import type { TeamId } from '../../graph/ids.js'
import { nameOf } from '../../graph/ids.js'
import type { Route, RuleNode, Team } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { teamsTo } from '../../graph/receiver-teams.js'
import { waysToRead } from '../../graph/under-reading.js'
import type { ValidationRule } from '../rule.js'

/** A body of which the protocol says that it holds no cases neither gets one nor has one. */
export const holdsNoCase: ValidationRule = ({ graph, placeOf, report }) => {
  for (const rule of graph.rules) {
    for (const team of idle(
      waysOf(rule).flatMap((each) => each.heldBy),
      graph,
    ))
      report('holds-no-case', placeOf(rule.id, 'heldBy', nameOf(team)), { rule: nameOf(rule.id), team: nameOf(team), as: 'holder' })
    const routes = waysOf(rule).filter(
      (each): each is Route => each.kind === 'route' && each.aspect === 'case responsibility' && each.strength !== 'must-not',
    )
    for (const team of idle(
      routes.flatMap(({ to }) => teamsTo(to)),
      graph,
    ))
      report('holds-no-case', placeOf(rule.id, 'to', nameOf(team)), { rule: nameOf(rule.id), team: nameOf(team), as: 'receiver' })
  }
}

/** The rule as each reading has it. */
function waysOf(rule: RuleNode): readonly RuleNode[] {
  return rule.kind === 'route' || rule.kind === 'duty' || rule.kind === 'ladder'
    ? waysToRead<typeof rule>(rule).map((way) => way.rule)
    : [rule]
}

function idle(teams: readonly TeamId[], graph: PolicyGraph): readonly TeamId[] {
  return [...new Set(teams)].filter((team) => !(graph.node(team) as Team).holds)
}
