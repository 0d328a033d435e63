/** For which cases something is so: maps of which every line must hold, and terms that stand for such maps. */
import type { Age, AsAt } from './phrases.js'
import type { Answer, Some, Words } from './words.js'

declare const term: unique symbol

/** A condition with a name of its own, as `terms({ … })` gives it. */
export interface Term {
  readonly [term]: 'yes'
}

/** The lines of a condition that are not facts of the authority. */
export interface BuiltIn<W extends Words> {
  /** The age on the day. */
  age: Some<Age> | 'whatever'
  /** The team that the case is about to move to. */
  goingTo: Some<W['team']>
  /** A term, where the line stands beside others. */
  is: Term
  /** Events, declared `happens: once`, that have taken place. */
  happened: Some<W['event']>
  /** Rules that applied to the case earlier. */
  applied: Some<string>
  /** The moment at which the lines of this map are tested, if not today. */
  asAt: AsAt<W['event']>
  /** All of these. */
  all: Some<Condition<W>>
  /** At least one of these. */
  any: Some<Condition<W>>
  /** This is not so. */
  not: Condition<W>
  [term]: 'yes'
}
/** What an exception may carry besides its condition. */
export interface Aside<W extends Words> {
  /** Exceptions to the exception. */
  unless: Some<Exception<W>>
  /** The same in our own words. */
  says: string
  /** The clauses of the source that say so. */
  cites: Some<string>
}

/** A term, or a map of which every line must hold. */
export type Condition<W extends Words> = {
  readonly [K in keyof W['facts'] | keyof BuiltIn<W>]?: K extends keyof BuiltIn<W> ? BuiltIn<W>[K] : Answer<W['facts'][K & string]>
}
/** A condition that is a node of its own: it is cited, and may have exceptions in turn. */
export type Exception<W extends Words> = {
  readonly [K in keyof W['facts'] | keyof BuiltIn<W> | keyof Aside<W>]?: K extends keyof Aside<W>
    ? Aside<W>[K]
    : K extends keyof BuiltIn<W>
      ? BuiltIn<W>[K]
      : Answer<W['facts'][K & string]>
}
