import { listed } from './ends.js'
import { startOfDay, type Minute } from './london.js'

let table: Float64Array | undefined

/** The minute at which a day begins; looked up for listed days, and for later ones told without regard to summer time. */
export function midnight(day: number): Minute {
  table ??= Float64Array.from({ length: listed.last - listed.first + 3 }, (_, i) => startOfDay(listed.first + i))
  return table[day - listed.first] ?? day * 1440
}
