/** Whether a duty is about now, owed from before, or still to come. */
import type { Condition, Doer, Due, Moment } from '../../graph/expressions.js'
import type { Duty } from '../../graph/nodes.js'
import { asksWhereTo, conditionFormula } from '../../space/index.js'
import type { Formula, Holder, Model } from '../../space/index.js'
import { askedIn } from '../told/asked.js'
import { cameAbout } from './came-about.js'
import { eventsOf } from './due-dates.js'
import type { Clock } from './due-dates.js'
import type { DutyInDecision } from './duty.js'
import { anchorOf, momentsIn, runs, startsOf } from '../days/moments-in-time.js'
import { findHolder } from '../told/names.js'
import { partiesOf, sideOf } from './parties.js'
import { isOnce } from './same-act.js'
import type { Lies, Timeline } from '../days/timeline.js'
import type { Known } from '../told/told.js'

/** A moment that a duty names: how the duty stands to it, and where it lies. */
export interface Mark {
  readonly kind: Extract<Due, { kind: 'due-moment' }>['approach'] | 'after'
  readonly lies: Lies
}

/** The moments that a duty names, each with where it lies. */
export function marksOf(duty: Duty, { timeline }: Clock): readonly Mark[] {
  return [...duty.within, ...duty.due].flatMap((time): readonly Mark[] => {
    const anchor = anchorOf(time)
    if (anchor === undefined) return []
    // By two weeks after something: the time runs from then on.
    if (time.kind === 'due-moment' && time.approach === 'by' && runs(anchor))
      return startsOf(anchor).map((start) => ({ kind: 'after', lies: timeline.lies(start) }))
    return [{ kind: time.kind === 'due-moment' ? time.approach : 'after', lies: timeline.lies(anchor) }]
  })
}

/** Where a duty stands by the moments that it names; nothing: it is over and done with. */
export function standingOf(duty: Duty, clock: Clock): DutyInDecision['standing'] | undefined {
  const { timeline } = clock
  const marks = marksOf(duty, clock)
  // What is done once, and until a moment, is done when that comes.
  if (marks.some(({ kind, lies }) => kind === 'until' && (lies === 'passed' || (lies === 'now' && isDoneOnceFor(duty))))) return undefined
  const anchors = marks.filter(({ kind }) => kind !== 'until')
  // It begins with a moment that has not come.
  if (anchors.some(({ kind, lies }) => (kind === 'from' || kind === 'just after') && lies === 'to come')) return 'to come'
  const acts = [...eventsOf(duty)].map((event) => timeline.lies({ kind: 'event-moment', event }))
  if (!acts.includes('now') && cameAbout(duty, clock) !== undefined) return undefined
  if (anchors.some(({ lies }) => lies === 'now') || acts.includes('now')) return 'now'
  if (anchors.some(({ lies }) => lies === 'passed')) {
    // What was to be done at an event that has passed is past too, unless a time still runs from it.
    const isOver =
      acts.length > 0 && acts.every((lies) => lies === 'passed') && !anchors.some(({ kind, lies }) => kind === 'after' && lies === 'passed')
    return isOver ? undefined : 'owed'
  }
  if (anchors.length > 0) return 'to come'
  if (acts.length === 0) return 'now'
  return !acts.includes('to come') ? undefined : isToBeArranged(duty, clock) || isUrgent(duty) ? 'now' : 'to come'
}

/** Whether all that it asks for is done once: a document that is completed, a meeting that is held. */
export function isDoneOnceFor({ act }: Duty): boolean {
  return act.kind === 'described-act' && act.deeds.length > 0 && act.deeds.every(({ verb }) => isOnce(verb))
}

/** Whether it is to be done as soon as can be, from nothing in particular: whatever is the occasion for it is brought about with it. */
function isUrgent({ due }: Duty): boolean {
  return due.some((time) => time.kind === 'urgency' && time.after === undefined)
}

/** Whether people have to see to it that something comes to pass, and nothing says when: what they arrange, or hold for its own sake, and not as the step with which a case moves. */
function isToBeArranged({ act }: Duty, { movesAt }: Clock): boolean {
  return (
    act.kind === 'described-act' &&
    act.at.length === 0 &&
    act.deeds.every(({ verb, events }) => verb === 'arrange' || (verb === 'hold' && !events.some((event) => movesAt.has(event))))
  )
}

/** Whether a duty is counted from something that came to pass in the hands of a team. */
export function aroseUnder(holder: Holder, duty: Duty, known: Known, { space }: Model): boolean {
  const under = (known.given.earlier ?? []).filter(({ heldBy }) => findHolder(heldBy, space) === holder)
  const events = new Set(
    under.flatMap(({ moment }) =>
      moment === undefined ? [] : (askedIn(moment, space)?.which?.event ?? askedIn(moment, space)?.moment?.event ?? []),
    ),
  )
  const isUnder = (moment: Moment): boolean =>
    moment.kind === 'transfer'
      ? under.some(({ moved }) => moved === true)
      : momentsIn(moment).some((each) =>
          each.kind === 'event-moment' || each.kind === 'nearest' || each.kind === 'first-after'
            ? events.has(each.event)
            : each.kind === 'transfer' && isUnder(each),
        )
  return [...duty.within, ...duty.due].some((time) => {
    const anchor = anchorOf(time)
    return anchor !== undefined && isUnder(anchor)
  })
}

/** Whether a condition asks how something will be at a moment that has not come. */
export function asksAhead(condition: Condition, timeline: Timeline, { space: { graph } }: Model): boolean {
  const ahead = (part: Condition): boolean => {
    switch (part.kind) {
      case 'as-at':
        return !part.before && timeline.lies(part.moment) === 'to come'
      case 'all':
        return part.parts.some(ahead)
      case 'term-holds': {
        const term = graph.node(part.term)
        return term.kind === 'term' && ahead(term.when)
      }
      default:
        return false
    }
  }
  return ahead(condition)
}

/** Whether a time of the duty is counted from a move, forward or back, or held against one. */
export function isAboutTheMove(duty: Duty): boolean {
  return [...duty.within, ...duty.due].some((time) => {
    const anchor = anchorOf(time)
    return anchor !== undefined && momentsIn(anchor).some(({ kind }) => kind === 'transfer')
  })
}

/** Whether there is nothing to do where a case goes nowhere: it is about the move, or falls to a team by its place in one, or asks where the case goes. */
export function presupposesMove(duty: Duty, { space: { scope } }: Model): boolean {
  const ofOneSide = (doer: Doer) => partiesOf(doer).every((party) => ['sender', 'receiver'].includes(sideOf(party) ?? ''))
  return isAboutTheMove(duty) || duty.who.some(ofOneSide) || asksWhereTo(conditionFormula(duty.when, scope))
}

/** Whether a duty asks nothing of the kind of case but where it goes. */
export function isOfEveryMove({ when }: Duty, { space: { scope } }: Model): boolean {
  return when.kind === 'always' || asksOnlyWhereTo(conditionFormula(when, scope))
}

function asksOnlyWhereTo(formula: Formula): boolean {
  switch (formula.kind) {
    case 'going-to':
      return true
    case 'all':
    case 'any':
      return formula.parts.length > 0 && formula.parts.every(asksOnlyWhereTo)
    case 'not':
      return asksOnlyWhereTo(formula.part)
    default:
      return false
  }
}

/**
 * Whether it is owed to a team at the move that brings the case there. Of the cases of a team it is owed there only if it runs from the
 * move: what has to be done before it, or at it, or by the sender, is owed when that team passes the case on.
 */
export function comesWithTheMove(duty: Duty): boolean {
  if (duty.heldBy.length + duty.unheld.length === 0) return isAboutTheMove(duty)
  if (duty.who.some((doer) => partiesOf(doer).some((party) => sideOf(party) === 'sender'))) return false
  return runsFromTheMove(duty)
}

/** Whether it runs from a move: what has to be done before it, or at it, does not. */
export function runsFromTheMove(duty: Duty): boolean {
  return [...duty.within, ...duty.due].some((time) => {
    const anchor = anchorOf(time)
    return isTheMove(anchor) && (time.kind !== 'due-moment' || time.approach === 'from' || time.approach === 'just after' || runs(anchor!))
  })
}

/** The move itself, or the end of a time that runs from it. */
function isTheMove(moment: Moment | undefined): boolean {
  return moment !== undefined && startsOf(moment).some(({ kind }) => kind === 'transfer')
}
