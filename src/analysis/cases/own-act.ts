/** Duties whose time is counted from what they themselves bring about. */
import type { EventId, RuleId, TeamId } from '../../graph/ids.js'
import type { Duty, Route } from '../../graph/nodes.js'
import { eachPiece } from '../../graph/walk.js'
import { readingsOf, speaks } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import { teamsOf } from './early.js'
import type { Possible } from './possible.js'

export interface OwnAct {
  readonly duty: RuleId
  readonly event: EventId
  /** The move that happens at that event, where the time is counted from the move. */
  readonly move?: RuleId
}

const bringsAbout: ReadonlySet<string> = new Set(['hold', 'arrange', 'chair'])

export function countedFromOwnAct({ space: { graph, vocabulary, scope }, store }: Model, possible: Possible): readonly OwnAct[] {
  const where = (rule: Duty | Route) =>
    store.some(store.any(readingsOf<Duty | Route>(rule, vocabulary).map((read) => possible.diagram(speaks(read, scope)))), [
      vocabulary.axes.index('holder'),
    ])
  return graph.all('duty').flatMap((duty): OwnAct[] => {
    const own =
      duty.act.kind !== 'described-act' ? [] : duty.act.deeds.filter(({ verb }) => bringsAbout.has(verb)).flatMap(({ events }) => events)
    if (own.length === 0) return []
    let fromMove = false
    const from = new Set<EventId>()
    for (const part of duty.within) {
      eachPiece(part, (piece) => {
        if (piece.kind === 'transfer') fromMove = true
        // A meeting that is held again and again may well be counted from the one before.
        if (piece.kind === 'event-moment' && (piece.which === 'first' || isOnce(piece.event))) from.add(piece.event)
      })
    }
    const direct = own.filter((event) => from.has(event)).map((event): OwnAct => ({ duty: duty.id, event }))
    const teams = new Set(teamsOf(duty))
    const moves = !fromMove
      ? []
      : graph
          .all('route')
          .filter(
            (route) => isTo(route, teams) && own.some((event) => isAt(route, event)) && possible.some(store.and(where(duty), where(route))),
          )
    return [
      ...direct,
      ...moves.map((route): OwnAct => ({ duty: duty.id, event: own.find((event) => isAt(route, event))!, move: route.id })),
    ]
  })

  function isOnce(event: EventId): boolean {
    const node = graph.node(event)
    return node.kind === 'event' && node.once
  }
}

function isAt({ at }: Route, event: EventId): boolean {
  return at?.kind === 'event-moment' && at.event === event
}

function isTo({ to, aspect }: Route, teams: ReadonlySet<TeamId>): boolean {
  return (
    aspect === 'case responsibility' &&
    ((to?.kind === 'team-receiver' && teams.has(to.team)) || (to?.kind === 'family-member' && teams.has(to.family)))
  )
}
