/** The list is checked against the rules by which the days are fixed, which it does not use. */
import { expect, test } from 'vitest'
import { bankHolidayList, bankHolidaysOf, type CivilDate, type Division } from '../../src/calendar/index.js'

const day = 86_400_000
const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
const at = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date)
const weekday = (time: number) => new Date(time).getUTCDay()

/** Easter Sunday, by Oudin's arithmetic. */
function easter(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const epact = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30
  const full = epact - Math.floor(epact / 28) * (1 - Math.floor(epact / 28) * Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11))
  const sunday = full - ((year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7)
  const month = 3 + Math.floor((sunday + 40) / 44)
  return at(year, month, sunday + 28 - 31 * Math.floor(month / 4))
}
const firstMonday = (year: number, month: number) => at(year, month, 1 + ((8 - weekday(at(year, month, 1))) % 7))
const lastMonday = (year: number, month: number) => at(year, month + 1, 0) - ((weekday(at(year, month + 1, 0)) + 6) % 7) * day

/** Days at a weekend pass to the next weekday that is not taken. */
function fixed(days: readonly number[]): number[] {
  const taken = days.filter((time) => weekday(time) % 6 !== 0)
  for (let time of days.filter((time) => weekday(time) % 6 === 0)) {
    while (weekday(time) % 6 === 0 || taken.includes(time)) time += day
    taken.push(time)
  }
  return taken
}

function byRule(division: Division, year: number): string[] {
  const [scottish, irish] = [division === 'scotland', division === 'northern-ireland']
  const easterSunday = easter(year)
  return [
    ...fixed([at(year, 1, 1), ...(scottish ? [at(year, 1, 2)] : [])]),
    ...fixed([at(year, 12, 25), at(year, 12, 26)]),
    ...(irish ? fixed([at(year, 3, 17), at(year, 7, 12)]) : []),
    ...(scottish ? fixed([at(year, 11, 30)]) : []),
    easterSunday - 2 * day,
    ...(scottish ? [] : [easterSunday + day]),
    year === 2020 ? at(2020, 5, 8) : firstMonday(year, 5),
    year === 2022 ? at(2022, 6, 2) : lastMonday(year, 5),
    scottish ? firstMonday(year, 8) : lastMonday(year, 8),
    ...(year === 2022
      ? [at(2022, 6, 3), at(2022, 9, 19)]
      : year === 2023
        ? [at(2023, 5, 8)]
        : year === 2026 && scottish
          ? [at(2026, 6, 15)]
          : []),
  ]
    .map(iso)
    .sort()
}

test.each(['england-and-wales', 'scotland', 'northern-ireland'] as const)(
  'the days of %s are those that the rules and proclamations give',
  (division) => {
    const [first, last] = [bankHolidayList.first, bankHolidayList.last].map((date) => Number(date.slice(0, 4))) as [number, number]
    const expected = Array.from({ length: last - first + 1 }, (_, i) => byRule(division, first + i)).flat()
    expect(bankHolidaysOf(division).map(({ date }) => date)).toEqual(expected)
    expect([bankHolidayList.first, bankHolidayList.last]).toEqual(['2016-01-01', '2028-12-31'])
  },
)

test('each day has its name, and a substitute says so', () => {
  const nameOf = (division: Division, date: CivilDate) => bankHolidaysOf(division).find((holiday) => holiday.date === date)?.name
  expect(nameOf('england-and-wales', '2026-04-03')).toBe('Good Friday')
  expect(nameOf('england-and-wales', '2022-12-26')).toBe('Boxing Day')
  expect(nameOf('england-and-wales', '2022-12-27')).toBe('Christmas Day (substitute day)')
  expect(nameOf('scotland', '2023-01-02')).toBe('2 January')
  expect(nameOf('scotland', '2023-01-03')).toBe("New Year's Day (substitute day)")
  expect(nameOf('scotland', '2026-04-06')).toBeUndefined()
  expect(nameOf('northern-ireland', '2026-07-13')).toBe('Battle of the Boyne (substitute day)')
  expect(nameOf('england-and-wales', '2026-06-15')).toBeUndefined()
})
