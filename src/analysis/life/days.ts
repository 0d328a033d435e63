/** Days by number: the end of a limit, and days on which meetings are held. */
import { addTime } from '../../calendar/index.js'
import type { CivilDate, Division, Duration } from '../../calendar/index.js'
import { dateOf, dayNumber } from '../../calendar/date.js'
import type { Window } from './window.js'

/** The day on which a duration ends; where its unit or its hour is left open, the earliest. */
export function endDay(day: number, duration: Duration, division: Division): number {
  const end = addTime(dateOf(day), duration, division)
  switch (end.kind) {
    case 'date':
      return dayNumber(end.date)
    case 'either':
      return dayNumber(end.dates[0].date)
    case 'moment':
      return dayNumber(end.at.slice(0, 10) as CivilDate)
    case 'between':
      return dayNumber(end.from.slice(0, 10) as CivilDate)
    case 'too far':
      return Number.MAX_SAFE_INTEGER
  }
}

/** Meetings are held on working days, as a rule. */
export function weekday(day: number, { to }: Window): number {
  const rest = { 6: 2, 0: 1 }[dayOfWeek(day)] ?? 0
  return day + rest <= to ? day + rest : day - (rest === 2 ? 1 : rest === 1 ? 2 : 0)
}

/** The first such day of the week from a day on; 1 is Monday. */
export function weekdayFrom(day: number, wanted: number): number {
  return day + ((wanted - dayOfWeek(day) + 7) % 7)
}

function dayOfWeek(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}
