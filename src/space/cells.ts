/** Ordered axes: ages and times since, cut before, on and after every day that some rule names. */
import type { AgeIs, AgeValue, Duration, SinceIs } from '../graph/expressions.js'
import { birthdayName, durationName } from './moments.js'

/** Cell 2i + 1 is the very day of threshold i; the even cells lie between. */
export interface Cells {
  readonly thresholds: readonly number[]
  readonly values: readonly string[]
}

export function monthsOf({ years, months }: AgeValue): number {
  return years * 12 + months
}

const days = {
  hour: 1 / 24,
  'working hour': 1.4 / 8,
  day: 1,
  'working day': 1.4,
  'calendar day': 1,
  week: 7,
  month: 30.44,
  year: 365.25,
} as const

/** About how long a time is, to put times in order; never to compute a date. */
export function aboutDays({ count, unit }: Duration): number {
  return count * days[unit]
}

export function ageCells(ages: readonly AgeValue[]): Cells {
  const sorted = [...new Map(ages.map((age) => [monthsOf(age), age])).entries()].sort(([a], [b]) => a - b)
  const names = sorted.map(([, age]) => `the ${birthdayName(age)}`)
  return { thresholds: sorted.map(([months]) => months), values: cellNames(names, 'on', 'before', 'after', 'any age') }
}

export function sinceCells(durations: readonly Duration[]): Cells {
  const sorted = [...new Map(durations.map((duration) => [durationName(duration), duration])).values()].sort(
    (a, b) => aboutDays(a) - aboutDays(b),
  )
  const names = sorted.map((duration) => `${durationName(duration)} ago`)
  return { thresholds: sorted.map(aboutDays), values: cellNames(names, 'exactly', 'less than', 'more than', 'at any time') }
}

function cellNames(names: readonly string[], on: string, before: string, after: string, only: string): string[] {
  if (names.length === 0) return [only]
  const between = names.slice(1).map((name, i) => `between ${names[i]} and ${name}`)
  return [`${before} ${names[0]}`, ...names.flatMap((name, i) => [`${on} ${name}`, i < between.length ? between[i]! : `${after} ${name}`])]
}

/** Ordinals of the cells that pass a test of their place: below threshold i, on it or above it. */
function cellsWhere({ thresholds, values }: Cells, test: (low: number, high: number) => boolean): number[] {
  return values
    .map((_, cell) => cell)
    .filter((cell) => {
      const i = cell >> 1
      return cell % 2 === 1 ? test(thresholds[i]!, thresholds[i]!) : test(thresholds[i - 1] ?? -Infinity, thresholds[i] ?? Infinity)
    })
}

/** The cells of an age test. The cell between two thresholds has neither of the two days. */
export function ageTest(cells: Cells, { test, age, upTo }: AgeIs): number[] {
  const at = monthsOf(age)
  switch (test) {
    case 'under':
      return cellsWhere(cells, (low, high) => high < at || (low < high && high <= at))
    case 'over':
      return cellsWhere(cells, (low, high) => low > at || (low < high && low >= at))
    case 'exactly':
      return cellsWhere(cells, (low, high) => low === at && high === at)
    case 'at-least':
      return cellsWhere(cells, (low) => low >= at)
    case 'between': {
      const end = monthsOf(upTo ?? age) + 12
      return cellsWhere(cells, (low, high) => low >= at && (high < end || (low < high && high <= end)))
    }
  }
}

/** The cells wholly at or past an age in years, or wholly before it. */
export function agePast(cells: Cells, years: number): number[] {
  return cellsWhere(cells, (low) => low >= years * 12)
}
export function ageBefore(cells: Cells, years: number): number[] {
  return cellsWhere(cells, (low, high) => high < years * 12 || (low < high && high <= years * 12))
}

export function sinceTest(cells: Cells, { test, duration }: SinceIs): number[] {
  const at = aboutDays(duration)
  return test === 'within'
    ? cellsWhere(cells, (low, high) => high < at || (low < high && high <= at))
    : cellsWhere(cells, (low, high) => low > at || (low < high && low >= at))
}

/** The cell of an age in whole months, on the birthday itself or not; and of a time since, in about days. */
export function cellOf({ thresholds }: Cells, at: number, onTheDay: boolean): number {
  let cell = 0
  for (const threshold of thresholds) {
    if (at > threshold || (at === threshold && !onTheDay)) cell += 2
    else if (at === threshold) return cell + 1
    else break
  }
  return cell
}
