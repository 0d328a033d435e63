/** The counting rules in words, for whoever has to keep the date. */
import { divisionNames, type Division } from './bank-holidays.js'
import { dateOf } from './date.js'
import type { DayUnit } from './duration.js'
import type { OfficeHours } from './office-hours.js'

const zero = 'the day it starts from is not counted'

export const counted = Object.freeze({
  /** Days, weeks, months and years, from one day to another. */
  days(unit: DayUnit, division: Division, sign: 1 | -1, from: number, end: number): string {
    const back = sign === -1 ? 'counted back, ' : ''
    switch (unit) {
      case 'calendar day':
        return `${back}in calendar days, with weekends and bank holidays; ${zero}`
      case 'working day':
        return `${back}in working days, without weekends and the bank holidays of ${divisionNames[division]}; ${zero}`
      case 'week':
        return `${back}in weeks of seven calendar days, to the same day of the week`
      case 'month':
      case 'year':
        return `${back}in calendar ${unit}s, ${sameDay(from, end)}`
    }
  },
  /** The text says `days` and no more. */
  unstated: (division: Division) => ({
    different: `the text does not say whether it means calendar days or working days of ${divisionNames[division]}`,
    same: `in days, calendar or working days of ${divisionNames[division]} alike; ${zero}`,
  }),
  hours(sign: 1 | -1, change: number, note?: HourNote): string {
    const parts = [`${sign === -1 ? 'counted back, ' : ''}hour by hour, through nights, weekends and bank holidays`]
    if (change !== 0) parts.push(`the clocks go ${change * sign > 0 ? 'forward' : 'back'} in between`)
    if (note !== undefined) parts.push(hourNotes[note])
    return parts.join('; ')
  },
  workingHours(sign: 1 | -1, { opens, closes }: OfficeHours, division: Division): string {
    const hours = `from ${clockFace(opens)} to ${clockFace(closes)} on working days`
    return `${sign === -1 ? 'counted back, ' : ''}in working hours, ${hours}, without weekends and the bank holidays of ${divisionNames[division]}`
  },
  endOfDayBefore: 'by the end of the day before, whatever day of the week that is',
  birthday: 'the age is reached on the day of the month of the birth',
  leapBirthday: 'born on 29 February: in a year without that day the age is reached on 1 March',
  birthdayInShortMonth: (born: number, end: number) =>
    `born on the ${ordinal(dayOfMonth(born))}: in a month that ends on the ${ordinal(dayOfMonth(end))} the age is reached on that day`,
  timeNotKnown: 'the time of the start is not known, so it may be any of that day',
  tooFar: 'past the year 9999: no date is given',
})

type HourNote = keyof typeof hourNotes

const hourNotes = {
  'time not known': counted.timeNotKnown,
  'clock shows it twice': 'the clock shows the time of the start twice, as it goes back that night',
  'second time that night': 'the clock goes back that night, and this is the second time it shows this',
}

function sameDay(from: number, end: number): string {
  const [wanted, got] = [dayOfMonth(from), dayOfMonth(end)]
  return wanted === got ? 'to the same day of the month' : `to the last day of the month, which has no ${ordinal(wanted)}`
}

const dayOfMonth = (day: number): number => Number(dateOf(day).slice(8))

function ordinal(number: number): string {
  const ending =
    number % 10 === 1 && number !== 11 ? 'st' : number % 10 === 2 && number !== 12 ? 'nd' : number % 10 === 3 && number !== 13 ? 'rd' : 'th'
  return `${number}${ending}`
}

/** `09:00` of the minutes since midnight. */
export function clockFace(minute: number): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
