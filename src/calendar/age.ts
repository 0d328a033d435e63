import { counted } from './counted.js'
import { dateOf, dayNumber, type CivilDate } from './date.js'
import { addMonths } from './months.js'
import type { OnDay } from './reckoning.js'

/** An age in completed years and months. */
export interface Age {
  readonly years: number
  readonly months: number
}

/** How old somebody is on a day; `onTheDay`: the age is reached on this very day. */
export interface AgeOn extends Age {
  readonly onTheDay: boolean
}

/**
 * The day on which an age is reached, from its first moment. Whoever was born on 29 February reaches a full year on 1 March where
 * the year has no such day; a month too short for the day of birth is over on its last day.
 * @example birthday('2008-02-29', { years: 15, months: 0 }).date // 2023-03-01
 */
export function birthday(born: CivilDate, { years, months }: Age): OnDay {
  const { day, counted } = reached(dayNumber(born), years * 12 + months)
  return { kind: 'date', date: dateOf(day), counted, leftOut: [] }
}

/** The age in completed years and months; `not yet born` before the day of birth. */
export function ageOn(born: CivilDate, on: CivilDate): AgeOn | 'not yet born' {
  if (on < born) return 'not yet born'
  const [birth, day] = [dayNumber(born), dayNumber(on)]
  const between = (Number(on.slice(0, 4)) - Number(born.slice(0, 4))) * 12 + Number(on.slice(5, 7)) - Number(born.slice(5, 7))
  const whole = reached(birth, between).day <= day ? between : between - 1
  return { years: Math.floor(whole / 12), months: whole % 12, onTheDay: reached(birth, whole).day === day }
}

function reached(born: number, months: number): { readonly day: number; readonly counted: string } {
  const day = addMonths(born, months)
  const [wanted, got] = [born, day].map((number) => dateOf(number).slice(5))
  if (wanted!.slice(3) === got!.slice(3)) return { day, counted: counted.birthday }
  // Only February lacks a 29th: the age is one of full years.
  if (wanted === '02-29') return { day: day + 1, counted: counted.leapBirthday }
  return { day, counted: counted.birthdayInShortMonth(born, day) }
}
