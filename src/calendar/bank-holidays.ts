import { dateOf, dayNumber, type CivilDate } from './date.js'

/** A part of the United Kingdom that has bank holidays of its own. */
export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland'

export interface BankHoliday {
  readonly date: CivilDate
  readonly name: string
}

/** The day on which the list below was last compared with the published one, and the first and last day it speaks for. */
export const bankHolidayList = Object.freeze({ asOf: '2026-08-21', first: '2016-01-01', last: '2028-12-31' } as const)

/** As a policy lead says it: the bank holidays of … */
export const divisionNames: Readonly<Record<Division, string>> = Object.freeze({
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
})

/** Holidays that belong to a date: on another one they are a substitute for it. */
const fixed: Readonly<Record<string, string>> = {
  "New Year's Day": '01-01',
  '2 January': '01-02',
  "St Patrick's Day": '03-17',
  'Battle of the Boyne': '07-12',
  "St Andrew's Day": '11-30',
  'Christmas Day': '12-25',
  'Boxing Day': '12-26',
}

/** The days that every year has: a row for a year, in the order of the names. A new year is one row in each part. */
const yearly: Readonly<Record<Division, { readonly names: readonly string[]; readonly years: Readonly<Record<number, string>> }>> = {
  'england-and-wales': {
    names: [
      "New Year's Day",
      'Good Friday',
      'Easter Monday',
      'Early May bank holiday',
      'Spring bank holiday',
      'Summer bank holiday',
      'Christmas Day',
      'Boxing Day',
    ],
    years: {
      2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-27 12-26',
      2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
      2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
      2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
      2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28', // early May moved to the 75th anniversary of VE Day
      2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
      2022: '01-03 04-15 04-18 05-02 06-02 08-29 12-27 12-26', // spring moved to the Platinum Jubilee
      2023: '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
      2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
      2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
      2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
      2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
      2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
    },
  },
  scotland: {
    names: [
      "New Year's Day",
      '2 January',
      'Good Friday',
      'Early May bank holiday',
      'Spring bank holiday',
      'Summer bank holiday',
      "St Andrew's Day",
      'Christmas Day',
      'Boxing Day',
    ],
    years: {
      2016: '01-01 01-04 03-25 05-02 05-30 08-01 11-30 12-27 12-26',
      2017: '01-03 01-02 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
      2018: '01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26',
      2019: '01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26',
      2020: '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28',
      2021: '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28',
      2022: '01-03 01-04 04-15 05-02 06-02 08-01 11-30 12-27 12-26',
      2023: '01-03 01-02 04-07 05-01 05-29 08-07 11-30 12-25 12-26',
      2024: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
      2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
      2026: '01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28',
      2027: '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
      2028: '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
    },
  },
  'northern-ireland': {
    names: [
      "New Year's Day",
      "St Patrick's Day",
      'Good Friday',
      'Easter Monday',
      'Early May bank holiday',
      'Spring bank holiday',
      'Battle of the Boyne',
      'Summer bank holiday',
      'Christmas Day',
      'Boxing Day',
    ],
    years: {
      2016: '01-01 03-17 03-25 03-28 05-02 05-30 07-12 08-29 12-27 12-26',
      2017: '01-02 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26',
      2018: '01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26',
      2019: '01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26',
      2020: '01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28',
      2021: '01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28',
      2022: '01-03 03-17 04-15 04-18 05-02 06-02 07-12 08-29 12-27 12-26',
      2023: '01-02 03-17 04-07 04-10 05-01 05-29 07-12 08-28 12-25 12-26',
      2024: '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26',
      2025: '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26',
      2026: '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28',
      2027: '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28',
      2028: '01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26',
    },
  },
}

/** Days proclaimed for one occasion; without `only` for the whole United Kingdom. */
const once: readonly (BankHoliday & { readonly only?: Division })[] = [
  { date: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
  { date: '2022-09-19', name: 'bank holiday for the funeral of Queen Elizabeth II' },
  { date: '2023-05-08', name: 'bank holiday for the coronation of King Charles III' },
  { date: '2026-06-15', name: 'World Cup bank holiday', only: 'scotland' },
]

const made = new Map<Division, readonly BankHoliday[]>()

/** Every bank holiday of the list in one part of the United Kingdom, in order. */
export function bankHolidaysOf(division: Division): readonly BankHoliday[] {
  const known = made.get(division)
  if (known !== undefined) return known
  const { names, years } = yearly[division]
  const holidays = Object.entries(years).flatMap(([year, row]) =>
    row.split(' ').map((day, i) => named(`${year}-${day}` as CivilDate, names[i]!)),
  )
  const proclaimed = once.filter(({ only }) => only === undefined || only === division).map(({ date, name }) => ({ date, name }))
  const list = Object.freeze(
    [...holidays, ...proclaimed].map((holiday) => Object.freeze(holiday)).sort((a, b) => (a.date < b.date ? -1 : 1)),
  )
  made.set(division, list)
  return list
}

function named(date: CivilDate, name: string): BankHoliday {
  const own = fixed[name]
  return { date: dateOf(dayNumber(date)), name: own === undefined || date.endsWith(own) ? name : `${name} (substitute day)` }
}
