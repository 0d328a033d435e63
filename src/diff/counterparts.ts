/**
 * Two authorities side by side, through the shared concepts: between which kinds of team cases pass, and at which moments.
 * Nothing is judged: whether two moments fall together depends on conditions that only a full comparison weighs.
 */
import { transfersOf } from '../analysis/index.js'
import type { Place, TransferEdge } from '../analysis/index.js'
import { nameOf } from '../graph/ids.js'
import type { RuleId } from '../graph/ids.js'
import type { Team } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { plainOrder } from '../util/order.js'

/** One way in which an authority passes cases from teams of one function to teams of another. */
export interface Way {
  readonly edge: TransferEdge
  readonly rule: RuleId
}

/** Between two functions, the ways of both authorities; an empty list is a way that the document does not have. */
export interface Passage {
  readonly from: string
  readonly to: string
  readonly before: readonly Way[]
  readonly after: readonly Way[]
}

export interface Counterparts {
  /** Shared team functions with the names of the teams on both sides. */
  readonly functions: readonly { readonly name: string; readonly before: readonly string[]; readonly after: readonly string[] }[]
  readonly passages: readonly Passage[]
}

/** Lays two protocols side by side by what their teams do. */
export function counterparts(before: PolicyGraph, after: PolicyGraph): Counterparts {
  const names = [...new Set([before, after].flatMap((graph) => graph.all('team').flatMap(({ does }) => does)))].sort(plainOrder)
  const doing = (graph: PolicyGraph, name: string) =>
    graph
      .all('team')
      .filter(({ does }) => does.includes(name))
      .map(({ id }) => nameOf(id))
  const functions = names.map((name) => ({ name, before: doing(before, name), after: doing(after, name) }))
  const ways = [waysOf(before), waysOf(after)] as const
  const keys = [...new Set(ways.flatMap((side) => [...side.keys()]))].sort(plainOrder)
  const passages = keys.map((key): Passage => {
    const [from, to] = key.split('\n') as [string, string]
    return { from, to, before: ways[0].get(key) ?? [], after: ways[1].get(key) ?? [] }
  })
  return { functions, passages }
}

/** The moves of case responsibility as the rules stand written, by function of sender and receiver. */
function waysOf(graph: PolicyGraph): ReadonlyMap<string, readonly Way[]> {
  const ways = new Map<string, Way[]>()
  for (const edge of transfersOf(graph).edges) {
    if (edge.aspect !== 'case responsibility' || edge.reading !== undefined) continue
    for (const from of functionsOf(edge.from, graph)) {
      for (const to of functionsOf(edge.to, graph)) {
        const key = `${from}\n${to}`
        const list = ways.get(key)
        if (list === undefined) ways.set(key, [{ edge, rule: edge.rule }])
        else list.push({ edge, rule: edge.rule })
      }
    }
  }
  return ways
}

/** What the team at a place does; a place that is no team stands for itself. */
function functionsOf(place: Place, graph: PolicyGraph): readonly string[] {
  if (place.kind !== 'team') return [place.kind === 'any' ? 'any team' : place.kind]
  const { does, name } = graph.node(place.team) as Team
  return does.length === 0 ? [name] : does
}
