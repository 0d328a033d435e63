/** What is owed in a case at this moment, what is still owed from before, and what is to come. */
import type { RuleId } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import type { Model } from '../../space/index.js'
import { cameAbout, comesAboutNow, isArrangedNow, lateness } from './came-about.js'
import { chosenDoer, isToldAlready } from './choices-made.js'
import { shortened, timesOf } from './due-dates.js'
import type { Clock } from './due-dates.js'
import { beatings, dutyRows } from './duty-rows.js'
import type { DutyRow } from './duty-rows.js'
import { asksAhead, isAboutTheMove, isDoneOnceFor, presupposesMove, runsFromTheMove, standingOf } from './duty-standing.js'
import { dutyViews } from './duty-views.js'
import type { Asked, DutyView } from './duty-views.js'
import type { DutyInDecision } from './duty.js'
import { clockOf } from './next-of-its-kind.js'
import { boundBy, decidesWhere, hasOwnCases, isTimeless, needsOf, turnsOn } from './of-this-case.js'
import { isOwedHere } from './owed-here.js'
import { doersIn, followsHolder, resolvedDoer } from './parties.js'
import type { Known } from '../told/told.js'
import { bearingOn, weighed } from './weight.js'
import type { Unweighed } from './weight.js'
import { sidesOf } from './whose-duty.js'

/**
 * Every duty that applies to the case: those about this moment or about none, those that arose before and are still owed, and those
 * that come with a later moment; those of each kind with the weightiest first, and by their days.
 *
 * @param only the duties that are asked about, with all those that have to do with them
 */
export function dutiesOf(known: Known, decision: Asked, model: Model, only?: ReadonlySet<RuleId>): readonly DutyInDecision[] {
  const done = new Set(known.given.done ?? [])
  const views = dutyViews(known, decision, model)
  const movesNow = views.some(({ only }) => only === 'arises with the move')
  const first = new Map<string, Unweighed>()
  const told = new Set<string>()
  for (const view of views) {
    const rows = dutyRows(view.place, known.cases, model, only)
    for (const { row, duty } of rows.flatMap((row) => dutyIn(row, rows, view, known, model).map((duty) => ({ row, duty })))) {
      // What is owed from before is not owed once more; but what comes with each move is, when the next one comes, and with each that was made.
      const withEachMove = duty.times.some(({ time }) => time.kind === 'due-moment' && time.moment.kind === 'transfer')
      const plain = `${duty.rule} ${duty.readings.join(', ')} ${withEachMove ? duty.standing : ''}`
      const key = isAboutTheMove(row.duty) ? `${plain} ${view.move ?? 'now'}` : plain
      const came = hasOwnCases(row.duty) && runsFromTheMove(row.duty)
      // What began when the case came to this team does not begin once more when it leaves; what has to be done before it leaves is of that move alone.
      const isOfNext = isAboutTheMove(row.duty) && !runsFromTheMove(row.duty) && view.only === undefined
      const again = view.move === undefined && !isOfNext && (!movesNow || (came && view.only === undefined))
      if (first.has(key) || (again && told.has(plain))) continue
      first.set(key, duty)
      told.add(plain)
    }
  }
  return weighed(
    [...first.values()].filter(({ rule }) => !done.has(rule.slice('rule:'.length))),
    known.days.today,
    decidesWhere(known, model),
  )
}

function dutyIn(row: DutyRow, rows: readonly DutyRow[], view: DutyView, known: Known, model: Model): Unweighed[] {
  const { only, place } = view
  const { store } = model
  if (view.then !== undefined && !store.meets(row.where, view.then)) return []
  const beating = beatings(row, rows, model).filter(({ where }) => store.meets(known.cases, where))
  const inPlace = (of: 'who' | 'by when') =>
    beating.find(({ kind, where }) => kind === of && store.implies(store.and(known.cases, row.where), where))
  const [instead, timed] = [inPlace('who'), inPlace('by when')]
  const duty = timed === undefined ? row.duty : withTimesOf(timed.by.duty, row.duty)
  const clock = clockOf(duty, view.clock, model)
  const { times, shortening } = shortened(duty, timesOf(duty, clock), known.given, clock)
  // Before a day that is known nothing moves the case: what a move asks for, with no time of its own, is for later.
  const isForLater = view.waits === true && presupposesMove(duty, model) && isTimeless(duty)
  const stands = asksAhead(duty.when, clock.timeline, model) || isForLater ? 'to come' : standingOf(duty, clock)
  const late = latenessOf(duty, stands, times, clock)
  const standing = stands ?? (late === undefined ? undefined : 'done late')
  if (standing === undefined) return []
  const sides = sidesOf(duty, standing, view, model)
  // A side that is the team which takes over is somebody.
  const nobody = new Set([...view.nobody].filter((side) => sides[side] === view.sides[side]))
  const said = doersIn((instead?.by.duty ?? duty).who, sides, nobody).map((doer) => chosenDoer(doer, sides, model))
  if ((said.length === 0 && duty.who.length > 0) || !isOwedHere({ duty, row, rows, standing, times, sides, view }, known, model)) return []
  // Leave is owed by nobody: it goes on, or is over.
  const isLeft = standing === 'owed' && (duty.strength === 'may' || duty.strength === 'need-not')
  if (isLeft && times.some(({ over }) => over)) return []
  const certain = store.implies(known.cases, row.where)
  const met = only !== 'arose before' && ((standing === 'now' && isArrangedNow(duty, clock.timeline)) || isToldAlready(row, known, model))
  return [
    {
      rule: duty.id,
      readings: row.readings,
      strength: duty.strength,
      act: duty.act,
      holdsUp: duty.holdsUp,
      holdsUpRules: duty.holdsUpRules,
      who: said,
      ...(instead === undefined ? {} : { whoBy: instead.by.duty.id }),
      orElse: beating
        .filter((each) => each.kind !== 'by when' && each !== instead)
        .map(({ by }) => ({ rule: by.duty.id, who: by.duty.who.map((doer) => resolvedDoer(doer, sides)) })),
      followsHolder: followsHolder(duty.who),
      ...(only === 'arose before' ? { arisenUnder: place.holder } : {}),
      times: isDoneOnceFor(duty) ? times.filter(({ time }) => time.kind !== 'due-moment' || time.approach !== 'until') : times,
      ...(timed === undefined ? {} : { timesBy: timed.by.duty.id }),
      ...(shortening === undefined ? {} : { shortening }),
      standing: isLeft ? 'now' : standing,
      met,
      bearing: standing === 'now' ? bearingOn(duty, clock) : 'otherwise',
      overdue: late === undefined && !met && times.some(({ over }) => over),
      ...(late === undefined ? {} : { late }),
      turnsOn: turnsOn(row.where, known, model),
      binds: boundBy(duty, standing, clock, model),
      certain,
      needs: certain ? [] : needsOf(row.where, known, model),
    },
  ]
}

/** How late it is that something comes to pass now which a duty is to bring about, or that it came. */
function latenessOf(
  duty: Duty,
  standing: DutyInDecision['standing'] | undefined,
  times: DutyInDecision['times'],
  clock: Clock,
): DutyInDecision['late'] {
  const { today } = clock.timeline.days
  if (standing === 'now') return today === undefined || !comesAboutNow(duty, clock.timeline) ? undefined : lateness(today, times)
  const on = standing === undefined ? cameAbout(duty, clock)?.on : undefined
  return on === undefined ? undefined : lateness(on, times)
}

function withTimesOf({ within, due, shortenedBy }: Duty, duty: Duty): Duty {
  return { ...duty, within, due, shortenedBy }
}
