import { addTime } from './add-time.js'
import { bankHolidayList, type Division } from './bank-holidays.js'
import { dateOf, dayNumber, type CivilDate, type Moment } from './date.js'
import type { Duration } from './duration.js'
import { listed } from './ends.js'
import { clockAt, startOfDay } from './london.js'
import { raceOf, type Race } from './race.js'
import type { Reckoning } from './reckoning.js'
import { workingDaysOf } from './working-days.js'

/** A start, and where the two limits end that run from it. */
export interface Instance {
  readonly from: CivilDate | Moment
  readonly ends: readonly [Reckoning, Reckoning]
}

/** Whether the first of two limits ends later than the second, from every day of the calendar. */
export interface Longer {
  readonly verdict: 'always' | 'sometimes' | 'never'
  /** A start from which the first ends later. */
  readonly longer?: Instance
  /** How many starting days were tried, and from how many of them the first ends later, at some time of the day at least. */
  readonly of: number
  readonly from: number
  /** Present if no start has both ends within the list of bank holidays: past it only weekends were left out. */
  readonly beyond?: true
}

/**
 * Is the first limit longer than the second, from every starting day that the list of bank holidays speaks for? A limit of hours
 * may start at any time of the day. Where both leave their unit unstated, both are taken to mean the same.
 * @example longerThan({ count: 20, unit: 'working day' }, { count: 28, unit: 'calendar day' }, 'england-and-wales').verdict // sometimes
 */
export function longerThan(a: Duration, b: Duration, division: Division): Longer {
  if (a.unit !== 'day' && b.unit !== 'day') return compareFromEveryDay(a, b, division)
  const [x, y] = (['calendar day', 'working day'] as const).map((unit) =>
    compareFromEveryDay(meant(a, unit), meant(b, unit), division),
  ) as [Longer, Longer]
  return { ...y, ...x, verdict: x.verdict === y.verdict ? x.verdict : 'sometimes', of: x.of + y.of, from: x.from + y.from }
}

function meant(duration: Duration, unstated: 'calendar day' | 'working day'): Duration {
  return duration.unit === 'day' ? { ...duration, unit: unstated } : duration
}

function compareFromEveryDay(a: Duration, b: Duration, division: Division): Longer {
  const race = raceOf(a, b, division)
  const within = run(race, division, true)
  const { of, from, alwaysFrom, longer } = within.of > 0 ? within : run(race, division, false)
  return {
    verdict: alwaysFrom === of ? 'always' : from === 0 ? 'never' : 'sometimes',
    of,
    from,
    ...(longer !== undefined && { longer: instance(a, b, division, longer, race) }),
    ...(within.of === 0 && { beyond: true }),
  }
}

/** Examples are looked for from the year of the list on, since a reader checks them against a calendar at hand. */
const offset = dayNumber(`${bankHolidayList.asOf.slice(0, 4)}-01-01` as CivilDate) - listed.first

function run(race: Race, division: Division, withinList: boolean) {
  const { isWorking } = workingDaysOf(division)
  const days = listed.last - listed.first + 1
  let [of, from, alwaysFrom] = [0, 0, 0]
  let [longer, longerFromWork]: (number | undefined)[] = []
  for (let i = 0; i < days; i++) {
    const index = (offset + i) % days
    if (withinList && !race.endsInList(index)) continue
    const share = race.longerFrom(index)
    of++
    if (share === 'none') continue
    from++
    if (share === 'all') alwaysFrom++
    longer ??= listed.first + index
    if (isWorking(listed.first + index)) longerFromWork ??= listed.first + index
  }
  return { of, from, alwaysFrom, longer: longerFromWork ?? longer }
}

/** Hours of the first are shown from the last minute of the day, where they reach furthest; hours of the second from the first, where they reach least far. */
function instance(a: Duration, b: Duration, division: Division, day: number, { minuteFrom }: Race): Instance {
  const minute = minuteFrom?.(day - listed.first) ?? (a.unit === 'hour' ? 1439 : b.unit === 'hour' ? 0 : undefined)
  const from: CivilDate | Moment = minute === undefined ? dateOf(day) : clockAt(startOfDay(day) + minute).at
  return { from, ends: [addTime(from, a, division), addTime(from, b, division)] }
}
