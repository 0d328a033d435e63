import { fail } from '../util/fail.js'

/** A day of the calendar in ISO form, `2026-03-31`. `readDate` makes one of text. */
export type CivilDate = `${number}-${number}-${number}`
/** A day and the time on the clock in the United Kingdom, `2026-03-31T09:30`. `readMoment` makes one of text. */
export type Moment = `${CivilDate}T${number}:${number}`

/** The years that dates may have: four figures, so that dates compare as text. */
export const years = Object.freeze({ first: 1000, last: 9999 })

const msPerDay = 86_400_000

/** Days since 1 January 1970: what all counting is done in. */
export function dayNumber(date: CivilDate): number {
  const number = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / msPerDay
  // INVARIANT (civil date): a date has ten characters and exists. Kept by `readDate`; months of 31 days would run over silently here.
  if (dateOf(number) !== date) fail('civil date', date)
  return number
}

/** The day with this number. */
export function dateOf(number: number): CivilDate {
  return new Date(number * msPerDay).toISOString().slice(0, 10) as CivilDate
}

export const firstDayNumber = dayNumber(`${years.first}-01-01`)
export const lastDayNumber = dayNumber(`${years.last}-12-31`)

export function isMoment(when: CivilDate | Moment): when is Moment {
  return when.length > 10
}

/** The day that a moment falls on. */
export function dayOf(when: CivilDate | Moment): CivilDate {
  return when.slice(0, 10) as CivilDate
}
