import type { InForce } from '../../graph/expressions.js'
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
