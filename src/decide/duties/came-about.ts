/** Whether what a duty is to bring about has come to pass: a meeting that was held was arranged and held. */
import { compare, dayOf, daysBetween } from '../../calendar/index.js'
import type { Due, Limit, Moment } from '../../graph/expressions.js'
import type { EventId } from '../../graph/ids.js'
import { nameOf } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import type { Clock } from './due-dates.js'
import type { DutyInDecision, TimeOfDuty } from './duty.js'
import { anchorOf, momentsIn, possible, runs, startsOf, whenIs } from '../days/moments-in-time.js'
import type { When } from '../days/moments-in-time.js'
import type { Happening, Timeline } from '../days/timeline.js'

/** The events that a duty is to bring about, where these are all that it asks for; nothing: it asks for more. */
function broughtAbout({ act, due }: Duty): readonly EventId[] | undefined {
  if (
    act.kind === 'free-act' ||
    act.or.length > 0 ||
    act.deeds.length === 0 ||
    due.some(({ kind }) => kind === 'every' || kind === 'each-period')
  )
    return undefined
  return act.deeds.every(
    ({ events, documents, parties, says }) => events.length > 0 && documents.length + parties.length === 0 && says === undefined,
  )
    ? act.deeds.flatMap(({ events }) => events)
    : undefined
}

/** The meetings that have to do something as they are held: once they were, it is done. */
function meetingsThatAct({ who, due, within }: Duty): readonly EventId[] | undefined {
  const meetings = who.flatMap((doer) => (doer.kind === 'event-party' ? [doer.event] : []))
  const isAt = (time: Due) =>
    time.kind === 'due-moment' && time.approach === 'at' && time.moment.kind === 'event-moment' && meetings.includes(time.moment.event)
  return who.length > 0 && meetings.length === who.length && within.length === 0 && due.length > 0 && due.every(isAt) ? meetings : undefined
}

/** When the last of the events came that a duty is to bring about, since it is owed; nothing: they have not all come. */
export function cameAbout(duty: Duty, clock: Clock): { readonly on?: When } | undefined {
  const { timeline } = clock
  if (timeline.notDone.has(nameOf(duty.id))) return undefined
  const found = (meetingsThatAct(duty) ?? broughtAbout(duty))?.map((event) =>
    timeline.happenings.find((each) => each.event === event && begins(duty).every((begin) => isSince(begin, each, clock))),
  )
  if (found === undefined || found.some((each) => each === undefined)) return undefined
  const days = found.map((each) => each!.on)
  return days.some((day) => day === undefined)
    ? {}
    : { on: (days as When[]).reduce((last, day) => (compare(day, last) === 'after' ? day : last)) }
}

/** The moments from which it is owed: what has to be done before something, or at it, can be done any time before. */
function begins({ within, due }: Duty): readonly Moment[] {
  return [...within, ...due].flatMap((time: Limit | Due) => {
    const anchor = anchorOf(time)
    if (anchor === undefined || (time.kind === 'due-moment' && time.approach !== 'from' && time.approach !== 'just after' && !runs(anchor)))
      return []
    return startsOf(anchor)
  })
}

/** By their days; where one of these is not told, in the order in which they were. */
function isSince(begin: Moment, { on, place, before }: Happening, { timeline, division }: Clock): boolean {
  // What was held before it began to be owed is another one.
  if (timeline.lies(begin) !== 'passed') return false
  // The meeting at which the case moved is not one that is held after the move.
  const moved = begin.kind === 'transfer' ? timeline.days.on.get('transfer') : undefined
  if (begin.kind === 'transfer') return on === undefined || moved === undefined ? !before : compare(dayOf(on), dayOf(moved)) === 'after'
  const from = possible(whenIs(begin, timeline.days, division))
  if (on !== undefined && from.length > 0) return from.some((day) => compare(dayOf(on), dayOf(day)) !== 'before')
  const told = timeline.happenings
    .filter((each) => momentsIn(begin).some((part) => part.kind === 'event-moment' && part.event === each.event))
    .map((each) => each.place)
  return told.every((before) => before <= place)
}

/** How late it came to pass: whichever way each time is counted, and by the earliest of them. */
export function lateness(on: When, times: readonly TimeOfDuty[]): DutyInDecision['late'] {
  const days = times.flatMap(({ when, time }) => {
    const ends = possible(when).map((end) => daysBetween(dayOf(end), dayOf(on)))
    if (
      ends.length === 0 ||
      (time.kind === 'due-moment' && (time.approach === 'from' || time.approach === 'just after' || time.approach === 'until'))
    )
      return []
    return [{ least: Math.min(...ends), most: Math.max(...ends) }]
  })
  const [late, most] = [Math.max(0, ...days.map(({ least }) => least)), Math.max(0, ...days.map((each) => each.most))]
  return late === 0 ? undefined : { on, days: late, ...(most === late ? {} : { most }) }
}

/** Whether what a duty is to bring about is now. */
export function comesAboutNow(duty: Duty, { lies }: Timeline): boolean {
  return broughtAbout(duty)?.some((event) => lies({ kind: 'event-moment', event }) === 'now') === true
}

/** Whether what only had to be arranged is now: then it was, and nobody has to do it any more. */
export function isArrangedNow(duty: Duty, timeline: Timeline): boolean {
  return duty.act.kind === 'described-act' && duty.act.deeds.every(({ verb }) => verb === 'arrange') && comesAboutNow(duty, timeline)
}
