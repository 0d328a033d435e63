/** Whether a duty that applies to the case is owed in the hands of one team: of the one that has it, of one that takes over, or of one that had it before. */
import type { Duty } from '../../graph/nodes.js'
import type { Model } from '../../space/index.js'
import type { Known } from '../told/told.js'
import { isDecided } from './choices-made.js'
import type { DutyRow } from './duty-rows.js'
import { isOfLastSender, runsFromItsMove } from './after-the-move.js'
import { aroseUnder, comesWithTheMove, isOfEveryMove, marksOf, presupposesMove, runsFromTheMove } from './duty-standing.js'
import type { DutyView } from './duty-views.js'
import type { DutyInDecision } from './duty.js'
import { hasOwnCases, isTimeless } from './of-this-case.js'
import { followsHolder, isOfPrevious, workElsewhere } from './parties.js'
import type { Sides } from './parties.js'
import { arrivesAt, isForOthers, isOfAnArrival } from './whose-duty.js'

/** A duty as it stands in the hands of one team. */
export interface DutyHere {
  /** With the times that bind. */
  readonly duty: Duty
  readonly row: DutyRow
  readonly rows: readonly DutyRow[]
  readonly standing: DutyInDecision['standing']
  readonly times: DutyInDecision['times']
  readonly sides: Sides
  readonly view: DutyView
}

export function isOwedHere(here: DutyHere, known: Known, model: Model): boolean {
  const { duty, row, rows, standing, times, view } = here
  return (
    !isOfNoMove(here, model) &&
    !isForOthers(duty, rows, view, known, model) &&
    !isDaysWorkElsewhere(here) &&
    arises(here, known, model) &&
    !isDecided(row, standing === 'owed' || times.some(({ over }) => over), known, model)
  )
}

/** Whether it is laid down for moves, and the case makes none: it closes, or goes nowhere. */
function isOfNoMove({ duty, standing, view }: DutyHere, model: Model): boolean {
  const { ends, staysPut } = view
  const isAhead = standing === 'to come' || (standing === 'now' && isTimeless(duty))
  if (!isAhead || !presupposesMove(duty, model) || (standing === 'now' && isOfLastSender(duty, view, model))) return false
  return ends === true || (staysPut === true && isOfEveryMove(duty, model))
}

/** What a team does day by day, whatever the case, is told of the cases that it has to do with. */
function isDaysWorkElsewhere({ duty, sides }: DutyHere): boolean {
  return !hasOwnCases(duty) && duty.when.kind === 'always' && isTimeless(duty) && workElsewhere(duty.who, sides)
}

/** Whether it is now because what it is about is, and all from which it is counted has come before. */
function isNowBySome({ duty, standing, view: { clock } }: DutyHere): boolean {
  const marks = marksOf(duty, clock)
  return standing === 'now' && marks.length > 0 && marks.every(({ lies }) => lies === 'passed')
}

/** Whether it arises in these hands, and not in those of the team before or after. */
function arises(here: DutyHere, known: Known, model: Model): boolean {
  const { duty, standing, view } = here
  switch (view.only) {
    case 'arises with the move':
      return comesWithTheMove(duty)
    case 'arose with the move':
      return comesWithTheMove(duty) && (standing === 'owed' || standing === 'now')
    case 'arose before':
      if ((hasOwnCases(duty) && runsFromTheMove(duty)) || followsHolder(duty.who)) return false
      if (isOfPrevious(duty.who) && !runsFromItsMove(duty, view)) return false
      return isOfLastSender(duty, view, model)
        ? standing === 'now' || standing === 'to come'
        : (standing === 'owed' || isNowBySome(here)) && aroseUnder(view.place.holder, duty, known, model)
    default:
      return !isOfAnArrival(duty) || arrivesAt(duty.heldBy, view, known, model)
  }
}
