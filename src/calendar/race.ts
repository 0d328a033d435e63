import type { Division } from './bank-holidays.js'
import type { Duration } from './duration.js'
import { endsFromEveryDay, listed } from './ends.js'
import { fail } from '../util/fail.js'
import { midnight } from './midnights.js'
import { addWorkingHours, officeHoursOf, type OfficeHours } from './office-hours.js'

/** Two limits that start together, from each listed day; days are counted from the first of them. */
export interface Race {
  /** Does the first end later from every minute of the day, from some, or from none? */
  readonly longerFrom: (index: number) => Share
  /** Of working hours: a minute of the day, on the even clock, from which the first ends later, if there is one. */
  readonly minuteFrom?: (index: number) => number | undefined
  /** Do both end on a listed day? */
  readonly endsInList: (index: number) => boolean
}

export type Share = 'all' | 'some' | 'none'

export function raceOf(a: Duration, b: Duration, division: Division): Race {
  if (a.unit === 'working hour' || b.unit === 'working hour') return minuteByMinute(runnerOf(a, division), runnerOf(b, division))
  if (a.unit === 'hour')
    return b.unit === 'hour' ? hoursAgainstHours(a.count, b.count) : hoursAgainstDays(a.count, ends(b, division), false)
  if (b.unit === 'hour') return hoursAgainstDays(b.count, ends(a, division), true)
  const [first, second] = [ends(a, division), ends(b, division)]
  return {
    longerFrom: (index) => (first[index]! > second[index]! ? 'all' : 'none'),
    endsInList: (index) => Math.max(first[index]!, second[index]!) <= listed.last,
  }
}

function ends({ count, unit }: Duration, division: Division): Int32Array {
  // INVARIANT (a meaning is chosen): `longerThan` compares each meaning of an unstated unit by itself.
  if (unit === 'hour' || unit === 'working hour' || unit === 'day') return fail('a meaning is chosen', unit)
  return endsFromEveryDay(count, unit, division)
}

function hoursAgainstHours(a: number, b: number): Race {
  return { longerFrom: () => (a > b ? 'all' : 'none'), endsInList: () => true }
}

/** Hours start at any minute of the day; the other limit ends with its last day. `reversed`: the hours are the second limit. */
function hoursAgainstDays(hours: number, days: Int32Array, reversed: boolean): Race {
  const reach = (index: number) => {
    const day = listed.first + index
    const end = midnight(days[index]! + 1)
    return { earliest: midnight(day) + 60 * hours - end, latest: midnight(day + 1) - 1 + 60 * hours - end }
  }
  return {
    longerFrom: (index) => {
      const { earliest, latest } = reach(index)
      if (reversed) return latest < 0 ? 'all' : earliest < 0 ? 'some' : 'none'
      return earliest > 0 ? 'all' : latest > 0 ? 'some' : 'none'
    },
    endsInList: (index) => days[index]! <= listed.last && listed.first + index + hours / 24 + 1 <= listed.last,
  }
}

/** The minute at which a limit is over that starts at a minute of a listed day, and the minutes of that day at which something happens to it. */
interface Runner {
  readonly over: (index: number, minute: number) => number
  readonly turns: readonly number[]
  readonly lastDay: (index: number) => number
}

function runnerOf(duration: Duration, division: Division): Runner {
  if (duration.unit === 'working hour') return workingHourRunner(duration.count, officeHoursOf(duration), division)
  if (duration.unit === 'hour') {
    const length = 60 * duration.count
    return {
      over: (index, minute) => midnight(listed.first + index) + minute + length,
      turns: [],
      lastDay: (index) => listed.first + index + duration.count / 24 + 1,
    }
  }
  const days = ends(duration, division)
  return { over: (index) => midnight(days[index]! + 1), turns: [], lastDay: (index) => days[index]! }
}

function workingHourRunner(count: number, office: OfficeHours, division: Division): Runner {
  const { opens, closes } = office
  const end = (index: number, minute: number) => addWorkingHours({ day: listed.first + index, minute }, count, office, division)
  // Up to this minute what is left of the hours is used up on the day on which it began to run out.
  const fits = opens + ((closes - opens - ((count * 60) % (closes - opens))) % (closes - opens))
  return {
    over: (index, minute) => {
      const { day, minute: at } = end(index, minute)
      return midnight(day) + at
    },
    turns: [opens, fits, fits + 1, closes],
    lastDay: (index) => end(index, closes).day,
  }
}

/** Between two turns neither limit gains on the other more than at one of them. */
function minuteByMinute(a: Runner, b: Runner): Race {
  const turns = [...new Set([...a.turns, ...b.turns, 0])]
  const starts = (index: number) => [...turns, midnight(listed.first + index + 1) - midnight(listed.first + index) - 1]
  const isLonger = (index: number) => (minute: number) => a.over(index, minute) > b.over(index, minute)
  return {
    longerFrom: (index) => {
      const all = starts(index)
      const longer = all.filter(isLonger(index)).length
      return longer === all.length ? 'all' : longer === 0 ? 'none' : 'some'
    },
    minuteFrom: (index) => starts(index).find(isLonger(index)),
    endsInList: (index) => Math.max(a.lastDay(index), b.lastDay(index)) <= listed.last,
  }
}
