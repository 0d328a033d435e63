/** How cases pass from team to team: the edges of the transfer diagram, one for each way a rule moves a case. */
import type { Party, Point, Receiver } from '../graph/expressions.js'
import type { RuleId, TeamId } from '../graph/ids.js'
import { isRider } from '../graph/nodes.js'
import type { Route, Team } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { underReading } from './readings.js'

/** Where an edge begins or ends. */
export type Place =
  | { readonly kind: 'team'; readonly team: TeamId }
  | { readonly kind: 'any' | 'closed' | 'not stated' | 'previous holder' | 'related child’s team' | 'agreed team' | 'usual' | 'not yet open' }
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
  return edgesOf(read, graph).filter((edge) => !known.has(JSON.stringify(edge))).map((edge) => ({ ...edge, reading }))
}

function edgesOf(rule: Route, graph: PolicyGraph): TransferEdge[] {
  if (!moves(rule)) return []
  const senders = sendersOf(rule)
  const receivers = rule.to === undefined ? [notStated] : placesOf(rule.to, rule, graph)
  return senders.flatMap((from) =>
    receivers.map((to) => ({
      from, to, ...(rule.at === undefined ? {} : { at: rule.at }), rule: rule.id, strength: rule.strength, aspect: rule.aspect,
      choice: rule.to?.kind === 'choice', joint: rule.to?.kind === 'jointly',
    })),
  )
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

function placesOf(receiver: Receiver, rule: Route, graph: PolicyGraph): readonly Place[] {
  switch (receiver.kind) {
    case 'team-receiver': return [{ kind: 'team', team: receiver.team }]
    case 'family-member': return [{ kind: 'team', team: receiver.family }]
    case 'known-receiver': return [knownPlaces[receiver.which]]
    case 'role-receiver': return [{ kind: 'person', party: receiver.party }]
    case 'choice': return distinct(receiver.options.flatMap((option) => placesOf(option, rule, graph)))
    case 'jointly': return receiver.teams.map((team) => ({ kind: 'team', team }))
    case 'closed': return [{ kind: 'closed' }]
    case 'any-of-all': return [{ kind: 'any' }]
    case 'usual': return usualPlaces(rule, graph)
    case 'not-stated': return [notStated]
  }
}

const knownPlaces = {
  'previous-holder': { kind: 'previous holder' }, 'related-childs-team': { kind: 'related child’s team' }, 'agreed-team': { kind: 'agreed team' },
} as const

/** `usual team`: the receivers of the rules that this one overrides. */
function usualPlaces(rule: Route, graph: PolicyGraph): readonly Place[] {
  const places = rule.overrides
    .map(({ rule: id }) => graph.node(id))
    .flatMap((node) => (node.kind === 'route' && node.to !== undefined && node.to.kind !== 'usual' ? placesOf(node.to, node, graph) : []))
  return places.length === 0 ? [{ kind: 'usual' }] : distinct(places)
}

function distinct(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]
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
  const receiving = new Set(edges.flatMap(({ from, to }) => (to.kind === 'team' && JSON.stringify(from) !== JSON.stringify(to) ? [to.team] : [])))
  return graph.all('team').filter((team: Team) => !team.outside && holding.has(team.id) && !receiving.has(team.id)).map((team) => team.id)
}
