/** In whose hands duties arise: those of the team that has the case, of one that takes over now, and of those that had it before. */
import { compare, readWhen } from '../../calendar/index.js'
import type { SideParty } from '../../graph/expressions.js'
import type { EventId, TeamId } from '../../graph/ids.js'
import { holderAfter, holdsAt, interpret } from '../../space/index.js'
import type { Holder, Model, Place } from '../../space/index.js'
import type { Diagram } from '../../logic/index.js'
import type { Earlier } from '../told/case.js'
import { casesThen } from '../told/known-then.js'
import type { Answer, Decision, LimitInDecision } from '../decision.js'
import type { Clock } from './due-dates.js'
import { receiversAt } from './duty-rows.js'
import { possible } from '../days/moments-in-time.js'
import type { When } from '../days/moments-in-time.js'
import { askedIn } from '../told/asked.js'
import { findHolder } from '../told/names.js'
import { arrivalsOf, eventsMoving, momentsMoving } from '../told/points.js'
import type { Sides } from './parties.js'
import { timelineOf } from '../days/timeline.js'
import type { NextMove } from '../days/timeline.js'
import type { Known } from '../told/told.js'

/** What of a decision duties depend on. */
export type Asked = Pick<Decision, 'answer' | 'isAlso'> & Partial<Pick<Decision, 'possibilities' | 'needs' | 'limits'>>

/** A team in whose hands duties arise: this one, the one that takes over now, or an earlier one. */
export interface DutyView {
  readonly place: Place
  readonly sides: Sides
  readonly clock: Clock
  /** Sides of the move on which nobody stands: what was never open, or is closed, has no team, and a body outside owes nothing by this text. */
  readonly nobody: ReadonlySet<SideParty['side']>
  /** The team that has the case after a move that is made now. */
  readonly taker?: TeamId
  /** Teams to which the case would go but for a rule that names another: what falls to them as its next team falls to nobody. */
  readonly passedOver: ReadonlySet<TeamId>
  /** No rule has a case like this go anywhere: what is laid down for every move is not told of it. */
  readonly staysPut?: true
  /** It stays until a day that is known, before which no rule lets it go. */
  readonly waits?: true
  /** The case closes now: no move is to come. */
  readonly ends?: true
  /** Which of the moves that were made, counted from the first; nothing: the one that is now, or to come. */
  readonly move?: number
  /** The events at which the case came here, or can have come; of an earlier team, at which it went on from there. */
  readonly movedAt: readonly EventId[]
  /** This team has the case now, or had it last. */
  readonly isLast: boolean
  /** The team that had the case before this one, where that is told. */
  readonly previous?: TeamId
  /** The cases as they were known when that move was made: what nobody owed then did not arise. */
  readonly then?: Diagram
  readonly only?: 'arises with the move' | 'arose with the move' | 'arose before'
}

/** Every team in whose hands the case's duties arise or arose, the earlier ones first. */
export function dutyViews(known: Known, decision: Asked, model: Model): readonly DutyView[] {
  const { place, given } = known
  const moving = movesNow(decision)
  const receiver = receiverOf(known, decision, model)
  const timeline = timelineOf(known, model, nextMove(known, decision, model))
  const team = (holder: Holder | undefined): TeamId | undefined =>
    holder === undefined || holder === 'closed' || holder === 'not yet open' ? undefined : holder
  const holder = team(place.holder)
  const movesAt = eventsMoving(known, model)
  const to = team(receiver)
  const taker = team(moving)
  const passedOver = passedOverFor(receiver, known, model)
  const tenures = tenuresOf(known, model)
  const last = tenures.at(-1)
  const came = last?.holder ?? findHolder(given.known?.['previous team'] ?? given.known?.['previous holder'] ?? '', model.space)
  const previous = team(came)
  const own: DutyView = {
    place,
    isLast: true,
    movedAt: last === undefined || last.at.length === 0 ? arrivalsOf(place.holder, model) : last.at,
    ...(previous === undefined ? {} : { previous }),
    passedOver,
    nobody: new Set([
      ...(isNobody(place.holder, model) ? nobodyHolding : nobodyMissing),
      ...(isNobody(taker === undefined ? came : place.holder, model) ? (['previous-holder'] as const) : []),
    ]),
    ...(taker === undefined ? {} : { taker }),
    ...(endsNow(decision) ? { ends: true as const } : {}),
    ...(moving === undefined && (keptByLeave(decision) || goesNowhere(known, model)) ? { staysPut: true as const } : {}),
    ...(waitsForADay(decision, known) ? { waits: true as const } : {}),
    sides: {
      ...(holder === undefined ? {} : { holder, sender: holder, 'current-holder': holder }),
      ...(to === undefined ? {} : { receiver: to }),
      ...(previous === undefined ? {} : { 'previous-holder': previous }),
    },
    clock: {
      timeline,
      division: model.space.graph.protocol.calendar,
      movesAt,
    },
  }
  const taking: DutyView[] =
    moving === undefined || taker === undefined
      ? []
      : [
          {
            ...own,
            place: { ...place, holder: moving },
            nobody: isNobody(place.holder, model) ? nobodySending : nobodyMissing,
            sides: { ...own.sides, holder: taker, 'current-holder': taker },
            only: 'arises with the move',
          },
        ]
  const thenOf = ({ facts }: Tenure) => (facts === undefined ? {} : { then: casesThen(facts, known, model) })
  const clockOf = ({ left }: Tenure): Clock => ({ ...own.clock, timeline: timeline.afterMove(left) })
  const nobodyThen = (each: Holder) => (isNobody(each, model) ? nobodyAtAll : nobodyMissing)
  const earlier = tenures.flatMap((tenure): DutyView[] => {
    const { holder: each, next, moves } = tenure
    if (each === undefined || each === place.holder) return []
    const [was, taking] = [team(each), team(next)]
    const sides: Sides = {
      ...(was === undefined ? {} : { holder: was, sender: was, 'previous-holder': was }),
      ...(taking === undefined ? {} : { receiver: taking }),
    }
    return [
      {
        place: { ...place, holder: each },
        sides,
        passedOver,
        nobody: nobodyThen(each),
        clock: clockOf(tenure),
        only: 'arose before',
        move: moves,
        movedAt: tenure.at,
        isLast: tenure === last,
        ...thenOf(tenure),
      },
    ]
  })
  const arrived = tenures.flatMap((tenure): DutyView[] => {
    const { holder: each, next, moves } = tenure
    const [from, took] = [team(each), team(next)]
    const sides: Sides = {
      ...(next === place.holder ? own.sides : took === undefined ? {} : { holder: took, 'current-holder': took }),
      ...(from === undefined ? {} : { sender: from }),
      ...(took === undefined ? {} : { receiver: took }),
    }
    return [
      {
        place: { ...place, holder: next },
        sides,
        passedOver,
        nobody: isNobody(each, model) ? nobodySending : nobodyMissing,
        clock: clockOf(tenure),
        only: 'arose with the move',
        move: moves,
        movedAt: [],
        isLast: false,
        ...thenOf(tenure),
      },
    ]
  })
  // What arose under an earlier team, or with the move, is told with the teams of that time.
  return [...earlier, ...arrived, own, ...taking]
}

const nobodyMissing: DutyView['nobody'] = new Set()
const nobodySending: DutyView['nobody'] = new Set(['sender', 'previous-holder'])
const nobodyHolding: DutyView['nobody'] = new Set(['sender', 'holder', 'current-holder'])
const nobodyAtAll: DutyView['nobody'] = new Set([...nobodyHolding, 'previous-holder'])

/** Whether no team of the authority has a case that is held so. */
function isNobody(holder: Holder | undefined, { space: { graph } }: Model): boolean {
  if (holder === undefined) return false
  const team = holder === 'closed' || holder === 'not yet open' || !graph.has(holder) ? undefined : graph.node(holder)
  return team?.kind !== 'team' || team.outside
}

/** The teams of rules that give way, about the team, to the one by which the case goes elsewhere. */
function passedOverFor(receiver: Holder | undefined, known: Known, model: Model): ReadonlySet<TeamId> {
  const point = receiver === undefined ? undefined : model.store.point(known.cases)
  if (point === undefined) return new Set()
  for (const [axis, value] of model.fixed(known.place)) point[axis] = value
  const { bearing } = interpret(model.space, point)
  const beaten = bearing.speaking.filter((rule) => rule.states.has('to') && !rule.permits && bearing.beaten(rule, 'to'))
  const teams = beaten.flatMap(({ to }) =>
    to.flatMap(({ value, where }) => (value.kind === 'holder' && holdsAt(where, point) ? [value.holder] : [])),
  )
  return new Set(
    teams.filter(
      (team): team is TeamId => team !== receiver && team !== known.place.holder && team !== 'closed' && team !== 'not yet open',
    ),
  )
}

/** A time in which one team had the case, with the move that ended it; of a case that tells only when it came here, which team that was may not be known. */
interface Tenure {
  readonly holder?: Holder
  readonly next: Holder
  readonly left?: When
  readonly at: readonly EventId[]
  readonly facts?: Earlier['facts']
  /** How many moves came before. */
  readonly moves: number
}

/** Who had the case before, one after another; what is told of a team without a move ends where the next one begins. */
function tenuresOf({ given, place: { holder: now }, days }: Known, { space }: Model): readonly Tenure[] {
  const told = (given.earlier ?? []).flatMap((each) => {
    const holder = findHolder(each.heldBy, space)
    return holder === undefined ? [] : [{ ...each, holder }]
  })
  const came = days.on.get('previous transfer')
  if (told.length === 0 && came !== undefined) {
    const from = findHolder(given.known?.['previous team'] ?? given.known?.['previous holder'] ?? '', space)
    return [{ ...(from === undefined ? {} : { holder: from }), next: now, left: came, at: [], moves: 0 }]
  }
  const ends = told.flatMap((each, i) =>
    i === told.length - 1 || told[i + 1]!.holder !== each.holder || (each.moved === true && told[i + 1]!.moved === true) ? [i] : [],
  )
  return ends.map((end, moves) => {
    const { holder } = told[end]!
    // What a move did besides is told after it.
    const lived = told.slice(moves === 0 ? 0 : ends[moves - 1]! + 1, end + 1)
    const moved = lived.findLast((each) => each.moved === true)
    const last = moved === undefined ? [] : lived.slice(lived.indexOf(moved))
    const when = moved?.on === undefined ? undefined : readWhen(moved.on)
    return {
      holder,
      next: told[ends[moves + 1] ?? -1]?.holder ?? now,
      ...(when?.kind === 'read' ? { left: when.value } : {}),
      at: last.flatMap(({ moment }) => (moment === undefined ? [] : (askedIn(moment, space)?.moment?.event ?? []))),
      ...(moved?.facts === undefined ? {} : { facts: moved.facts }),
      moves,
    }
  })
}

/** Whether nothing but leave keeps the case, and no move is in sight. */
function keptByLeave({ answer }: Asked): boolean {
  return answer !== 'unknown' && answer.kind === 'stays' && answer.leave !== undefined && answer.goesTo === undefined
}

/** Whether no rule has a case like this go anywhere, now or later. */
function goesNowhere({ place, cases }: Known, model: Model): boolean {
  const { store, space } = model
  const now = space.vocabulary.axes.index('now')
  return !store.meets(cases, store.restrict(model.answers(place.holder).live.go, now, model.fixed(place).get(now)!))
}

/** Whether a case surely stays until a day that lies ahead, and is not to move before that. */
function waitsForADay({ answer, limits = [] }: Asked, { days: { today } }: Known): boolean {
  if (answer === 'unknown' || answer.kind !== 'stays' || answer.due !== undefined || answer.until.length === 0) return false
  const isAhead = ({ when }: LimitInDecision) => {
    const dates = possible(when)
    return today !== undefined && dates.length > 0 && dates.every((day) => compare(day, today) === 'after')
  }
  return limits.some((limit) => limit.kind === 'not before' && answer.until.includes(limit.moment) && isAhead(limit))
}

function endsNow({ answer }: Asked): boolean {
  return answer !== 'unknown' && answer.kind === 'moves' && holderAfter(answer.to) === 'closed'
}

/** The move that is made now, or the one that is to come: with its day where the case stays until that and no longer. */
function nextMove(known: Known, decision: Asked, model: Model): NextMove {
  const { answer, isAlso } = decision
  const { today } = known.days
  const also = isAlso === undefined ? {} : { isAlso }
  if (movesNow(decision) !== undefined)
    return { isNow: true, ...(today === undefined || isWheneverItMoves(decision) ? {} : { on: today }), ...also }
  const day = answer === 'unknown' || answer.kind !== 'stays' ? undefined : dayOfNext(answer, known, model)
  return { isNow: movesAsRead(decision, model), ...(day === undefined ? {} : { on: day }), ...also }
}

/** The day on which a case goes to another team that stays until then, if nothing but time passes. */
function dayOfNext(answer: Extract<Answer, { kind: 'stays' }>, known: Known, model: Model): When | undefined {
  const { until, on, goesTo, due, waitsFor, heldUp, agreedBy, withTheCase, thenUnknown, thenConflict } = answer
  const [end] = until
  const goes =
    goesTo !== undefined &&
    holderAfter(goesTo) !== 'closed' &&
    [due, heldUp, agreedBy, withTheCase, thenUnknown, thenConflict].every((each) => each === undefined)
  if (!goes || on === undefined || until.length !== 1 || waitsFor.length > 0 || !momentsMoving(known, model).has(end!)) return undefined
  const when = readWhen(on)
  return when.kind === 'read' ? when.value : undefined
}

/** Whether the text says that the case moves and not when: then the day that is asked about is not that of the move. */
function isWheneverItMoves({ answer }: Pick<Decision, 'answer'>): boolean {
  return answer !== 'unknown' && answer.kind === 'moves' && answer.whenNotStated
}

/** The team to which the case moves now, where that is certain. */
function movesNow({ answer }: Pick<Decision, 'answer'>): Holder | undefined {
  const to = answer !== 'unknown' && answer.kind === 'moves' ? holderAfter(answer.to) : undefined
  return to === 'closed' ? undefined : to // To end a case is no move to a team.
}

/** Whether only the reading of the text is open, or the day, and the case moves now in one of the ways: what a move asks for is owed by now. */
function movesAsRead(
  { answer, possibilities = [], needs = [] }: Asked,
  {
    space: {
      vocabulary: { axes },
    },
  }: Model,
): boolean {
  return (
    answer === 'unknown' &&
    needs.length > 0 &&
    needs.every(({ axis }) => ['reading', 'date'].includes(axes.list[axis]!.subject.kind)) &&
    possibilities.some((each) => each.answer.kind === 'moves')
  )
}

/** The team to which the case is to go, now or later, where all that is known leads to one. */
function receiverOf(known: Known, decision: Asked, model: Model): Holder | undefined {
  const moving = movesNow(decision)
  if (moving !== undefined) return moving
  const sure = [...receiversAt(known.place, model)].filter(([, where]) => model.store.meets(where, known.cases))
  return sure.length === 1 && model.store.implies(known.cases, sure[0]![1]) ? sure[0]![0] : undefined
}
