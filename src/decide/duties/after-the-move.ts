/** What a team has to do still when the case has gone on from it: at an event that always comes after the move. */
import type { Duty } from '../../graph/nodes.js'
import type { Model } from '../../space/index.js'
import { anchorOf, momentsIn } from '../days/moments-in-time.js'
import { eventsBefore } from '../told/history.js'
import { eventsOf } from './due-dates.js'
import { isAboutTheMove } from './duty-standing.js'
import type { DutyView } from './duty-views.js'
import { partiesOf, sideOf } from './parties.js'

/**
 * Whether a duty of the sender is that of the last one, and not of whoever sends the case on from here: it names no move, and its event
 * always comes after one at which the last move was made, or can have been, and moves no case itself.
 */
export function isOfLastSender(duty: Duty, { isLast, movedAt: moves, clock: { movesAt } }: DutyView, model: Model): boolean {
  const events = [...eventsOf(duty)]
  return (
    isLast &&
    moves.length > 0 &&
    !isAboutTheMove(duty) &&
    duty.who.some((doer) => partiesOf(doer).some((party) => sideOf(party) === 'sender')) &&
    events.length > 0 &&
    events.every((event) => !movesAt.has(event) && moves.some((move) => eventsBefore([event], model).has(move)))
  )
}

/** Whether a time of a duty runs from an event at which the case went on from a team. */
export function runsFromItsMove({ within, due }: Duty, { movedAt }: DutyView): boolean {
  return [...within, ...due].some((time) => {
    const anchor = anchorOf(time)
    return anchor !== undefined && momentsIn(anchor).some((moment) => moment.kind === 'event-moment' && movedAt.includes(moment.event))
  })
}
