/** A case as somebody tells it: plain data, in the words of the protocol. Nothing here is a record of a child. */

/** A moment that has come, with its day where it is known. */
export interface Happened {
  readonly moment: string
  readonly on?: string
  /** A move was called for then, and the case stayed. */
  readonly called?: boolean
}

/** Something that came to pass in the hands of an earlier team; `moved`: the case went on then. */
export interface Earlier {
  readonly heldBy: string
  /** Nothing, where the case went on between events. */
  readonly moment?: string
  readonly on?: string
  readonly moved?: boolean
  /** What was known of the case when it went on: by it is judged what people owed then. */
  readonly facts?: Readonly<Record<string, string>>
}

/** Several values: one of these, it is not known which. */
export type GivenValue = string | readonly string[]

/** What is known of a case. What is not told is not known, never false. */
export interface CaseGiven {
  /** A team, `not yet open` or `closed`. */
  readonly heldBy?: string
  /** `no`: facts that nobody told are as in an unremarkable case, by what the author says they usually are; what moves wait for and what is judged stay open unless that is said. */
  readonly otherwise?: 'no'
  readonly facts?: Readonly<Record<string, GivenValue>>
  /** Those of the facts that nobody told: a story took them for granted when the moment came of which they are, and they give way to what is told. */
  readonly taken?: readonly string[]
  /** Which reading of a clause is followed, by rule or question; else that of the author. Several: of several questions of the rule. */
  readonly readings?: Readonly<Record<string, string | readonly string[]>>
  /** Teams that the case tells, the day of birth, and by what divides teams which it is: `locality: 3`. */
  readonly known?: Readonly<Record<string, string>>
  /** What has come to pass in the hands of this team, in order. */
  readonly happened?: readonly Happened[]
  /** Days that are set for moments still to come. */
  readonly planned?: Readonly<Record<string, string>>
  /** Moments that are known not to have come while this team held the case. */
  readonly notHappened?: readonly string[]
  /** What came to pass in the hands of earlier teams: it moves nothing any more, but what was owed then may still be owed. */
  readonly earlier?: readonly Earlier[]
  /** A limit set for this case alone, by the rule that it shortens: `3 days`, a date, or `none`. */
  readonly limits?: Readonly<Record<string, string>>
  /** `A before B`, `A on the same day as B`, `A after B`. */
  readonly order?: readonly string[]
  readonly done?: readonly string[]
  readonly notDone?: readonly string[]
  /** Choices that were recorded, by rule. */
  readonly chosen?: Readonly<Record<string, string>>
  /** Rules by which the case came where it is. */
  readonly applied?: readonly string[]
  /** The moment that is asked about; without one, what holds between events. */
  readonly at?: string
  /** Its day, in ISO form. */
  readonly on?: string
}

/** The part of a case that something is wrong with, as a path: `['facts', 'plan']`. */
export type CasePath = readonly string[]

/** What can be wrong with a case. Words are made elsewhere. */
export type CaseProblem =
  | {
      readonly kind: 'unknown name'
      readonly path: CasePath
      readonly of: 'fact' | 'team' | 'moment' | 'rule' | 'reading' | 'known'
      readonly name: string
      readonly all: readonly string[]
    }
  | {
      readonly kind: 'unknown value'
      readonly path: CasePath
      readonly of: string
      readonly value: string
      readonly all: readonly string[]
    }
  | { readonly kind: 'no date'; readonly path: CasePath; readonly text: string; readonly reason: string }
  | { readonly kind: 'no order'; readonly path: CasePath; readonly text: string }
  | { readonly kind: 'not a choice'; readonly path: CasePath; readonly rule: string; readonly all: readonly string[] }
  /** Something is told to have come to pass after the day that is asked about. */
  | { readonly kind: 'back in time'; readonly path: CasePath; readonly moment?: string; readonly on: string; readonly today: string }
  /** An event that comes once in the life of a case is told with two days. */
  | { readonly kind: 'told twice'; readonly path: CasePath; readonly moment: string; readonly days: readonly [string, string] }
  /** What is told contradicts itself: `told` are the fewest things that exclude each other. */
  | {
      readonly kind: 'impossible'
      readonly path: CasePath
      readonly because: readonly string[]
      /** `words`: what was told, where its place does not say it. */
      readonly told: readonly { readonly path: CasePath; readonly values: readonly string[]; readonly words?: string }[]
    }
  | { readonly kind: 'nobody holds'; readonly path: CasePath; readonly all: readonly string[] }
