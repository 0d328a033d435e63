/** In whose hands duties arise: those of the team that has the case, of one that takes over now, and of those that had it before. */
import type { EventId, TeamId } from '../graph/ids.js'
import type { Holder, Model, Place } from '../space/index.js'
import type { Earlier } from './case.js'
import type { Answer, Decision } from './decision.js'
import type { Clock } from './due-dates.js'
import { receiversAt } from './duty-rows.js'
import { findHolder } from './names.js'
import type { Sides } from './parties.js'
import { timelineOf } from './timeline.js'
import type { Known } from './told.js'

/** What of a decision duties depend on. */
export type Asked = Pick<Decision, 'answer' | 'isAlso'>

/** A team in whose hands duties arise: this one, the one that takes over now, or an earlier one. */
export interface DutyView {
  readonly place: Place
  readonly sides: Sides
  readonly clock: Clock
  /** The case closes now: no move is to come. */
  readonly ends?: true
  readonly only?: 'arises with the move' | 'arose with the move' | 'arose before'
}

/** Every team in whose hands the case's duties arise or arose, the earlier ones first. */
export function dutyViews(known: Known, decision: Asked, model: Model): readonly DutyView[] {
  const { place } = known
  const moving = movesNow(decision)
  const receiver = receiverOf(known, decision, model)
  const timeline = timelineOf(known, model, moving !== undefined, decision.isAlso)
  const { earlier = [] } = known.given
  const lastMove = earlier.findLastIndex(({ moved }) => moved === true)
  const cameOn = lastMove < 0 || earlier[lastMove]!.moment === undefined ? undefined : known.earlierDays.get(earlier[lastMove]!.moment!)
  const team = (holder: Holder | undefined): TeamId | undefined => (holder === undefined || holder === 'closed' || holder === 'not yet open' ? undefined : holder)
  const holder = team(place.holder)
  const movesAt = pointsAt(known, model)
  const to = team(receiver)
  const own: DutyView = {
    place, ...(endsNow(decision) ? { ends: true as const } : {}),
    sides: { ...(holder === undefined ? {} : { holder, sender: holder, 'current-holder': holder }), ...(to === undefined ? {} : { receiver: to }) },
    clock: { timeline, division: model.space.graph.protocol.calendar, movesAt, ...(moving === undefined || known.days.today === undefined ? {} : { moved: known.days.today }) },
  }
  const taker = team(moving)
  const taking: DutyView[] = moving === undefined || taker === undefined ? [] : [
    { ...own, place: { ...place, holder: moving }, sides: { ...own.sides, holder: taker, 'current-holder': taker }, only: 'arises with the move' },
  ]
  const sinceTheMove: Clock = {
    timeline: { ...timeline, lies: (moment) => (moment.kind === 'transfer' ? 'passed' : timeline.lies(moment)) },
    division: own.clock.division, movesAt, ...(cameOn === undefined ? {} : { moved: cameOn }),
  }
  const before = [...new Set(earlier.map(({ heldBy }) => findHolder(heldBy, model.space)))].flatMap((each): DutyView[] => {
    if (each === undefined || each === place.holder) return []
    const [was, next] = [team(each), team(nextHolder(each, earlier, model) ?? place.holder)]
    const sides: Sides = { ...(was === undefined ? {} : { holder: was, sender: was }), ...(next === undefined ? {} : { receiver: next }) }
    return [{ place: { ...place, holder: each }, sides, clock: sinceTheMove, only: 'arose before' }]
  })
  const came = earlier[lastMove]
  const from = came === undefined ? undefined : team(findHolder(came.heldBy, model.space))
  const arrived: DutyView[] = came === undefined ? [] : [{
    place, sides: { ...own.sides, ...(from === undefined ? {} : { sender: from }), ...(holder === undefined ? {} : { receiver: holder }) },
    clock: sinceTheMove, only: 'arose with the move',
  }]
  // What arose under an earlier team, or with the move, is told with the teams of that time.
  return [...before, ...arrived, own, ...taking]
}

/** Who had the case after an earlier team. */
function nextHolder(holder: Holder, earlier: readonly Earlier[], { space }: Model): Holder | undefined {
  const holders = earlier.map(({ heldBy }) => findHolder(heldBy, space))
  return holders.slice(holders.lastIndexOf(holder) + 1).find((each) => each !== undefined)
}

function endsNow({ answer }: Asked): boolean {
  return answer !== 'unknown' && answer.kind === 'moves' && holderOf(answer) === 'closed'
}

/** The team to which the case moves now, where that is certain. */
function movesNow({ answer }: Pick<Decision, 'answer'>): Holder | undefined {
  const to = answer !== 'unknown' && answer.kind === 'moves' ? holderOf(answer) : undefined
  return to === 'closed' ? undefined : to // To end a case is no move to a team.
}

function holderOf({ to }: Extract<Answer, { kind: 'moves' }>): Holder | undefined {
  return to.kind === 'holder' ? to.holder : to.kind === 'jointly' && to.lead.kind === 'team-party' ? to.lead.team : undefined
}

/** The team to which the case is to go, now or later, where all that is known leads to one. */
function receiverOf(known: Known, decision: Asked, model: Model): Holder | undefined {
  const moving = movesNow(decision)
  if (moving !== undefined) return moving
  const sure = [...receiversAt(known.place, model)].filter(([, where]) => model.store.meets(where, known.cases))
  return sure.length === 1 && model.store.implies(known.cases, sure[0]![1]) ? sure[0]![0] : undefined
}

/** The events at which the case can move, under what is known. */
function pointsAt(known: Known, model: Model): ReadonlySet<EventId> {
  const { moments } = model.space.vocabulary
  const points = [...model.answers(known.place.holder).live.at.values()].filter(({ where }) => model.store.meets(where, known.cases))
  const names = points.flatMap(({ value }) => (value.kind === 'agreed' ? [] : value.kind === 'moment' ? [value.moment] : value.moments))
  return new Set(names.flatMap((name) => moments.get(name)?.event ?? []))
}
