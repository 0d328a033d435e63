/** What is owed in a case at this moment, what is still owed from before, and what is to come. */
import type { Duty } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { isAboutCase } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import { cameAbout, comesAboutNow, isArrangedNow, lateness } from './came-about.js'
import { chosenDoer, isDecided, isToldAlready } from './choices-made.js'
import { eventsOf, shortened, timesOf } from './due-dates.js'
import type { Clock } from './due-dates.js'
import { beatings, dutyRows } from './duty-rows.js'
import type { DutyRow } from './duty-rows.js'
import { aroseUnder, asksAhead, comesWithTheMove, isAboutTheMove, isDoneOnceFor, presupposesMove, runsFromTheMove, standingOf } from './duty-standing.js'
import { dutyViews } from './duty-views.js'
import type { Asked, DutyView } from './duty-views.js'
import type { DutyInDecision } from './duty.js'
import { doersIn, followsHolder, resolvedDoer, workElsewhere } from './parties.js'
import type { Known } from '../told/told.js'
import { bearingOn, weighed } from './weight.js'
import type { Unweighed } from './weight.js'
import { isForOthers, sidesOf } from './whose-duty.js'

/**
 * Every duty that applies to the case: those about this moment or about none, those that arose before and are still owed, and those
 * that come with a later moment; those of each kind with the weightiest first, and by their days.
 */
export function dutiesOf(known: Known, decision: Asked, model: Model): readonly DutyInDecision[] {
  const done = new Set(known.given.done ?? [])
  const views = dutyViews(known, decision, model)
  const movesNow = views.some(({ only }) => only === 'arises with the move')
  const first = new Map<string, Unweighed>()
  const told = new Set<string>()
  for (const view of views) {
    for (const { duty, about, came } of dutyRows(view.place, known.cases, model).flatMap((row, _, rows) => dutyIn(row, rows, view, known, model).map((duty) => ({ duty, about: isAboutTheMove(row.duty), came: hasOwnCases(row.duty) && runsFromTheMove(row.duty) })))) {
      // What is owed from before is not owed once more; but what comes with each move is, when the next one comes, and with each that was made.
      const withEachMove = duty.times.some(({ time }) => time.kind === 'due-moment' && time.moment.kind === 'transfer')
      const plain = `${duty.rule} ${duty.readings.join(', ')} ${withEachMove ? duty.standing : ''}`
      const key = about ? `${plain} ${view.move ?? 'now'}` : plain
      // What began when the case came to this team does not begin once more when it leaves.
      const again = view.move === undefined && (!movesNow || (came && view.only === undefined))
      if (first.has(key) || (again && told.has(plain))) continue
      first.set(key, duty)
      told.add(plain)
    }
  }
  return weighed([...first.values()].filter(({ rule }) => !done.has(rule.slice('rule:'.length))), known.days.today)
}

function dutyIn(row: DutyRow, rows: readonly DutyRow[], view: DutyView, known: Known, model: Model): Unweighed[] {
  const { clock, only, place, ends, staysPut } = view
  const { store } = model
  const beating = beatings(row, rows, model).filter(({ where }) => store.meets(known.cases, where))
  const inPlace = (of: 'who' | 'by when') => beating.find(({ kind, where }) => kind === of && store.implies(store.and(known.cases, row.where), where))
  const [instead, timed] = [inPlace('who'), inPlace('by when')]
  const duty = timed === undefined ? row.duty : withTimesOf(timed.by.duty, row.duty)
  const { times, shortening } = shortened(duty, timesOf(duty, clock), known.given, clock)
  const ofMove = presupposesMove(duty, model)
  // Before a day that is known nothing moves the case: what a move asks for, with no time of its own, is for later.
  const isTimeless = duty.within.length + duty.due.length === 0
  const isForLater = view.waits === true && ofMove && isTimeless
  const stands = asksAhead(duty.when, clock.timeline, model) || isForLater ? 'to come' : standingOf(duty, clock)
  const late = latenessOf(duty, stands, times, clock)
  const standing = stands ?? (late === undefined ? undefined : 'done late')
  if (standing === undefined || ((ends === true || (staysPut === true && duty.when.kind === 'always')) && (standing === 'to come' || (standing === 'now' && isTimeless)) && ofMove)) return []
  const sides = sidesOf(duty, standing, view)
  // A side that is the team which takes over is somebody.
  const nobody = new Set([...view.nobody].filter((side) => sides[side] === view.sides[side]))
  const said = doersIn((instead?.by.duty ?? duty).who, sides, nobody).map((doer) => chosenDoer(doer, sides, model))
  if ((said.length === 0 && duty.who.length > 0) || isForOthers(duty, rows, view, known, model) || isDecided(row, standing === 'owed' || times.some(({ over }) => over), known, model)) return []
  // What a team does day by day, whatever the case, is told of the cases that it has to do with.
  if (!hasOwnCases(duty) && duty.when.kind === 'always' && isTimeless && workElsewhere(duty.who, sides)) return []
  if ((only === 'arises with the move' || only === 'arose with the move') && !comesWithTheMove(duty)) return []
  if (only === 'arose with the move' && standing !== 'owed' && standing !== 'now') return []
  if (only === 'arose before' && hasOwnCases(duty) && runsFromTheMove(duty)) return []
  if (only === 'arose before' && (standing !== 'owed' || followsHolder(duty.who) || !aroseUnder(place.holder, duty, known, model))) return []
  const certain = store.implies(known.cases, row.where)
  const met = only !== 'arose before' && ((standing === 'now' && isArrangedNow(duty, clock.timeline)) || isToldAlready(row, known, model))
  return [{
    rule: duty.id, readings: row.readings, strength: duty.strength,
    who: said, ...(instead === undefined ? {} : { whoBy: instead.by.duty.id }),
    orElse: beating.filter((each) => each.kind !== 'by when' && each !== instead).map(({ by }) => ({ rule: by.duty.id, who: by.duty.who.map((doer) => resolvedDoer(doer, sides)) })),
    followsHolder: followsHolder(duty.who), ...(only === 'arose before' ? { arisenUnder: place.holder } : {}),
    act: duty.act, times: isDoneOnceFor(duty) ? times.filter(({ time }) => time.kind !== 'due-moment' || time.approach !== 'until') : times, ...(timed === undefined ? {} : { timesBy: timed.by.duty.id }), ...(shortening === undefined ? {} : { shortening }),
    standing: only === 'arose before' ? 'owed' : standing,
    overdue: late === undefined && !met && times.some(({ over }) => over), met, bearing: standing === 'now' ? bearingOn(duty, clock) : 'otherwise', ...(late === undefined ? {} : { late }), turnsOn: turnsOn(row.where, known, model), binds: boundBy(duty), holdsUp: duty.holdsUp, holdsUpRules: duty.holdsUpRules, certain, needs: certain ? [] : needsOf(row.where, known, model),
  }]
}

/** How late it is that something comes to pass now which a duty is to bring about, or that it came. */
function latenessOf(duty: Duty, standing: DutyInDecision['standing'] | undefined, times: DutyInDecision['times'], clock: Clock): DutyInDecision['late'] {
  const { today } = clock.timeline.days
  if (standing === 'now') return today === undefined || !comesAboutNow(duty, clock.timeline) ? undefined : lateness(today, times)
  const on = standing === undefined ? cameAbout(duty, clock)?.on : undefined
  return on === undefined ? undefined : lateness(on, times)
}

/** On what of that which was told of the case it depends whether a duty is owed. */
function turnsOn(where: Diagram, known: Known, { store, space }: Model): readonly number[] {
  const { axes } = space.vocabulary
  return store.support(where).filter((axis) => known.told.has(axis) && axes.list[axis]!.subject.kind === 'fact')
}

/** Whether it is one of the cases of certain teams alone. */
function hasOwnCases({ heldBy, unheld }: Duty): boolean {
  return heldBy.length + unheld.length > 0
}

function withTimesOf({ within, due, shortenedBy }: Duty, duty: Duty): Duty {
  return { ...duty, within, due, shortenedBy }
}

/** What must be known to tell whether a duty is owed: facts of its own condition. */
function needsOf(where: Diagram, known: Known, { store, space }: Model): readonly number[] {
  const { axes } = space.vocabulary
  const own = new Set(store.support(where))
  const cases = store.some(known.cases, store.support(known.cases).filter((axis) => !own.has(axis)))
  const order = [...own].sort((a, b) => (known.told.has(b) ? 1 : 0) - (known.told.has(a) ? 1 : 0) || b - a)
  return store.depends([where], cases, order).filter((axis) => isAboutCase(axes.list[axis]!))
}

function boundBy(duty: Duty): DutyInDecision['binds'] {
  if (duty.when.kind !== 'always') return 'such cases'
  const anyTime = duty.within.length === 0 && duty.due.every(({ kind }) => kind === 'every' || kind === 'urgency') && (eventsOf(duty).size === 0 || duty.due.some(({ kind }) => kind === 'every'))
  return anyTime && duty.heldBy.length + duty.unheld.length === 0 ? 'every case' : 'its team or time'
}
