/**
 * What a value may look like. One description serves the checker (messages), the JSON Schema (editors) and the reference.
 * The options of `either` differ in kind (text, list, entries), so the one that was meant is always known: no `oneOf`.
 */
export type Shape =
  /** `orNothing`: the value may be left empty, as in `referral:`. */
  | { readonly shape: 'text'; readonly what: string; readonly orNothing?: true }
  | { readonly shape: 'one-of'; readonly values: readonly string[] }
  | { readonly shape: 'name'; readonly of: NameKind }
  | { readonly shape: 'phrase'; readonly phrase: PhraseName }
  | { readonly shape: 'some'; readonly item: Shape; readonly joined: 'or' | 'and' | 'then' }
  | { readonly shape: 'record'; readonly fields: Fields; readonly others?: { readonly key: NameKind; readonly value: Shape } }
  | { readonly shape: 'map'; readonly key: NameKind; readonly value: Shape }
  | { readonly shape: 'either'; readonly options: readonly Shape[] }
  | { readonly shape: 'shared'; readonly name: SharedShape }

/** The fields of a record; `always` marks those that may not be missing. */
export type Fields = Readonly<Record<string, Field>>

export interface Field {
  readonly value: Shape
  readonly always?: true
  /** A line of a reading that can be dropped: its value may be `left out`. */
  readonly droppable?: true
  /** An act that is done once, by whoever does it; others can be attended to, visited or told by several people. */
  readonly once?: true
  /** What it means, one sentence for the schema, the editor and the reference. */
  readonly doc: string
  readonly example: string
}

/** What can be named. Local names are declared in the words; `reading` and `rule` arise in the rules, `clause` in the list of clauses; a `told fact` may have any of its names. */
export type NameKind =
  | 'team'
  | 'event'
  | 'role'
  | 'document'
  | 'fact'
  | 'term'
  | 'rule'
  | 'clause'
  | 'reading'
  | 'split'
  | 'scenario'
  | 'told fact'
  | 'team function'
  | 'shared event'
  | 'shared role'
  | 'shared document'
  | 'shared fact'
  | 'shared value'
  | 'topic'
  | 'matter'

/** Texts with an inner form; `phrases.ts` has their grammar. */
export type PhraseName =
  | 'point'
  | 'moment'
  | 'limit'
  | 'due'
  | 'stay'
  | 'receiver'
  | 'who'
  | 'age'
  | 'since'
  | 'duration'
  | 'in force'
  | 'day'
  | 'office hours'
  | 'days of the year'
  | 'as at'
  | 'recurrence'
  | 'gap'
  | 'meaning of event'
  | 'meaning of role'
  | 'meaning of document'
  | 'meaning of fact'

/** Shapes that mention themselves or are used in several places; `shapes.ts` has them. */
export type SharedShape = 'condition' | 'exception' | 'outcome' | 'act' | 'answer' | 'doer' | 'variant'

/** What a reading writes in place of a line that it drops. */
export const leftOut = 'left out'

export const text = (what: string): Shape => ({ shape: 'text', what })
export const textOrNothing = (what: string): Shape => ({ shape: 'text', what, orNothing: true })
export const oneOf = (...values: string[]): Shape => ({ shape: 'one-of', values })
export const name = (of: NameKind): Shape => ({ shape: 'name', of })
export const phrase = (phraseName: PhraseName): Shape => ({ shape: 'phrase', phrase: phraseName })
export const some = (item: Shape, joined: 'or' | 'and' | 'then'): Shape => ({ shape: 'some', item, joined })
export const record = (fields: Fields, others?: { key: NameKind; value: Shape }): Shape =>
  others === undefined ? { shape: 'record', fields } : { shape: 'record', fields, others }
export const map = (key: NameKind, value: Shape): Shape => ({ shape: 'map', key, value })
export const either = (...options: Shape[]): Shape => ({ shape: 'either', options })
export const shared = (sharedName: SharedShape): Shape => ({ shape: 'shared', name: sharedName })
