/** On whom a duty falls as the case moves, and which duties are those of other cases. */
import type { EventId, TeamId } from '../../graph/ids.js'
import { nameOf } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import type { Model } from '../../space/index.js'
import { isOfLastSender } from './after-the-move.js'
import { eventsOf } from './due-dates.js'
import { receiversAt } from './duty-rows.js'
import type { DutyRow } from './duty-rows.js'
import { runsFromTheMove } from './duty-standing.js'
import type { DutyView } from './duty-views.js'
import type { DutyInDecision } from './duty.js'
import { anchorOf } from '../days/moments-in-time.js'
import { findHolder } from '../told/names.js'
import { partiesOf, sideOf, teamNamed } from './parties.js'
import type { Sides } from './parties.js'
import { isSameAct } from './same-act.js'
import type { Known } from '../told/told.js'

/** Whoever holds the case when a duty arises owes it: after a move that is made now, or with which it begins, that is the team that takes over. */
export function sidesOf(duty: Duty, standing: DutyInDecision['standing'], view: DutyView, model: Model): Sides {
  const { sides: theirs, taker, only, previous } = view
  const isOfLast = only === undefined && isOfLastSender(duty, view, model)
  const { sender: _, ...nobodySent } = theirs
  const sides: Sides = !isOfLast ? theirs : previous === undefined ? nobodySent : { ...nobodySent, sender: previous }
  const ownCases = duty.heldBy.length + duty.unheld.length > 0
  if (!ownCases && runsFromTheMove(duty)) {
    const { holder: _, ...others } = sides
    return sides.receiver === undefined ? others : { ...others, holder: sides.receiver, 'current-holder': sides.receiver }
  }
  if (taker === undefined || only !== undefined) return sides
  // What goes along with the case is the new team's from now on; what is yet to come arises there.
  const arising = standing === 'to come' && !ownCases ? { holder: taker } : {}
  // As the case goes on, who gives it away becomes the one that had it before.
  const before = standing === 'owed' || sides.holder === undefined ? {} : { 'previous-holder': sides.holder }
  return { ...sides, ...before, 'current-holder': taker, ...arising }
}

/**
 * Whether a duty that names a team falls to it only in other cases: as their next team, where a rule names another for this one; or at a
 * moment at which its own cases move, and not those of the team that has this one.
 */
export function isForOthers(
  duty: Duty,
  rows: readonly DutyRow[],
  { sides, passedOver, place }: DutyView,
  known: Known,
  model: Model,
): boolean {
  const { space } = model
  if (isOfAnothersCases(duty, rows, { place, cases: known.cases }, model)) return true
  if (duty.heldBy.length + duty.unheld.length > 0 || duty.who.length === 0) return false
  const parties = duty.who.flatMap(partiesOf)
  const part = new Set<TeamId | undefined>([
    ...Object.values(sides),
    ...(known.given.earlier ?? []).map(({ heldBy }) => findHolder(heldBy, space) as TeamId | undefined),
  ])
  const named = parties.map(teamNamed)
  if (named.every((team) => team !== undefined && !part.has(team) && passedOver.has(team))) return true
  const asked = momentsNamed(duty)
    .map((event) => space.asked.filter(({ moment }) => moment === nameOf(event)).map(({ holder }) => holder))
    .filter((holders) => holders.length > 0)
  if (asked.length === 0 || asked.some((holders) => holders.some((holder) => holder === known.place.holder || part.has(holder as TeamId))))
    return false
  return parties.every(
    (party, i) =>
      sideOf(party) === 'sender' ||
      sideOf(party) === 'receiver' ||
      (named[i] !== undefined && !part.has(named[i]) && asked.every((holders) => holders.includes(named[i]!))),
  )
}

/** Whether a duty on the cases of several teams falls to another of them than the one that has this case, and the same is laid down for that one too: each does it in its own cases. */
export function isOfAnothersCases(
  duty: Duty,
  rows: readonly DutyRow[],
  { place, cases }: Pick<Known, 'place' | 'cases'>,
  model: Model,
): boolean {
  const teamsOf = ({ who }: Duty) => who.flatMap(partiesOf).map(teamNamed)
  const teams = teamsOf(duty)
  if (
    teams.length === 0 ||
    !duty.heldBy.some((team) => team === place.holder) ||
    !teams.every((team) => team !== undefined && team !== place.holder && duty.heldBy.includes(team))
  )
    return false
  const taking = [...receiversAt(place, model)].flatMap(([holder, where]) => (model.store.meets(where, cases) ? [holder] : []))
  return (
    !taking.some((holder) => teams.some((team) => team === holder)) &&
    rows.some(({ duty: other }) => isSameAct(duty, other) && teamsOf(other).includes(place.holder as TeamId))
  )
}

/** Whether a duty on the cases of certain teams runs from the move that brings a case to them: so it does where it falls to such a team. */
export function isOfAnArrival(duty: Duty): boolean {
  const parties = duty.who.flatMap(partiesOf)
  return (
    duty.heldBy.length > 0 &&
    runsFromTheMove(duty) &&
    parties.length > 0 &&
    parties.every((party) => sideOf(party) === 'holder' || duty.heldBy.some((team) => team === teamNamed(party)))
  )
}

/** Whether a case is to go, or may go, to one of these teams. */
export function arrivesAt(teams: readonly TeamId[], { place, staysPut }: DutyView, { cases }: Known, model: Model): boolean {
  const taking = [...receiversAt(place, model)].flatMap(([holder, where]) => (model.store.meets(where, cases) ? [holder] : []))
  return taking.length === 0 ? staysPut !== true : taking.some((holder) => teams.some((team) => team === holder))
}

/** The events that a duty is about, and those from which it is counted or against which it is held. */
function momentsNamed(duty: Duty): readonly EventId[] {
  const anchors = [...duty.within, ...duty.due].flatMap((time) => {
    const anchor = anchorOf(time)
    return anchor?.kind === 'event-moment' ? [anchor.event] : []
  })
  return [...new Set([...eventsOf(duty), ...anchors])]
}
