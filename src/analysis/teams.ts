/** The rules from the point of view of a team and of a moment. */
import type { EventId, TeamId } from '../graph/ids.js'
import type { Duty, Route, RuleNode, Team } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { referencesOf } from '../graph/walk.js'
import { doingTeams } from './tasks.js'
import { teamsInOrder, transfersOf } from './transfers.js'
import type { Transfers } from './transfers.js'

/** What concerns one team, each list in the order of the rules given. */
export interface TeamRules {
  readonly team: Team
  /** Routes that say where its cases go, or that they stay. */
  readonly routes: readonly Route[]
  /** Duties, ladders and known problems while it holds a case. */
  readonly others: readonly RuleNode[]
  /** Routes that bring it cases. */
  readonly receives: readonly Route[]
  /** Duties of the team or its people in cases that are not said to be its own. */
  readonly elsewhere: readonly Duty[]
}

/** Rules by the team that holds the case, and those that speak of no holder in particular. */
export interface RulesByTeam {
  readonly teams: readonly TeamRules[]
  /** Rules on cases that are closed or not yet open; those that name a team too stand under the team as well. */
  readonly unheld: readonly RuleNode[]
  readonly anyHolder: readonly RuleNode[]
}

/** Groups the rules given by holder. A rule with several holders stands under each. */
export function rulesByTeam(graph: PolicyGraph, rules: readonly RuleNode[]): RulesByTeam {
  const routes = rules.filter((rule) => rule.kind === 'route')
  const transfers = transfersOf(graph, routes)
  const teams = inWorkingOrder(graph, rules, transfers).map((team) => {
    const own = rules.filter((rule) => rule.heldBy.includes(team.id))
    const bringing = new Set(transfers.edges.filter(({ to }) => to.kind === 'team' && to.team === team.id).map(({ rule }) => rule))
    return {
      team,
      routes: own.filter((rule) => rule.kind === 'route'),
      others: own.filter((rule) => rule.kind !== 'route'),
      receives: routes.filter((rule) => bringing.has(rule.id)),
      elsewhere: rules
        .filter((rule) => rule.kind === 'duty')
        .filter((duty) => !duty.heldBy.includes(team.id) && doingTeams(duty).has(team.id)),
    }
  })
  const unheld = rules.filter((rule) => rule.unheld.length > 0)
  return { teams, unheld, anyHolder: rules.filter((rule) => rule.heldBy.length + rule.unheld.length === 0) }
}

/** Holders in the order in which cases reach them; the other teams follow, bodies outside last. */
function inWorkingOrder(graph: PolicyGraph, rules: readonly RuleNode[], transfers: Transfers): readonly Team[] {
  const holders = new Set<TeamId>(rules.flatMap((rule) => rule.heldBy))
  const order = teamsInOrder(transfers, [...holders, ...graph.all('team').map(({ id }) => id)]).map((id) => graph.node(id) as Team)
  const rank = (team: Team): number => (holders.has(team.id) ? (team.outside ? 1 : 0) : team.outside ? 3 : 2)
  return [...order].sort((a, b) => rank(a) - rank(b))
}

/** The rules in which something happens at a moment, or is timed by it. */
export interface RulesAtEvent {
  readonly event: EventId
  readonly rules: readonly RuleNode[]
}

/** Rules by the event that they mention outside their conditions; events that no rule mentions are left out. */
export function rulesByEvent(graph: PolicyGraph, rules: readonly RuleNode[]): readonly RulesAtEvent[] {
  const byEvent = new Map<EventId, RuleNode[]>()
  for (const rule of rules) {
    const mentioned = new Set(referencesOf(rule).filter((id): id is EventId => id.startsWith('event:')))
    for (const event of mentioned) byEvent.set(event, [...(byEvent.get(event) ?? []), rule])
  }
  return graph.all('event').flatMap(({ id }) => (byEvent.has(id) ? [{ event: id, rules: byEvent.get(id)! }] : []))
}
