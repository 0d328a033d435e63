import type { DaysOfYear, InForce } from '../../graph/expressions.js'
import { monthNames } from '../../util/month-names.js'
import type { Text } from '../../syntax/value.js'
import type { Context } from '../scope.js'
import { groups, notAPhrase, piece } from './pieces.js'

const dayForm = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const fromForm = /^from (.+)$/
const untilForm = /^until (.+)$/
const betweenForm = /^(.+) to (.+)$/

/** A day, a month, a year, or `not stated`, in ISO form; a day that the calendar does not have is a finding. */
export function readDay(text: Text, context: Context): string | undefined {
  if (text.text === 'not stated') return text.text
  const found = groups(text, dayForm)
  if (found === undefined) return notAPhrase(text, 'day', 'a date', context)
  const [year, month, day] = found
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && (day === undefined || date.getUTCDate() === Number(day))
  if (!exists) context.report('no-such-day', text.span, { day: text.text })
  return exists ? text.text : undefined
}

/** `from 2018-09-03`, `until 2018-09-03`, `2018-06-18 to 2018-09-03`. */
export function readInForce(text: Text, context: Context): InForce | undefined {
  const from = groups(text, fromForm)
  if (from !== undefined) return bounds(piece(text, from[0]!), undefined, context)
  const until = groups(text, untilForm)
  if (until !== undefined) return bounds(undefined, piece(text, until[0]!), context)
  const between = groups(text, betweenForm)
  if (between !== undefined) return bounds(piece(text, between[0]!, 0), piece(text, between[1]!), context)
  return notAPhrase(text, 'in force', 'a time in force', context)
}

const dayOfYear = new RegExp(`^(\\d{1,2}) (${monthNames.join('|')})$`)

/** `August`, `20 December to 3 January`, `2026-07-22 to 2026-09-01`. */
export function readDaysOfYear(text: Text, context: Context): DaysOfYear | undefined {
  const month = monthNames.findIndex((name) => name === text.text)
  if (month >= 0) return { kind: 'days-of-year', from: `${twoDigits(month + 1)}-01`, until: `${twoDigits(month + 1)}-${daysIn[month]!}` }
  const between = groups(text, betweenForm)
  if (between === undefined) return notAPhrase(text, 'days of the year', 'a stretch of days', context)
  const [from, until] = between.map((part, i) => oneDay(piece(text, part!, i === 0 ? 0 : undefined), context))
  if (from === undefined || until === undefined) return undefined
  if (from.length !== until.length)
    return notAPhrase(text, 'days of the year', 'a stretch of days: give both of its ends with a year, or neither', context)
  if (from.length === 10 && until < from) {
    context.report('dates-out-of-order', text.span, { earlier: from, later: until, what: 'the days end before they begin' })
    return undefined
  }
  return { kind: 'days-of-year', from, until }
}

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const twoDigits = (count: number) => String(count).padStart(2, '0')

/** A day in ISO form, with its year or without. */
function oneDay(text: Text, context: Context): string | undefined {
  const found = groups(text, dayOfYear)
  if (found === undefined)
    return /^\d{4}-\d{2}-\d{2}$/.test(text.text) ? readDay(text, context) : notAPhrase(text, 'days of the year', 'a day', context)
  const month = monthNames.findIndex((name) => name === found[1])
  const day = Number(found[0])
  if (day >= 1 && day <= daysIn[month]!) return `${twoDigits(month + 1)}-${twoDigits(day)}`
  context.report('no-such-day', text.span, { day: text.text })
  return undefined
}

function bounds(first: Text | undefined, last: Text | undefined, context: Context): InForce | undefined {
  const dayOf = (text: Text) => (text.text === 'not stated' ? notAPhrase(text, 'in force', 'a day', context) : readDay(text, context))
  const from = first && dayOf(first)
  const until = last && dayOf(last)
  if ((first !== undefined && from === undefined) || (last !== undefined && until === undefined)) return undefined
  // Written at the same precision or not: a shorter date is compared on what both have.
  if (from !== undefined && until !== undefined && until.slice(0, from.length) < from.slice(0, until.length))
    context.report('dates-out-of-order', last!.span, { earlier: from, later: until, what: 'the rule ends before it begins' })
  return { kind: 'in-force', ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
}
