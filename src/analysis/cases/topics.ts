/** Shared topics for which a protocol has all the words and neither an answer nor a reason for having none. */
import { facts as sharedFacts, topics } from '../../concepts/index.js'
import type { SharedLine, Topic } from '../../concepts/index.js'
import type { EventId, FactId, TeamId } from '../../graph/ids.js'
import type { Team } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece, referencesOf } from '../../graph/walk.js'
import type { Model } from '../../space/index.js'

export interface OpenTopic {
  readonly topic: string
  readonly is: string
  /** Who would have to be asked, and at which events. */
  readonly teams: readonly TeamId[]
  readonly events: readonly EventId[]
}

export function openTopicsIn({ space: { graph, asked, vocabulary } }: Model): readonly OpenTopic[] {
  return Object.entries(topics).flatMap(([topic, row]): OpenTopic[] => {
    if (row.about !== 'route' || row.at.length === 0 || graph.protocol.outside.some((outside) => outside.topic === topic)) return []
    const teams =
      row.heldBy.length === 0
        ? []
        : graph
            .all('team')
            .filter((team) => does(team, row))
            .map(({ id }) => id)
    const facts = row.when.map((line) => factsOf(line, graph))
    const events = graph
      .all('event')
      .filter(({ means }) => means !== undefined && means.fit !== 'related' && row.at.some((concept) => concept === means.concept))
      .map(({ id }) => id)
    const touched =
      events.length > 0 && facts.every((list) => list.length > 0) && (row.heldBy.length === 0 || teams.length > 0) && row.when.length > 0
    if (!touched) return []
    const isAsked = asked.some(
      ({ holder, moment }) =>
        (teams.length === 0 || teams.some((team) => team === holder)) &&
        events.some((event) => vocabulary.moments.get(moment)?.event === event),
    )
    return isAsked || isRouted(facts, teams, graph) || isOutside(teams, events, graph) ? [] : [{ topic, is: row.is, teams, events }]
  })
}

function does({ does: functions, outside }: Team, { heldBy }: Topic): boolean {
  return !outside && functions.some((each) => (heldBy as readonly string[]).includes(each))
}

function factsOf(line: SharedLine, graph: PolicyGraph): readonly (FactId | 'age')[] {
  const local = graph
    .all('fact')
    .filter(({ means }) => means?.concept === line.fact && means.fit !== 'related')
    .map(({ id }) => id)
  return line.fact === 'age' && 'age' in sharedFacts ? ['age', ...local] : local
}

/** Some rule about where a case goes asks for what the topic is about. */
function isRouted(facts: readonly (readonly (FactId | 'age')[])[], teams: readonly TeamId[], graph: PolicyGraph): boolean {
  return graph.all('route').some((route) => {
    if (teams.length > 0 && route.heldBy.length > 0 && !route.heldBy.some((team) => teams.includes(team))) return false
    const asked = new Set<string>(
      referencesOf(route).flatMap((id) => (id.startsWith('term:') ? [id, ...referencesOf(graph.node(id))] : [id])),
    )
    let age = false
    eachPiece(route.when, (piece) => void (age ||= piece.kind === 'age-is' && piece.fact === undefined))
    return facts.some((list) => list.some((fact) => (fact === 'age' ? age : asked.has(fact))))
  })
}

function isOutside(teams: readonly TeamId[], events: readonly EventId[], graph: PolicyGraph): boolean {
  return graph.protocol.outside.some(
    ({ heldBy, at, topic }) =>
      topic === undefined &&
      (heldBy === undefined || teams.includes(heldBy)) &&
      (at === undefined || events.includes(at)) &&
      (heldBy !== undefined || at !== undefined),
  )
}
