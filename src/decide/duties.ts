/** What is owed in a case at this moment, what is still owed from before, and what is to come. */
import type { Duty } from '../graph/nodes.js'
import type { Diagram } from '../logic/index.js'
import { isAboutCase } from '../space/index.js'
import type { Model } from '../space/index.js'
import { earliest, eventsOf, shortened, timesOf } from './due-dates.js'
import { beatings, dutyRows } from './duty-rows.js'
import type { DutyRow } from './duty-rows.js'
import { aroseUnder, asksAhead, comesWithTheMove, isAboutTheMove, runsFromTheMove, standingOf } from './duty-standing.js'
import { dutyViews } from './duty-views.js'
import type { Asked, DutyView } from './duty-views.js'
import type { DutyInDecision } from './duty.js'
import { doersIn, followsHolder, resolvedDoer, workElsewhere } from './parties.js'
import type { Known } from './told.js'
import { isForOthers, sidesOf } from './whose-duty.js'

/**
 * Every duty that applies to the case: those about this moment or about none, those that arose before and are still owed, and those
 * that come with a later moment; in the order in which they fall due, those last that bind in every case.
 */
export function dutiesOf(known: Known, decision: Asked, model: Model): readonly DutyInDecision[] {
  const done = new Set(known.given.done ?? [])
  const views = dutyViews(known, decision, model)
  const movesNow = views.some(({ only }) => only === 'arises with the move')
  const first = new Map<string, DutyInDecision>()
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
  return [...first.values()].filter(({ rule }) => !done.has(rule.slice('rule:'.length))).sort(byDue)
}

function dutyIn(row: DutyRow, rows: readonly DutyRow[], view: DutyView, known: Known, model: Model): DutyInDecision[] {
  const { clock, only, place, ends } = view
  const { store } = model
  const beating = beatings(row, rows, model).filter(({ where }) => store.meets(known.cases, where))
  const inPlace = (of: 'who' | 'by when') => beating.find(({ kind, where }) => kind === of && store.implies(store.and(known.cases, row.where), where))
  const [instead, timed] = [inPlace('who'), inPlace('by when')]
  const duty = timed === undefined ? row.duty : withTimesOf(timed.by.duty, row.duty)
  const standing = asksAhead(duty.when, clock.timeline, model) ? 'to come' : standingOf(duty, clock.timeline)
  if (standing === undefined || (ends === true && standing === 'to come' && isAboutTheMove(duty))) return []
  const sides = sidesOf(duty, standing, view)
  // A side that is the team which takes over is somebody.
  const nobody = new Set([...view.nobody].filter((side) => sides[side] === view.sides[side]))
  const said = doersIn((instead?.by.duty ?? duty).who, sides, nobody)
  if ((said.length === 0 && duty.who.length > 0) || isForOthers(duty, view, known, model)) return []
  // What a team does day by day, whatever the case, is told of the cases that it has to do with.
  if (!hasOwnCases(duty) && duty.when.kind === 'always' && duty.within.length + duty.due.length === 0 && workElsewhere(duty.who, sides)) return []
  if ((only === 'arises with the move' || only === 'arose with the move') && !comesWithTheMove(duty)) return []
  if (only === 'arose with the move' && standing !== 'owed' && standing !== 'now') return []
  if (only === 'arose before' && hasOwnCases(duty) && runsFromTheMove(duty)) return []
  if (only === 'arose before' && (standing !== 'owed' || followsHolder(duty.who) || !aroseUnder(place.holder, duty, known, model))) return []
  const { times, shortening } = shortened(duty, timesOf(duty, clock), known.given, clock)
  const certain = store.implies(known.cases, row.where)
  return [{
    rule: duty.id, readings: row.readings, strength: duty.strength,
    who: said, ...(instead === undefined ? {} : { whoBy: instead.by.duty.id }),
    orElse: beating.filter((each) => each.kind !== 'by when' && each !== instead).map(({ by }) => ({ rule: by.duty.id, who: by.duty.who.map((doer) => resolvedDoer(doer, sides)) })),
    followsHolder: followsHolder(duty.who), ...(only === 'arose before' ? { arisenUnder: place.holder } : {}),
    act: duty.act, times, ...(timed === undefined ? {} : { timesBy: timed.by.duty.id }), ...(shortening === undefined ? {} : { shortening }),
    standing: only === 'arose before' ? 'owed' : standing,
    overdue: times.some(({ over }) => over), binds: boundBy(duty), holdsUp: duty.holdsUp, holdsUpRules: duty.holdsUpRules, certain, needs: certain ? [] : needsOf(row.where, known, model),
  }]
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

const every = ({ binds }: DutyInDecision) => Number(binds === 'every case')
const asking = ({ binds }: DutyInDecision) => Number(binds !== 'such cases')
const rank = { owed: 0, now: 0, 'to come': 1 } as const

function boundBy(duty: Duty): DutyInDecision['binds'] {
  if (duty.when.kind !== 'always') return 'such cases'
  const anyTime = duty.within.length === 0 && duty.due.every(({ kind }) => kind === 'every' || kind === 'urgency') && eventsOf(duty).size === 0
  return anyTime && duty.heldBy.length + duty.unheld.length === 0 ? 'every case' : 'its team or time'
}

/** By their day; without one, those that ask what kind of case it is come first. Those of every case come after all of these, and those to come last. */
function byDue(a: DutyInDecision, b: DutyInDecision): number {
  const [left, right] = [dueOf(a), dueOf(b)]
  return rank[a.standing] - rank[b.standing] || every(a) - every(b) || (left < right ? -1 : left > right ? 1 : 0) || asking(a) - asking(b)
}

function dueOf({ times }: DutyInDecision): string {
  const [first] = times
  return first === undefined ? '~' : (earliest(first) ?? (first.time.kind === 'urgency' ? ' ' : '~'))
}
