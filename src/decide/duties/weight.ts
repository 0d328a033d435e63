/** What of everything that is owed somebody wants to know first. */
import type { Duty } from '../../graph/nodes.js'
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

/** A duty as it comes into being: how much it weighs hangs on the others. */
export type Unweighed = Omit<DutyInDecision, 'weight'>

/**
 * Every duty with its weight, those that are owed from before first, then those of now and those to come; the weightiest first, then by day.
 *
 * What belongs to this moment, what has a day, and what few of the things told of the case bring about weighs most; then what should have come before this
 * moment, what is to come on a known day, what the case as it is told brings about; what binds in every case, and at any time, comes last.
 * What must be done weighs more than what should, and that more than what may.
 */
export function weighed(all: readonly Unweighed[], today: string | undefined): readonly DutyInDecision[] {
  const turning = new Map<number, number>()
  for (const { turnsOn, standing } of all) if (standing === 'now') for (const axis of turnsOn) turning.set(axis, (turning.get(axis) ?? 0) + 1)
  // A fact on which few duties turn was told for their sake.
  const isAskedFor = ({ turnsOn, standing }: Unweighed) => standing === 'now' && turnsOn.some((axis) => turning.get(axis)! <= fewTurning)
  const sorted = all.map((duty) => ({ duty: { ...duty, weight: weightOf(duty, isAskedFor(duty)) }, day: dayOf(duty, isAskedFor(duty) || duty.bearing === 'at this moment' ? today ?? ' ' : '~') }))
  return sorted.sort((a, b) => ranks[a.duty.standing] - ranks[b.duty.standing] || a.duty.weight - b.duty.weight || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) || asking(a.duty) - asking(b.duty)).map(({ duty }) => duty)
}

/** On what more duties turn is one of the things that are told of every case. */
const fewTurning = 2

const ranks = { owed: 0, now: 1, 'to come': 2, 'done late': 3 } as const
const asking = ({ binds }: DutyInDecision) => Number(binds !== 'such cases')

function weightOf(duty: Unweighed, isAskedFor: boolean): number {
  const { strength, standing, bearing, binds, turnsOn } = duty
  const isDated = duty.times.some(({ when }) => when !== undefined)
  if (duty.met) return 9
  if (binds === 'every case') return 8
  if (standing === 'done late') return 2
  if (strength === 'may' || strength === 'need-not') return bearing === 'at this moment' || isAskedFor ? 4 : 7
  const less = strength === 'should' ? 1 : 0
  if (standing === 'to come') return isDated ? 2 + less : (turnsOn.length > 0 ? 5 : 6) + less
  if (bearing === 'at this moment' || isDated || isAskedFor) return bearing === 'before this moment' ? 1 + less : less
  return (standing === 'owed' || turnsOn.length > 0 || bearing === 'before this moment' ? 3 : 4) + less
}

/** The first day on which it can be too late, or else the one from which it is owed. */
function dayOf({ times }: Unweighed, otherwise: string): string {
  const dated = times.filter((time) => earliest(time) !== undefined)
  const [first] = [...dated.filter((time) => !isBeginning(time)), ...dated]
  if (first !== undefined) return earliest(first)!
  return times.some(({ time }) => time.kind === 'urgency') ? ' ' : otherwise
}

/** From when on it is owed, and not by when. */
function isBeginning({ time }: TimeOfDuty): boolean {
  return time.kind === 'due-moment' && (time.approach === 'from' || time.approach === 'just after')
}
