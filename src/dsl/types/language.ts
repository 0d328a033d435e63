/** What an authority gets back: the language with its own words. */
import type { BuiltIn, Exception, Term } from './conditions.js'
import type { Start } from './opening.js'
import type { Rules } from './rule.js'
import type { Head } from './values.js'
import type { Answer, Declared, Fact, MemberOf, Team, Words } from './words.js'

declare const exported: unique symbol
/** A whole protocol; a file exports it as `default`. */
export interface Protocol {
  readonly [exported]: 'yes'
}

/** The words that may begin a rule, and the two functions around them. */
export interface Language<W extends Words> extends Start<W> {
  /**
   * Gives names to conditions.
   * @example const { underThree } = terms({ underThree: { age: "under 3" } })
   */
  terms<const N extends string>(terms: { readonly [K in N]: Exception<W> }): { readonly [K in N]: Term }
  /**
   * Puts the rules together, each under an id of its own. A rule that stops halfway is refused here.
   * @example export default protocol({ version: "2019-01", effective: "2019-01" }, { "a": heldBy("CAT").stay("until ICPC") })
   */
  protocol(head: Head<W>, rules: Rules): Protocol
}

/** Names that stand for something else in a condition and cannot be facts. */
type Reserved<F> = { readonly [K in keyof F & (keyof BuiltIn<Words> | 'unless' | 'says' | 'cites')]: never }
/** Lines that a fact or a team does not have: the compiler takes them for part of what it is to infer, and would let them pass. */
type Surplus<F, Lines> = { readonly [K in keyof F]: { readonly [L in Exclude<keyof F[K], keyof Lines>]: never } }
/** What is usual of a fact is one of its own answers. */
type OwnAnswers<F> = { readonly [K in keyof F]: { readonly usually?: Answer<F[K]> } }
/** Words kept in a plain variable lose their spelling and would let every mistake through: they are refused. */
type Inline<N extends string> = string extends N
  ? 'no: write the words inside authority(…), or end their constant with `as const`'
  : unknown

/** The type of `authority`. */
export interface Authority {
  /**
   * Declares the words of an authority, and gives the language that accepts these words and no others.
   *
   * @example
   * const { when, heldBy, terms, protocol } = authority("calderdale", {
   *   name: "Calderdale", calendar: "england-and-wales",
   *   teams: { CAT: { name: "Children's Assessment Team" }, Locality: { name: "Locality Team" } },
   *   events: { ICPC: { name: "Initial Child Protection Conference" } },
   *   facts: { plan: { name: "Plan", oneOf: ["child protection", "child in need", "none"] } },
   * })
   */
  <
    const T extends { readonly [team: string]: Team } = {},
    const E extends string = never,
    const R extends string = never,
    const D extends string = never,
    const F extends { readonly [fact: string]: Fact } = {},
  >(
    id: string,
    words: Declared<T, E, R, D, F> &
      Inline<E | R | D | MemberOf<T> | ((keyof T | keyof F) & string)> & {
        readonly teams?: Surplus<T, Team>
        readonly facts?: Reserved<F> & Surplus<F, Fact> & OwnAnswers<F>
      },
  ): Language<{ team: keyof T & string; event: E; role: R; document: D; member: MemberOf<T>; facts: F }>
}
