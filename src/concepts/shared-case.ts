/** A set of cases told in shared words only, for topics and assumptions. */
import type { SharedFact } from './facts.js'

/** All of these lines hold. */
export type SharedCase = readonly SharedLine[]

export type SharedLine = SharedIs | SharedAge | SharedSince
/** The fact has one of the shared values. */
export interface SharedIs {
  readonly fact: SharedFact
  readonly is: readonly string[]
}
/** The age in completed years: `under` this birthday, or `atLeast` on it. */
export type SharedAge = { readonly fact: 'age' | 'judged age' } & ({ readonly under: number } | { readonly atLeast: number })
/** Something happened no longer ago than a time, written as in a protocol: `3 months`. */
export interface SharedSince {
  readonly fact: SharedFact
  readonly within: string
}
