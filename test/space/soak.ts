/** As many cases as wanted: what `random.test.ts` looks at for a few seconds, for as long as it takes. */
import fc from 'fast-check'
import { randomProtocol } from './random-protocols.js'
import type { Size } from './random-protocols.js'
import { agreeOnCases, agreeWithEnumeration, tally } from './three-ways.js'

export interface Soaked {
  readonly cases: number
  readonly possible: number
  readonly enumerated: number
  readonly protocols: number
  readonly outcomes: ReadonlyMap<string, number>
}

/**
 * Looks at `wanted` cases from a seed on; throws with the smallest protocol found where two ways differ.
 *
 * @param most the most cases of one place that are taken one by one
 */
export function soak(wanted: number, first: number, most: number, progress: (cases: number) => void): Soaked {
  const seen = tally()
  const oneByOne = tally()
  let protocols = 0
  const round = (size: Size, seed: number, count: number) => {
    fc.assert(
      fc.property(randomProtocol(size), fc.nat(), (graph, from) => {
        protocols++
        agreeOnCases(graph, from, 100, seen)
        if (size === 'small') agreeWithEnumeration(graph, from, 1, most, oneByOne)
      }),
      { numRuns: count, seed, maxSkipsPerRun: 0 },
    )
    progress(seen.cases)
  }
  for (let seed = first; seen.cases < wanted; seed++) {
    round('small', seed, 40)
    round('large', seed, 40)
  }
  return { cases: seen.cases, possible: seen.possible, enumerated: oneByOne.cases, protocols, outcomes: seen.outcomes }
}
