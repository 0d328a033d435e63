/** What of everything that is owed somebody wants to know first. */
import type { Duty } from '../../graph/nodes.js'
import { orderOfParts } from '../../util/order.js'
import { earliest, eventsOf } from './due-dates.js'
import type { Clock } from './due-dates.js'
import type { DutyInDecision, TimeOfDuty } from './duty.js'
import { marksOf } from './duty-standing.js'

/** How a duty stands to the moment that is asked about: people act at it or from it on; or had to before it; or not at all. */
export function bearingOn(duty: Duty, clock: Clock): DutyInDecision['bearing'] {
  const now = marksOf(duty, clock).filter(({ kind, lies }) => lies === 'now' && kind !== 'until')
  if ([...eventsOf(duty)].some((event) => clock.timeline.lies({ kind: 'event-moment', event }) === 'now')) return 'at this moment'
  if (now.length === 0) return 'otherwise'
  return now.every(({ kind }) => kind === 'before' || kind === 'end of the day before') ? 'before this moment' : 'at this moment'
}

/** A duty as it comes into being: how much it weighs is said of all together. */
export type Unweighed = Omit<DutyInDecision, 'weight'>

/**
 * The ways in which a duty can concern somebody who asks now, the most pressing first: its place in this list is its weight. What people do at the moment comes
 * before what they had to prepare for it, what hangs on what was told before what everybody owes, what has a day before what has none, and what binds before leave.
 */
export const pressing = [
  'at this moment, for what was told',
  'told for its sake',
  'at this moment',
  'late',
  'for what was told',
  'by a day',
  'told for the sake of what is not for now',
  'to come, for what was told',
  'before this moment',
  'leave, for what was told',
  'late, on a day that nobody knows',
  'at any time, in such cases',
  'at any time',
  'to come',
  'leave',
  'in every case',
  'met',
] as const

/** How pressing a duty is. */
export type Pressing = (typeof pressing)[number]

/**
 * Every duty with its weight, those that are owed from before first, then those of now and those to come; the weightiest first, then what somebody told something
 * for, then what must be done before what should, then by day, then what hangs on a fact on which few others do.
 *
 * @param decides whether a fact that was told has a part in where the case goes: one that has none was told for the sake of duties
 */
export function weighed(
  all: readonly Unweighed[],
  today: string | undefined,
  decides: (axis: number) => boolean,
): readonly DutyInDecision[] {
  const turning = (axis: number) => all.filter(({ turnsOn }) => turnsOn.includes(axis)).length
  const hanging = all.filter(({ turnsOn }) => turnsOn.length > 0).length
  // On what every such case has hang many duties; on what sets this one apart a few.
  const isPeculiar = (axis: number) => !decides(axis) || turning(axis) * few <= hanging
  const rows = all.map((duty) => {
    const isToldFor = duty.turnsOn.some(isPeculiar)
    return { duty: { ...duty, weight: pressing.indexOf(pressingOf(duty, isToldFor)) }, isToldFor }
  })
  const keyed = rows.map(({ duty, isToldFor }) => ({
    duty,
    key: [
      standings[duty.standing],
      duty.weight,
      isToldFor ? 0 : 1,
      strengths[duty.strength],
      dayOf(duty, today),
      Math.min(rows.length + 1, ...duty.turnsOn.map(turning)),
    ],
  }))
  return keyed.sort((a, b) => orderOfParts(a.key, b.key)).map(({ duty }) => duty)
}

/** Few are no more than one in so many of the duties that hang on something told. */
const few = 4

const standings = { owed: 0, now: 1, 'to come': 2, 'done late': 3 } as const satisfies Record<DutyInDecision['standing'], number>
const strengths = { must: 0, 'must-not': 0, should: 1, may: 2, 'need-not': 2 } as const satisfies Record<DutyInDecision['strength'], number>

function pressingOf(duty: Unweighed, isToldFor: boolean): Pressing {
  const { standing, bearing, binds, strength, times, turnsOn, overdue } = duty
  const isTold = turnsOn.length > 0
  const hasDay = times.some((time) => time.when !== undefined)
  if (duty.met) return 'met'
  if (binds === 'every case') return 'in every case'
  if (strength === 'may' || strength === 'need-not') return isToldFor ? 'told for its sake' : isTold ? 'leave, for what was told' : 'leave'
  if (bearing === 'at this moment') return isTold ? 'at this moment, for what was told' : bearing
  if (isToldFor && standing === 'now') return 'told for its sake'
  if (standing === 'done late' || overdue) return isTold || hasDay ? 'late' : 'late, on a day that nobody knows'
  if (isTold && standing === 'now') return 'for what was told'
  if (bearing === 'before this moment') return bearing
  if (hasDay || (standing !== 'to come' && times.some(isLimited))) return 'by a day'
  if (isToldFor) return 'told for the sake of what is not for now'
  if (standing === 'to come') return isTold ? 'to come, for what was told' : 'to come'
  return standing === 'owed' ? 'at any time, in such cases' : 'at any time'
}

/** Whether there is a last day, though nobody can name it: it is urgent, or the text does not say from when to count. */
function isLimited({ time, noDate }: TimeOfDuty): boolean {
  return time.kind === 'urgency' || (time.kind === 'limit' && noDate === 'start not stated')
}

/** The first day on which it can be too late, or else the one from which it is owed; without a day it is for today where it belongs to this moment. */
function dayOf({ times, bearing }: Unweighed, today: string | undefined): string {
  const dated = times.filter((time) => earliest(time) !== undefined)
  const [first] = [...dated.filter((time) => !isBeginning(time)), ...dated]
  if (first !== undefined) return earliest(first)!
  return times.some(({ time }) => time.kind === 'urgency') ? soonest : bearing === 'at this moment' ? (today ?? soonest) : latest
}

const [soonest, latest] = [' ', '~']

/** From when on it is owed, and not by when. */
function isBeginning({ time }: TimeOfDuty): boolean {
  return time.kind === 'due-moment' && (time.approach === 'from' || time.approach === 'just after')
}
