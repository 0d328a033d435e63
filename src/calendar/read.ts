import { monthLength } from './months.js'
import type { CivilDate, Moment } from './date.js'
import { isOnTheClock } from './london.js'
import { monthNames } from '../util/month-names.js'

/** A date as somebody wrote it, or why it is none, in the words of a finding. */
export type Read<T> = { readonly kind: 'read'; readonly value: T } | { readonly kind: 'not read'; readonly reason: string }

const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/
const momentForm = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/
/** A date with a time as people write it elsewhere. */
const almostMoment = /^(\d{4}-\d{2}-\d{2})[T ,]+(\d{1,2})[:.](\d{2})(?::\d{2})?Z?$/
/** Dates in a child's case: what lies outside is a slip of the pen. */
const sensible = { first: 1900, last: 2199 }

/** Reads a day, in ISO form only: no other form can be mistaken for another day. */
export function readDate(text: string): Read<CivilDate> {
  const [, year, month, day] = dateForm.exec(text)?.map(Number) ?? []
  if (year === undefined) return no(`${quoted(text)} is not a date: write year, month and day as in 2026-03-31`)
  if (year < sensible.first || year > sensible.last)
    return no(`${quoted(text)} is not between the years ${sensible.first} and ${sensible.last}`)
  if (month! < 1 || month! > 12) return no(`${quoted(text)} has no such month: write year, month and day as in 2026-03-31`)
  const length = monthLength(year, month! - 1)
  if (day! < 1 || day! > length)
    return no(`${quoted(text)} is no day of the calendar: ${monthNames[month! - 1]} ${year} has ${length} days`)
  return { kind: 'read', value: text as CivilDate }
}

/** Reads a day with a time of day, in hours and minutes of the clock in the United Kingdom. */
export function readMoment(text: string): Read<Moment> {
  const found = momentForm.exec(text)
  if (found === null) return no(`${quoted(text)} is not a date with a time: write it as in 2026-03-31T09:30`)
  const day = readDate(found[1]!)
  if (day.kind === 'not read') return day
  if (Number(found[2]) > 23 || Number(found[3]) > 59)
    return no(`${quoted(text)} has no such time: write hours and minutes from 00:00 to 23:59`)
  if (!isOnTheClock(text as Moment)) return no(`${quoted(text)} never came: the clocks went forward past it that night`)
  return { kind: 'read', value: text as Moment }
}

/** Reads a day, with or without a time of day. */
export function readWhen(text: string): Read<CivilDate | Moment> {
  const [, day, hours, minutes] = almostMoment.exec(text) ?? []
  if (day !== undefined && !momentForm.test(text))
    return no(`${quoted(text)} is not a date with a time: write \`${day}T${hours!.padStart(2, '0')}:${minutes}\``)
  return text.includes('T') ? readMoment(text) : readDate(text)
}

function no(reason: string): Read<never> {
  return { kind: 'not read', reason }
}

/** The words of a stranger, short enough to stand in a sentence. */
function quoted(text: string): string {
  const letters = [...text.replace(/[\s\p{C}`]+/gu, ' ').trim()]
  return `\`${letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : letters.join('')}\``
}
