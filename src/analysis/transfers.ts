/** How cases pass from team to team: the edges of the transfer diagram, one for each way a rule moves a case. */
import type { Party, Point, Receiver } from '../graph/expressions.js'
import type { RuleId, TeamId } from '../graph/ids.js'
import { isRider } from '../graph/nodes.js'
import type { Route, Team } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { underReading } from '../graph/under-reading.js'
import { usualRoutes } from './usual.js'

/** Where an edge begins or ends. */
export type Place =
  | { readonly kind: 'team'; readonly team: TeamId }
  | {
      readonly kind: 'any' | 'closed' | 'not stated' | 'previous holder' | 'related child’s team' | 'agreed team' | 'usual' | 'not yet open'
    }
  /** A person's tray or name. */
  | { readonly kind: 'person'; readonly party: Party }

/** One way in which a rule passes a case on. */
export interface TransferEdge {
  readonly from: Place
  readonly to: Place
  /** Absent: the rule does not state the moment. */
  readonly at?: Point
  readonly rule: RuleId
  readonly strength: Route['strength']
  readonly aspect: Route['aspect']
  /** One of several receivers between which somebody chooses. */
  readonly choice: boolean
  /** The receivers hold the case together. */
  readonly joint: boolean
  /** Only under this reading of the rule, which its author does not follow. */
  readonly reading?: string
}

export interface Transfers {
  readonly edges: readonly TransferEdge[]
  /** Moves that rules forbid. */
  readonly forbidden: readonly TransferEdge[]
  /** Teams of the authority that hold cases and to which no rule sends any: where cases begin, by all that the text says. */
  readonly entries: readonly TeamId[]
}

/** Every move that the routes of a protocol speak of, in the order of the rules given. */
export function transfersOf(graph: PolicyGraph, rules: readonly Route[] = graph.all('route')): Transfers {
  const all = rules.flatMap((rule) => [
    ...edgesOf(rule, graph),
    ...rule.variants.flatMap((variant) => changedEdges(rule, underReading(rule, variant), variant.name, graph)),
  ])
  const edges = all.filter((edge) => edge.strength !== 'must-not')
  return { edges, forbidden: all.filter((edge) => edge.strength === 'must-not'), entries: entriesOf(graph, rules, edges) }
}

/** The moves of another reading that the clause as written does not make. */
function changedEdges(written: Route, read: Route, reading: string, graph: PolicyGraph): TransferEdge[] {
  const known = new Set(edgesOf(written, graph).map((edge) => JSON.stringify(edge)))
  return edgesOf(read, graph)
    .filter((edge) => !known.has(JSON.stringify(edge)))
    .map((edge) => ({ ...edge, reading }))
}

function edgesOf(rule: Route, graph: PolicyGraph): TransferEdge[] {
  if (!moves(rule)) return []
  return sendersOf(rule).flatMap((from) =>
    waysOf(rule, from, graph).flatMap(({ at, to: receiver }) =>
      (receiver === undefined ? [notStated] : placesOf(receiver)).map((to) => ({
        from,
        to,
        ...(at === undefined ? {} : { at }),
        rule: rule.id,
        strength: rule.strength,
        aspect: rule.aspect,
        choice: receiver?.kind === 'choice',
        joint: receiver?.kind === 'jointly',
      })),
    ),
  )
}

/** The points and receivers of a route; where they are the usual ones, those of each rule that it goes before and that speaks of the same sender. */
function waysOf(rule: Route, from: Place, graph: PolicyGraph): readonly Pick<Route, 'at' | 'to'>[] {
  const own = { at: rule.at, to: rule.to } as Pick<Route, 'at' | 'to'>
  const usual = ofSender(usualRoutes(rule, rule.at?.kind === 'usual' ? 'at' : 'to', graph), from)
  if ((rule.at?.kind !== 'usual' && rule.to?.kind !== 'usual') || usual.length === 0) return [own]
  const ways = usual.map((route) => ({
    ...own,
    ...(rule.at?.kind === 'usual' ? { at: route.at! } : {}),
    ...(rule.to?.kind === 'usual' && route.to !== undefined ? { to: route.to } : {}),
  }))
  return distinct(ways)
}

function ofSender(routes: readonly Route[], from: Place): readonly Route[] {
  const same = routes.filter(({ heldBy }) => from.kind !== 'team' || heldBy.length === 0 || heldBy.includes(from.team))
  return same.length === 0 ? routes : same
}

function sendersOf({ heldBy, unheld }: Route): readonly Place[] {
  const held = heldBy.map((team): Place => ({ kind: 'team', team }))
  const others = unheld.map((state): Place => ({ kind: state === 'closed' ? 'closed' : 'not yet open' }))
  return held.length + others.length === 0 ? [{ kind: 'any' }] : [...held, ...others]
}

/** Whether a route moves a case, or forbids that, rather than keeping it or speaking of moves in general. */
function moves(route: Route): boolean {
  return !isRider(route) && (route.to !== undefined || route.at !== undefined)
}

const notStated: Place = { kind: 'not stated' }

function placesOf(receiver: Receiver): readonly Place[] {
  switch (receiver.kind) {
    case 'team-receiver':
      return [{ kind: 'team', team: receiver.team }]
    case 'family-member':
      return [{ kind: 'team', team: receiver.family }]
    case 'known-receiver':
      return [knownPlaces[receiver.which]]
    case 'role-receiver':
      return [{ kind: 'person', party: receiver.party }]
    case 'choice':
      return distinct(receiver.options.flatMap((option) => placesOf(option)))
    case 'jointly':
      return receiver.teams.map((team) => ({ kind: 'team', team }))
    case 'closed':
      return [{ kind: 'closed' }]
    case 'any-of-all':
      return [{ kind: 'any' }]
    case 'usual':
      return [{ kind: 'usual' }]
    case 'not-stated':
      return [notStated]
  }
}

const knownPlaces = {
  'previous-holder': { kind: 'previous holder' },
  'related-childs-team': { kind: 'related child’s team' },
  'agreed-team': { kind: 'agreed team' },
} as const

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

/** Teams in the order in which cases reach them: from where they begin, along the moves; whoever is reached by none comes after, in the order given. */
export function teamsInOrder({ edges, entries }: Transfers, others: readonly TeamId[]): readonly TeamId[] {
  const order = new Set<TeamId>()
  for (const start of [...entries, ...others]) {
    const open = [start]
    for (let team = open.shift(); team !== undefined; team = open.shift()) {
      if (order.has(team)) continue
      order.add(team)
      for (const { from, to } of edges) if (from.kind === 'team' && from.team === team && to.kind === 'team') open.push(to.team)
    }
  }
  return [...order]
}

function entriesOf(graph: PolicyGraph, rules: readonly Route[], edges: readonly TransferEdge[]): readonly TeamId[] {
  const holding = new Set(rules.flatMap((rule) => rule.heldBy))
  const receiving = new Set(
    edges.flatMap(({ from, to }) => (to.kind === 'team' && JSON.stringify(from) !== JSON.stringify(to) ? [to.team] : [])),
  )
  return graph
    .all('team')
    .filter((team: Team) => !team.outside && holding.has(team.id) && !receiving.has(team.id))
    .map((team) => team.id)
}
