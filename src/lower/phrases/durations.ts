import type { AgeValue, Birthday, Duration, Every, Unit } from '../../graph/expressions.js'
import * as forms from '../../syntax/phrases.js'
import type { Text } from '../../syntax/value.js'
import type { Context } from '../scope.js'
import { groups, notAPhrase } from './pieces.js'

const wholeDuration = /^([1-9]\d{0,3}) (hour|day|working day|calendar day|week|month|year)s?$/
const everyForm = /^every (?:([1-9]\d{0,3}) )?(hour|day|working day|calendar day|week|month|year)s?$/
const birthdayForm = /^(?:([1-9]\d?)(?:st|nd|rd|th) birthday|age (\d{1,2}) years (\d{1,2}) months)$/
const yearsForm = /^(\d{1,2})(?: years (\d{1,2}) months)?$/

/** `10 working days`; the text is known to have the form. */
export function durationOf(text: string): Duration {
  const [, count, unit] = wholeDuration.exec(text)!
  return { kind: 'duration', count: Number(count), unit: unit as Unit }
}

/** `every week`, `every 6 months`. */
export function readEvery(text: Text, context: Context): Every | undefined {
  const found = groups(text, everyForm)
  if (found === undefined) return notAPhrase(text, 'recurrence', 'how often something happens', context)
  return { kind: 'every', duration: { kind: 'duration', count: Number(found[0] ?? 1), unit: found[1] as Unit } }
}

/** `18th birthday`, `age 15 years 6 months`; nothing when the text is something else. */
export function birthdayOf(text: string): Birthday | undefined {
  const found = birthdayForm.exec(text)
  if (found === null) return undefined
  const [, ordinal, years, months] = found
  return { kind: 'birthday', age: age(ordinal ?? years!, months) }
}

/** `16`, `15 years 6 months`; nothing when the text is something else. */
export function yearsOf(text: string): AgeValue | undefined {
  const found = yearsForm.exec(text)
  return found === null ? undefined : age(found[1]!, found[2])
}

function age(years: string, months: string | undefined): AgeValue {
  return { kind: 'age', years: Number(years), months: Number(months ?? 0) }
}

/** The source of a pattern for a duration inside a longer phrase. */
export const durationPattern = forms.duration
export const birthdayPattern = forms.birthday
