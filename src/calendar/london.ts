/** The clock in the United Kingdom, which goes forward in March and back in October. */
import { Temporal } from 'temporal-polyfill'
import type { Moment } from './date.js'

const zone = 'Europe/London'
const epoch = Temporal.PlainDate.from('1970-01-01')
const nsPerMinute = 60_000_000_000

/** Minutes since the first minute of 1970 in London, by an even clock that knows no summer time. */
export type Minute = number

/**
 * The minute at which the clock shows this time; in the hour that it shows twice as it goes back, both minutes. A time that the
 * clock skips is read as if it had not yet gone forward.
 */
export function minutesAt(at: Moment): readonly [Minute] | readonly [first: Minute, again: Minute] {
  const local = Temporal.PlainDateTime.from(at)
  const compatible = minuteOf(local.toZonedDateTime(zone))
  const later = minuteOf(local.toZonedDateTime(zone, { disambiguation: 'later' }))
  return compatible === later ? [later] : [compatible, later]
}

/** Does the clock ever show this time? In the night it goes forward it skips an hour. */
export function isOnTheClock(at: Moment): boolean {
  return clockAt(minutesAt(at)[0]).at === at
}

/** The minute at which a day begins. */
export function startOfDay(day: number): Minute {
  return minuteOf(epoch.add({ days: day }).toZonedDateTime(zone))
}

/** What the clock shows, and whether it shows it for the second time that night. */
export function clockAt(minute: Minute): { readonly at: Moment; readonly again: boolean } {
  const at = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' }) as Moment
  return { at, again: minutesAt(at)[1] === minute }
}

/** How far the clock goes forward (or back, if negative) between two minutes, in minutes. */
export function clockChange(from: Minute, to: Minute): number {
  return offsetAt(to) - offsetAt(from)
}

function offsetAt(minute: Minute): number {
  return Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone).offsetNanoseconds / nsPerMinute
}

function minuteOf(time: Temporal.ZonedDateTime): Minute {
  return time.epochMilliseconds / 60_000
}
