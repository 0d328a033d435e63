/**
 * Phrases as the second opinion sees them, in place of `dsl/types/phrases.ts`: how each begins, and the names that stand by
 * themselves. Patterns that join every form with every name are most of what the compiler has to do for a protocol, and grow
 * with the square of its names. Our own reader reads every phrase to its end in any case, and editors have the whole patterns.
 */

export type Span = `${number} ${string}`
export type Birthday = `${number}${string} birthday` | `age ${number} years ${number} months`
type Longer =
  `${'first' | 'next'} ${string}` | Birthday | `${number} ${string} ${'after' | 'before'} ${string}` | `${string} nearest ${string}` | Hour
type Hour = `${'noon' | 'close of business' | `${number} ${'am' | 'pm'}` | `${number}:${number}`} ${string}`

export type Moment<E extends string> = E | 'transfer' | 'previous transfer' | Longer
export type Point<E extends string> =
  Moment<E> | `${string} or ${string} whichever is later` | 'usual point' | 'agreed date' | 'any point' | 'not stated'
export type Unheld = 'closed' | 'not yet open'
export type AsAt<E extends string> = Moment<E> | `before ${string}`
export type Limit<_E extends string> = Span
type Pace = 'immediately' | 'as soon as possible' | 'as soon as practical' | 'without delay'
type Approach = 'at' | 'by' | 'before' | 'from' | 'until' | 'just after' | 'end of the day before'
export type Due<_E extends string> =
  | Pace
  | `${'every' | 'for' | 'at least' | 'at most' | 'between' | Approach | `${Pace} after`} ${string}`
  | `${Span} before or after ${string}`
export type Every = `every ${string}`
export type OfficeHours = `${string} to ${string}`
export type DaysOfYear = string
export type Stay<_E extends string> = `${'until' | 'at least' | 'at most'} ${string}`

type Years = `${number}` | `${number} years ${number} months`
export type Age = `${number}` | `${'under' | 'over' | 'exactly'} ${Years}` | `${Years} or over` | `${number} to ${number}`
export type Since = `within the last ${Span}` | `over ${Span} ago` | `between ${number} and ${Span} ago`
export type Day = `${number}` | `${number}-${number}` | `${number}-${number}-${number}`
export type InForce = `${'from' | 'until'} ${Day}` | `${Day} to ${Day}`

type Side = 'sender' | 'receiver' | 'holder' | 'previous holder' | 'whoever holds the case'
export type Possessive = `${string}${"'" | "'s" | '’' | '’s'} ${string}`
export type Who<T extends string, R extends string, E extends string> =
  T | R | E | Side | Possessive | 'not stated' | 'whichever comes first'
export type Receiver<T extends string, R extends string, M extends string> =
  | T
  | R
  | M
  | Possessive
  | 'previous holder'
  | "related child's team"
  | 'related child’s team'
  | 'usual team'
  | 'agreed team'
  | 'any team'
  | 'receiver'
  | 'closed'
  | 'not stated'
