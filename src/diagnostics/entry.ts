export type Severity = 'error' | 'warning' | 'info'

/** What a finding says of itself when it is printed. */
export interface Words {
  /** What is wrong, lower case, no full stop, the user's words in backticks. */
  readonly message: string
  /** How to mend it. */
  readonly help?: string | undefined
  /** A case that shows it, as a scenario that can be pasted. */
  readonly example?: string | undefined
}

/** One row of the catalogue: how grave a finding is, its words, and its page for `explain`. */
export interface Entry<D> {
  readonly severity: Severity
  readonly words: (data: D) => Words
  /** Why it matters, in one or two sentences. */
  readonly why: string
  /** A short piece of protocol that has the fault and no other: `compile/example.ts` makes it whole, a test proves it. */
  readonly wrong: string
  /** The same, mended. */
  readonly right: string
}

/** Declares a row of the catalogue; the data that the words need is its type. */
export function entry<D>(row: Entry<D>): Entry<D> {
  return row
}
