import type { Division } from './bank-holidays.js'
import type { Duration } from './duration.js'
import { endsFromEveryDay, listed } from './ends.js'
import { fail } from '../util/fail.js'
import { midnight } from './midnights.js'

/** Two limits that start together, from each listed day; days are counted from the first of them. */
export interface Race {
  /** Does the first end later from every minute of the day, from some, or from none? */
  readonly longerFrom: (index: number) => Share
  /** Do both end on a listed day? */
  readonly endsInList: (index: number) => boolean
}

export type Share = 'all' | 'some' | 'none'

export function raceOf(a: Duration, b: Duration, division: Division): Race {
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
  if (unit === 'hour' || unit === 'day') return fail('a meaning is chosen', unit)
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
