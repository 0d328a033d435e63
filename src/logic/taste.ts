import type { Cost } from './diagram.js'

/** An axis held to some values, and what is gained by it. */
export interface Step {
  readonly axis: number
  readonly values: readonly number[]
  readonly gain: number
}

/**
 * The best set of values to hold an axis to, given how much of the good and of the bad lies at each value (`good` and `bad`), and which part
 * of all is good so far.
 */
export type Taste = (axis: number, good: Float64Array, bad: Float64Array, pure: number) => Step

/** Prefers blocks with many points: the values with least bad in them, as many as keep the mixture worth its size. */
export const manyPoints: Taste = (axis, good, bad, pure) => {
  const purest = [...good.keys()].filter((value) => good[value]! > 0).sort((a, b) => bad[a]! / good[a]! - bad[b]! / good[b]!)
  const whole = good.reduce((sum, part) => sum + part, 0)
  let [held, spoilt, taken, gain] = [0, 0, 0, 0]
  purest.forEach((value, index) => {
    held += good[value]!
    spoilt += bad[value]!
    const gained = (held / whole) * Math.log2(held / (held + spoilt) / pure)
    if (gained > gain) [taken, gain] = [index + 1, gained]
  })
  return { axis, values: purest.slice(0, taken), gain }
}

/** Prefers few and cheap literals of one value each: the value that shuts out most of the bad for its cost. */
export const fewLiterals =
  (cost: Cost): Taste =>
  (axis, good, bad, pure) => {
    let [best, gain] = [0, 0]
    good.forEach((held, value) => {
      const gained = Math.log2(held / (held + bad[value]!) / pure) / Math.max(cost(axis, value), Number.MIN_VALUE)
      if (gained > gain) [best, gain] = [value, gained]
    })
    return { axis, values: [best], gain }
  }
