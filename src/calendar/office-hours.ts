/** Counting working hours: those at which the office is open, on working days. */
import type { Division } from './bank-holidays.js'
import { fail } from '../util/fail.js'
import { workingDaysOf } from './working-days.js'

/** A minute of the clock on a day: the clocks change in the night to a Sunday, when no office is open. */
export interface MinuteOfDay {
  readonly day: number
  readonly minute: number
}

/** The minutes of the day at which the office opens and closes. */
export interface OfficeHours {
  readonly opens: number
  readonly closes: number
}

const form = /^([01]\d|2[0-3]):([0-5]\d) to ([01]\d|2[0-3]):([0-5]\d)$/

/** Reads `09:00 to 17:00`; nothing where the text is not of that form, or the office closes before it opens. */
export function readOfficeHours(text: string): OfficeHours | undefined {
  const found = form.exec(text)?.slice(1).map(Number)
  if (found === undefined) return undefined
  const [opens, closes] = [found[0]! * 60 + found[1]!, found[2]! * 60 + found[3]!]
  return opens < closes ? { opens, closes } : undefined
}

/** The office hours of a duration in working hours. */
export function officeHoursOf({ officeHours }: { readonly officeHours?: string }): OfficeHours {
  // INVARIANT (office hours are said): a duration in working hours has them. Kept where protocols and graphs are read.
  return readOfficeHours(officeHours ?? '') ?? fail('office hours are said', `${officeHours}`)
}

/**
 * Where so many working hours end. Time at which the office is closed does not count: a start in the evening, at a weekend or on a
 * bank holiday is as one at the next opening. Hours that are used up as the office closes end then, not at the next opening.
 */
export function addWorkingHours(
  { day, minute }: MinuteOfDay,
  count: number,
  { opens, closes }: OfficeHours,
  division: Division,
): MinuteOfDay {
  const length = closes - opens
  const { upTo, nth, isWorking } = workingDaysOf(division)
  const within = isWorking(day) ? Math.min(Math.max(minute - opens, 0), length) : length
  // Minutes at which the office is open, one working day after the other.
  const end = upTo(day) * length + within + count * 60
  const number = count > 0 ? Math.ceil(end / length) - 1 : Math.floor(end / length)
  return { day: nth(number), minute: opens + end - number * length }
}
