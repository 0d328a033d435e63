/** Duties that fall due before what makes them possible. */
import type { Party } from '../../graph/expressions.js'
import type { EventId, RuleId, TeamId } from '../../graph/ids.js'
import type { Duty, Route } from '../../graph/nodes.js'
import { eachPiece } from '../../graph/walk.js'
import { readingsOf, speaks } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import { eventOf, eventsBefore } from '../event-order.js'
import type { Possible } from './possible.js'

/** A duty of a team to carry out an event at which, or after which, the case comes to it. */
export interface BeforeHolding {
  readonly duty: RuleId
  readonly event: EventId
  readonly team: TeamId
  /** The rules by which the case comes. */
  readonly moves: readonly RuleId[]
}

/** A duty to be done before something that always comes earlier than what it is about. */
export interface TooEarly {
  readonly duty: RuleId
  /** The latest moment. */
  readonly due: EventId
  /** What comes no earlier: the event of the duty itself, or those that settle a fact on which it depends. */
  readonly needs: readonly EventId[]
  readonly why: 'event' | 'fact'
}

const carryingOut: ReadonlySet<string> = new Set(['hold', 'chair'])

export function beforeHoldingIn(model: Model, possible: Possible): readonly BeforeHolding[] {
  const {
    space: { graph, vocabulary, scope },
    store,
  } = model
  const where = (rule: Duty | Route) =>
    store.any(readingsOf<Duty | Route>(rule, vocabulary).map((read) => possible.diagram(speaks(read, scope))))
  // A duty that goes with the case speaks of whoever has it then; one of a team that is named may not have it yet.
  return graph.all('duty').flatMap((duty) =>
    teamsOf(duty).flatMap((team): BeforeHolding[] => {
      if (duty.act.kind !== 'described-act' || duty.heldBy.length > 0) return []
      return duty.act.deeds
        .filter(({ verb }) => carryingOut.has(verb))
        .flatMap(({ events }) =>
          events.flatMap((event): BeforeHolding[] => {
            const moves = graph.all('route').filter((route) => {
              const point =
                route.at === undefined || route.at.kind === 'one-of-points' || !('event' in route.at) ? undefined : route.at.event
              const arrives =
                (route.to?.kind === 'team-receiver' && route.to.team === team) ||
                (route.to?.kind === 'family-member' && route.to.family === team)
              return (
                arrives &&
                route.aspect === 'case responsibility' &&
                point !== undefined &&
                (point === event || eventsBefore(point, graph).has(event)) &&
                possible.some(withoutHolder(store.and(withoutHolder(where(duty)), withoutHolder(where(route)))))
              )
            })
            return moves.length === 0 ? [] : [{ duty: duty.id, event, team, moves: moves.map(({ id }) => id) }]
          }),
        )
    }),
  )

  function withoutHolder(d: number): number {
    return store.some(d, [vocabulary.axes.index('holder')])
  }
}

/** The teams of those who have a duty, stand-ins included. */
export function teamsOf({ who }: Duty): readonly TeamId[] {
  const parties = who.flatMap((doer): readonly Party[] =>
    doer.kind === 'substitutes' ? [doer.first, ...doer.orElse] : doer.kind === 'one-of-parties' ? doer.parties : [doer],
  )
  return [
    ...new Set(
      parties.flatMap((party) =>
        party.kind === 'team-party' ? [party.team] : party.kind === 'role-of' && party.of.kind === 'team-party' ? [party.of.team] : [],
      ),
    ),
  ]
}

export function tooEarlyIn(model: Model): readonly TooEarly[] {
  const { graph } = model.space
  return graph.all('duty').flatMap((duty) =>
    duty.due.flatMap((due): TooEarly[] => {
      const latest =
        due.kind === 'due-moment' && (due.approach === 'before' || due.approach === 'end of the day before')
          ? eventOf(due.moment)
          : undefined
      if (latest === undefined) return []
      const earlier = eventsBefore(latest, graph)
      const own =
        duty.act.kind !== 'described-act'
          ? []
          : duty.act.deeds.filter(({ verb }) => ['hold', 'chair', 'attend', 'bringTo'].includes(verb)).flatMap(({ events }) => events)
      const later = own.filter((event) => event === latest || eventsBefore(event, graph).has(latest))
      const found: TooEarly[] = later.length === 0 ? [] : [{ duty: duty.id, due: latest, needs: later, why: 'event' }]
      eachPiece(duty.when, (piece) => {
        if (piece.kind !== 'fact-is') return
        const fact = graph.node(piece.fact)
        if (fact.kind !== 'fact' || fact.settledAt.length === 0) return
        if (fact.settledAt.every((event) => event === latest || (!earlier.has(event) && eventsBefore(event, graph).has(latest))))
          found.push({ duty: duty.id, due: latest, needs: fact.settledAt, why: 'fact' })
      })
      return found
    }),
  )
}
