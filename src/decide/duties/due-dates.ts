/** By when a duty is due: every time that it has to keep, with its day where that can be counted. */
import { addTime, compare, endOfDayBefore, longerThan } from '../../calendar/index.js'
import type { Division, Duration, Reckoning } from '../../calendar/index.js'
import type { Due, Limit, Moment } from '../../graph/expressions.js'
import type { EventId } from '../../graph/ids.js'
import { nameOf } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import { momentName } from '../../space/index.js'
import type { CaseGiven } from '../told/case.js'
import type { NoDate, Shortening, TimeOfDuty } from './duty.js'
import { anchorOf, certain, dayItself, momentsIn, possible, whenIs } from '../days/moments-in-time.js'
import type { When } from '../days/moments-in-time.js'
import type { Lies, Timeline } from '../days/timeline.js'
import { limitSet } from '../told/values.js'

/** What dates are counted with. */
export interface Clock {
  readonly timeline: Timeline
  readonly division: Division
  /** The events at which the case can move. */
  readonly movesAt: ReadonlySet<EventId>
}

/** The events that an act is about: what is held, arranged or attended, and where. */
export function eventsOf({ act }: Duty): ReadonlySet<EventId> {
  return new Set(act.kind === 'free-act' ? [] : [...act.at, ...act.deeds.flatMap(({ events }) => events)])
}

/** All times of a duty, the earliest first. */
export function timesOf(duty: Duty, clock: Clock): readonly TimeOfDuty[] {
  return byDay([...duty.within, ...duty.due].map((time) => timeOf(time, duty, clock)))
}

/** Times with the earliest day first; those without a day come last, as they were. */
export function byDay(times: readonly TimeOfDuty[]): readonly TimeOfDuty[] {
  return [...times].sort((a, b) => {
    const [left, right] = [earliest(a), earliest(b)]
    return left === right ? 0 : left === undefined ? 1 : right === undefined ? -1 : left < right ? -1 : 1
  })
}

/** The first day on which a time can end. */
export function earliest({ when }: TimeOfDuty): When | undefined {
  return [...possible(when)].sort()[0]
}

function timeOf(time: Limit | Due, duty: Duty, clock: Clock): TimeOfDuty {
  const anchor = anchorOf(time)
  const isSupposed = anchor !== undefined && momentsIn(anchor).some((moment) => clock.timeline.supposed.has(momentName(moment)))
  const from = anchor?.kind === 'before' ? momentsIn(anchor).at(-1)! : anchor
  const base = { time, ...(from === undefined ? {} : { from: momentName(from) }), ...(isSupposed ? { supposed: true as const } : {}) }
  if (anchor === undefined || time.kind === 'every' || time.kind === 'each-period')
    return { ...base, noDate: time.kind === 'limit' || time.kind === 'lasting' ? 'start not stated' : 'no day in the text', over: false }
  const lies = clock.timeline.lies(anchor)
  if (time.kind === 'urgency') return { ...base, noDate: 'no day in the text', over: false }
  const counts = time.kind === 'limit' || time.kind === 'lasting'
  if (counts && isOwnAct(anchor, duty, clock)) return { ...base, noDate: 'counted from its own act', over: false }
  const start = startOf(anchor, clock)
  if (start === undefined)
    return { ...base, noDate: undated(anchor, clock), over: time.kind === 'due-moment' && isOver(time, lies, undefined, clock) }
  const when = counts ? endFrom(start, time.duration, clock.division) : time.approach === 'end of the day before' ? dayBefore(start) : start
  if (when === undefined) return { ...base, noDate: 'start without a date', over: false }
  if (when.kind === 'too far') return { ...base, noDate: 'too far', over: false }
  const over = time.kind === 'due-moment' ? isOver(time, lies, when, clock) : isPast(when, clock)
  return { ...base, when, over }
}

/** Why no day can be counted from a moment: that it is yet to come is said only where that is sure. */
function undated(anchor: Moment, { timeline }: Clock): NoDate {
  if (timeline.lies(anchor) !== 'to come') return 'start without a date'
  if (momentsIn(anchor).some(({ kind }) => kind === 'before')) return 'day ahead not told'
  return timeline.isAhead(anchor) ? 'start to come' : 'start without a date'
}

/** Whether a duty is limited from the very thing that it has to bring about: its own event, or the move that is made there. */
function isOwnAct(anchor: Moment, duty: Duty, { movesAt }: Clock): boolean {
  const acts = eventsOf(duty)
  if (anchor.kind === 'event-moment')
    return duty.act.kind === 'described-act' && duty.act.deeds.some(({ events }) => events.includes(anchor.event))
  return anchor.kind === 'transfer' && [...movesAt].some((event) => acts.has(event))
}

function startOf(anchor: Moment, { timeline: { days }, division }: Clock): Reckoning | undefined {
  return whenIs(anchor, days, division)
}

/** The end of a time that runs from a day; from one of two days it ends on one of two. */
function endFrom(start: Reckoning, duration: Duration, division: Division): Reckoning | undefined {
  const from = certain(start)
  return from === undefined ? undefined : addTime(from, duration, division)
}

function dayBefore(start: Reckoning): Reckoning | undefined {
  const day = certain(start)
  return day === undefined ? undefined : endOfDayBefore(day)
}

/** What is to be done before a moment is late once it has come, what is to be done at it or by it when its day is over; what is to be done from it on is not. */
function isOver(
  { approach, moment }: Extract<Due, { kind: 'due-moment' }>,
  lies: Lies,
  when: Reckoning | undefined,
  clock: Clock,
): boolean {
  switch (approach) {
    case 'from':
    case 'just after':
      return false
    case 'end of the day before':
      return lies === 'passed' || (lies === 'now' && when !== undefined)
    case 'at':
    case 'by':
      return lies === 'passed' && (when === undefined || clock.timeline.days.today === undefined || isPast(when, clock))
    // An age is reached as its day begins.
    default:
      return lies === 'passed' || (lies === 'now' && moment.kind === 'birthday')
  }
}

function isPast(when: Reckoning, { timeline: { days } }: Clock): boolean {
  const dates = possible(when)
  return days.today !== undefined && dates.length > 0 && dates.every((date) => compare(date, days.today!) === 'before')
}

/**
 * What a document sets for this case alone. A shorter limit takes the place of the one that it shortens; a longer one is ignored; where
 * nobody can tell which is shorter, both bind.
 *
 * @returns the limits that bind, and what became of the one that was set
 */
export function shortened(
  duty: Duty,
  times: readonly TimeOfDuty[],
  given: CaseGiven,
  clock: Clock,
): { readonly times: readonly TimeOfDuty[]; readonly shortening?: Shortening } {
  if (duty.shortenedBy.length === 0) return { times }
  const { shortenedBy: documents } = duty
  const text = given.limits?.[nameOf(duty.id)]
  const set = text === undefined ? undefined : limitSet(text)
  if (text === undefined || set === undefined)
    return { times, shortening: { documents, set: given.otherwise === 'no' ? 'none' : 'not told' } }
  if (set.kind === 'none') return { times, shortening: { documents, set: 'none', text } }
  const [limit] = duty.within
  const start = limit?.of === undefined ? undefined : startOf(limit.of, clock)
  const when = set.kind === 'day' ? dayItself(set.when) : start === undefined ? undefined : endFrom(start, set.duration, clock.division)
  const own = times.find(({ time }) => time === limit)
  const is = compared(
    when,
    own?.when,
    set.kind === 'time' && limit !== undefined ? longerThan(set.duration, limit.duration, clock.division).verdict : undefined,
  )
  const shortening: Shortening = { documents, set: is, text }
  if (is === 'longer, and ignored') return { times, shortening }
  const added: TimeOfDuty = {
    time: { kind: 'set for this case', text },
    ...(own?.from === undefined ? {} : { from: own.from }),
    ...(when === undefined || when.kind === 'too far' ? { noDate: own?.noDate ?? 'start without a date' } : { when }),
    over: when !== undefined && isPast(when, clock),
  }
  if (is !== 'shorter' || limit === undefined) return { times: byDay([added, ...times]), shortening }
  return { times: byDay([added, ...times.filter((each) => each !== own)]), shortening: { ...shortening, insteadOf: limit } }
}

/** By their days where both have some; else by their lengths, from whichever day they run. */
function compared(
  set: Reckoning | undefined,
  own: Reckoning | undefined,
  longer: 'always' | 'sometimes' | 'never' | undefined,
): Shortening['set'] {
  const [left, right] = [possible(set), possible(own)]
  if (left.length > 0 && right.length > 0) {
    const orders = new Set(left.flatMap((a) => right.map((b) => compare(a, b))))
    if (!orders.has('before')) return 'longer, and ignored'
    return orders.has('after') ? 'not known to be shorter' : 'shorter'
  }
  return longer === 'always' ? 'longer, and ignored' : longer === 'never' ? 'shorter' : 'not known to be shorter'
}
