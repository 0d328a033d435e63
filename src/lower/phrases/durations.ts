import type { AgeValue, Birthday, Duration, Every, Unit } from '../../graph/expressions.js'
import * as forms from '../../syntax/phrases.js'
import type { Text } from '../../syntax/value.js'
import type { Context } from '../scope.js'
import { groups, notAPhrase } from './pieces.js'

const wholeDuration = /^([1-9]\d{0,3}) (hour|working hour|day|working day|calendar day|week|month|year)s?$/
const everyForm = /^every (?:([1-9]\d{0,3}) )?(hour|working hour|day|working day|calendar day|week|month|year)s?$/
const birthdayForm = new RegExp(`^${forms.birthday}$`)

/** `10 working days`; the text is known to have the form. `within` is the longer phrase in which it stands. */
export function durationOf(text: string, within: Text, context: Context): Duration {
  const [, count, unit] = wholeDuration.exec(text)!
  return timeOf(Number(count), unit as Unit, within, context)
}

function timeOf(count: number, unit: Unit, within: Text, context: Context): Duration {
  return { kind: 'duration', count, unit, ...(unit === 'working hour' && { officeHours: context.officeHours(within) }) }
}

/** Whether a text is a length of time and nothing else. */
export function isDuration(text: string): boolean {
  return wholeDuration.test(text)
}

/** `every week`, `every 6 months`. */
export function readEvery(text: Text, context: Context): Every | undefined {
  const found = groups(text, everyForm)
  if (found === undefined) return notAPhrase(text, 'recurrence', 'how often something happens', context)
  return { kind: 'every', duration: timeOf(Number(found[0] ?? 1), found[1] as Unit, text, context) }
}

/** `18th birthday`, `age 15 years 6 months`; nothing when the text is something else. */
export function birthdayOf(text: string): Birthday | undefined {
  return birthdayForm.test(text) ? { kind: 'birthday', age: yearsOf(text) } : undefined
}

/** `16`, `15 years 6 months`: its first number is years, its second months; the text is known to have such a form. */
export function yearsOf(text: string): AgeValue {
  const [years, months = 0] = text.match(/\d+/g)!.map(Number)
  return { kind: 'age', years: years!, months }
}

/** The source of a pattern for a duration inside a longer phrase. */
export const durationPattern = forms.duration
export const birthdayPattern = forms.birthday
