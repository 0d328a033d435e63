/** What authorities share: the words to which their own words map, so that they can be compared. */
export interface Concept {
  /** What it is, to a practitioner. */
  readonly is: string
  /** Names that authorities give it. */
  readonly localNames: readonly string[]
  /** Its code in a national data standard, where one exists. */
  readonly code?: NationalCode
}

export interface NationalCode {
  readonly standard: 'SSDA903' | 'Standard Safeguarding Dataset' | 'CIN census'
  /** The field or list, as the standard names it. */
  readonly list: string
  readonly code: string
}

/** A fact that authorities share. Its values are shared too; an ordered fact (`age`, `since`) is cut by the rules. */
export interface FactConcept extends Concept {
  readonly domain: 'one-of' | 'yes-no' | 'age' | 'since'
  readonly values: Readonly<Record<string, Concept>>
  /** What it is for a child of whom nothing remarkable is told, where that is not `no` or `none`. */
  readonly usually?: string
}

/** A table of concepts, keyed by their plain lower-case names: `initial child protection conference`. */
export type Concepts<C extends Concept = Concept> = Readonly<Record<string, C>>
