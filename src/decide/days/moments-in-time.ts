/** The days of a case: given, or counted from those that are. */
import { addTime, birthday, compare, dayOf } from '../../calendar/index.js'
import type { CivilDate, Division, Moment as Instant, Reckoning } from '../../calendar/index.js'
import type { DaysOfYear, Due, Limit, Moment } from '../../graph/expressions.js'
import { firstOf, momentName } from '../../space/index.js'
import type { MomentName, Space } from '../../space/index.js'
import { nameOf } from '../../graph/ids.js'
import { keptWith } from '../../util/kept-with.js'

export type When = CivilDate | Instant

/** The days that are known of a case. */
export interface Days {
  readonly born?: CivilDate
  readonly today?: When
  readonly on: ReadonlyMap<MomentName, When>
}

/** The moments of a protocol as its rules write them, by name. */
export const momentsByName: (space: Space) => ReadonlyMap<MomentName, Moment> = keptWith((space: Space) => {
  const found = new Map<MomentName, Moment>()
  const add = (moment: Moment): void => {
    if (moment.kind === 'transfer' || found.has(momentName(moment))) return
    found.set(momentName(moment), moment)
    if (moment.kind === 'after' || moment.kind === 'before') add(moment.of)
    if (moment.kind === 'last-of') moment.moments.forEach(add)
    if (moment.kind === 'hour-of') add(moment.day)
    if (moment.kind === 'nearest') add(moment.to)
    if (moment.kind === 'first-after') add(moment.after)
  }
  for (const { route } of space.rules) {
    for (const point of route.at?.kind === 'one-of-points' ? route.at.points : [route.at])
      if (point !== undefined && isTimed(point)) add(point)
    if (route.stay?.kind === 'stay-until' && isTimed(route.stay.moment)) add(route.stay.moment)
    if (route.stay?.kind === 'stay-at-least-until') add(route.stay.moment)
    if (route.stay?.kind === 'stay-for' && route.stay.from !== undefined)
      add({ kind: 'after', duration: route.stay.duration, of: route.stay.from })
    for (const { duration, of } of route.within) if (of !== undefined) add({ kind: 'after', duration, of })
    for (const due of route.due) if (due.kind === 'due-moment') add(due.moment)
  }
  // What conditions ask the order of need not be a moment of any route.
  const { axes, moments, birthdays } = space.vocabulary
  for (const { subject } of axes.list) {
    if (subject.kind !== 'order') continue
    for (const name of [subject.point, subject.limit]) {
      const [event, age] = [moments.get(name)?.event, birthdays.get(name)]
      if (event !== undefined && nameOf(event) === name) add({ kind: 'event-moment', event })
      if (age !== undefined) add({ kind: 'birthday', age })
    }
  }
  return found
})

function isTimed(point: { readonly kind: string }): point is Moment {
  return ['event-moment', 'birthday', 'after', 'before', 'first-after', 'nearest', 'last-of', 'hour-of', 'previous-transfer'].includes(
    point.kind,
  )
}

/** When a moment is, as far as it can be told; a bare `days` can give two days, hours from a day without a time a stretch. */
export function whenIs(moment: Moment, days: Days, division: Division): Reckoning | undefined {
  const given = days.on.get(momentName(moment))
  if (given !== undefined) return dayItself(given)
  switch (moment.kind) {
    case 'event-moment': {
      const plain = days.on.get(nameOf(moment.event)) ?? days.on.get(firstOf(moment.event))
      return plain === undefined ? undefined : dayItself(plain)
    }
    case 'birthday':
      return days.born === undefined ? undefined : birthday(days.born, moment.age)
    case 'after': {
      const start = certain(whenIs(moment.of, days, division))
      return start === undefined ? undefined : addTime(start, moment.duration, division)
    }
    case 'before': {
      const ahead = certain(whenIs(moment.of, days, division))
      return ahead === undefined ? undefined : addTime(ahead, moment.duration, division, -1)
    }
    case 'last-of':
      return lastOf(moment.moments.map((each) => whenIs(each, days, division)))
    case 'hour-of': {
      const day = certain(whenIs(moment.day, days, division))
      return day === undefined || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(moment.time)
        ? undefined
        : { kind: 'moment', at: `${dayOf(day)}T${moment.time}` as Instant, counted: '' }
    }
    // Which review is the nearest, or the first, is told by its own name: one date does not show that there was no other.
    default:
      return undefined
  }
}

/** The last of several days, where all are known and certain. */
function lastOf(all: readonly (Reckoning | undefined)[]): Reckoning | undefined {
  const dated = all.flatMap((each) => (each !== undefined && certain(each) !== undefined ? [each] : []))
  if (dated.length < all.length) return undefined
  return dated.reduce((last, each) => (compare(certain(each)!, certain(last)!) === 'after' ? each : last))
}

/** A moment with all those from which it is counted. */
export function momentsIn(moment: Moment): readonly Moment[] {
  switch (moment.kind) {
    case 'after':
    case 'before':
      return [moment, ...momentsIn(moment.of)]
    case 'last-of':
      return [moment, ...moment.moments.flatMap(momentsIn)]
    case 'hour-of':
      return [moment, ...momentsIn(moment.day)]
    default:
      return [moment]
  }
}

/** The moments from which the clock runs that ends at this one; a moment from which nothing is counted is its own. */
export function startsOf(moment: Moment): readonly Moment[] {
  switch (moment.kind) {
    case 'after':
      return [moment.of]
    case 'last-of':
      return moment.moments.flatMap(startsOf)
    case 'hour-of':
      return startsOf(moment.day)
    default:
      return [moment]
  }
}

/** The moment from which a time is counted, or against which it is held. */
export function anchorOf(time: Limit | Due): Moment | undefined {
  switch (time.kind) {
    case 'limit':
      return time.of
    case 'urgency':
      return time.after
    case 'lasting':
      return time.from
    case 'due-moment':
      return time.moment
    case 'every':
    case 'each-period':
      return undefined
  }
}

/** Whether a moment is the end of a time that runs from another. */
export function runs(moment: Moment): boolean {
  return moment.kind === 'after' || moment.kind === 'last-of' || moment.kind === 'hour-of'
}

/** Whether a day lies in a stretch of days; one without a year comes each year, and may run over its end. */
export function isDuring(when: When, { from, until }: DaysOfYear): boolean {
  const day = from.length === 10 ? dayOf(when) : dayOf(when).slice(5)
  return from <= until ? from <= day && day <= until : day >= from || day <= until
}

/** A day that is given, not counted. */
export function dayItself(when: When): Reckoning {
  return when.length > 10
    ? { kind: 'moment', at: when as Instant, counted: 'as given' }
    : { kind: 'date', date: when as CivilDate, counted: 'as given', leftOut: [] }
}

/** The one day or time that a reckoning comes to. */
export function certain(reckoning: Reckoning | undefined): When | undefined {
  return reckoning?.kind === 'date' ? reckoning.date : reckoning?.kind === 'moment' ? reckoning.at : undefined
}

/** Every day or time that a reckoning can mean. */
export function possible(reckoning: Reckoning | undefined): readonly When[] {
  switch (reckoning?.kind) {
    case 'date':
      return [reckoning.date]
    case 'moment':
      return [reckoning.at]
    case 'either':
      return reckoning.dates.map(({ date }) => date)
    case 'between':
      return [reckoning.from, reckoning.to]
    default:
      return []
  }
}

/** How two reckonings lie to one another, where every way to count them agrees. */
export function orderOf(a: Reckoning | undefined, b: Reckoning | undefined): 'before' | 'on' | 'after' | undefined {
  const orders = new Set(possible(a).flatMap((left) => possible(b).map((right) => compare(left, right))))
  return orders.size === 1 ? [...orders][0] : undefined
}
