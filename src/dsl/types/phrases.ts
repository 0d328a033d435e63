/**
 * Texts with an inner form. A misspelt name or unit is refused in all that are common; the rare longer moments (`2 weeks after
 * ICPC`) are only checked for their form, and read closely when the protocol is: every form times every event is what would
 * make an editor slow, and so is every pattern that stands in one union with many names.
 *
 * `_Like` stands for nothing: a message that refuses a text prints the arguments of the type, and so says how one is written.
 */

type Unit = `${'hour' | 'working hour' | 'day' | 'working day' | 'calendar day' | 'week' | 'month' | 'year'}${'' | 's'}`
/** `10 working days`. */
export type Span = `${number} ${Unit}`
/** `18th birthday`, `age 15 years 6 months`. */
export type Birthday = `${number}${'st' | 'nd' | 'rd' | 'th'} birthday` | `age ${number} years ${number} months`
type Plain<E extends string> = E | `${'first' | 'next'} ${E}` | Birthday | 'transfer' | 'previous transfer'
type Hour = `${'noon' | 'close of business' | `${number} ${'am' | 'pm'}` | `${number}:${number}`} ${string}`
type Later = `${number} ${string} ${'after' | 'before'} ${string}` | Hour
type Whichever = `whichever is ${'later' | 'earlier'}`
type OneOfMany = `first ${string} after ${string}` | `${string} nearest ${`${string} birthday` | `age ${string}`}`
type Longer = Later | OneOfMany

/** After `of` and `from`, where the names of events make patterns of their own. */
type Rarer = `${'first' | 'next'} ${string}` | Birthday | Longer

/** When something happens: an event, a birthday, the transfer, or a time after one of them. */
export type Moment<E extends string, _Like extends string = string> = Plain<E> | Longer
/** A moment at which a case can move. */
export type Point<E extends string, _Like extends string = string> =
  Moment<E> | `${string} or ${string} whichever is later` | 'usual point' | 'agreed date' | 'any point' | 'not stated'
/** A case that no team holds: it has ended, or has not begun. */
export type Unheld = 'closed' | 'not yet open'
/** The moment at which a condition is tested. */
export type AsAt<E extends string> = Moment<E> | `before ${Plain<E>}` | `before ${Longer}`
/** `10 working days of ICPC`. */
export type Limit<E extends string, _Like extends string = string> =
  | Span
  | `${Span} of ${E | 'transfer' | 'previous transfer'}`
  | `${number} ${string} of ${Rarer}`
  | `${number} ${string} of ${string} ${Whichever}`
type Pace = 'immediately' | 'as soon as possible' | 'as soon as practical' | 'without delay'
type Approach = 'at' | 'by' | 'before' | 'from' | 'until' | 'just after' | 'end of the day before'
/** `end of the day before ICPC`, `every 6 weeks`, `as soon as possible after referral`. */
export type Due<E extends string, _Like extends string = string> =
  | Pace
  | Every
  | `for ${Span}`
  | `for ${number} ${string} from ${E | 'transfer' | Rarer}`
  | `${Pace} after ${Plain<E>}`
  | `${Approach} ${Plain<E>}`
  | `${Approach | `${Pace} after`} ${Longer}`
  | `every ${Period}`
  | `at ${'least' | 'most'} ${Span} before ${string}`
  | `between ${number} and ${Span} ${'after' | 'before'} ${string}`
  | `${Span} before or after ${string}`
  | `${Approach} ${string} or ${string} ${Whichever}`
export type Every = `every ${Unit | Span}`
type Month =
  'January' | 'February' | 'March' | 'April' | 'May' | 'June' | 'July' | 'August' | 'September' | 'October' | 'November' | 'December'
type Period = Month | 'term' | 'school year' | 'school holiday' | 'financial year'
type TimeOfDay = 'noon' | `${number} ${'am' | 'pm'}` | `${number}:${number}`
/** When the office is open on a working day: `09:00 to 17:00`, `9 am to 5.30 pm`. */
export type OfficeHours = `${TimeOfDay} to ${TimeOfDay}`
/** `August`, `20 December to 3 January`, `2026-07-22 to 2026-09-01`. */
export type DaysOfYear =
  Month | `${number} ${Month} to ${number} ${Month}` | `${number}-${number}-${number} to ${number}-${number}-${number}`
/** `until care order revoked`, `at least 6 months from return home`, `at most 36 hours`. */
export type Stay<E extends string, _Like extends string = string> =
  | 'until not stated'
  | `${'' | 'at least '}until ${Plain<E> | Longer}`
  | `${'at least' | 'at most'} ${Span}`
  | `${'at least' | 'at most'} ${number} ${string} from ${E | 'transfer' | Rarer}`

type Years = `${number}` | `${number} years ${number} months`
/** `under 16`, `16 to 17`, `15 years 6 months or over`. */
export type Age = `${number}` | `${'under' | 'over' | 'exactly'} ${Years}` | `${Years} or over` | `${number} to ${number}`
/** `within the last 3 months`, `over 2 weeks ago`. */
export type Since = `within the last ${Span}` | `over ${Span} ago` | `between ${number} and ${Span} ago`
/** `2019`, `2019-01`, `2019-01-31`. */
export type Day = `${number}` | `${number}-${number}` | `${number}-${number}-${number}`
/** `from 2018-09-03`, `2018-06-18 to 2018-09-03`. */
export type InForce = `${'from' | 'until'} ${Day}` | `${Day} to ${Day}`

type Side = 'sender' | 'receiver' | 'holder' | 'previous holder' | 'whoever holds the case'
/** `receiver's team manager`. */
export type Possessive<T extends string, R extends string> =
  `${T | R | Side}${"'s" | '’s'} ${R}` | `${Extract<T, `${string}s`>}${"'" | '’'} ${R}`
/** A team, a role, a meeting, a side of the move, or somebody's role. */
export type Who<T extends string, R extends string, E extends string> =
  T | R | E | Side | Possessive<T, R> | 'not stated' | 'whichever comes first'
/** The team that takes a case; `SG by area` is a member of a family. */
export type Receiver<T extends string, R extends string, M extends string> =
  | T
  | R
  | M
  | Possessive<T, R>
  | 'previous holder'
  | "related child's team"
  | 'related child’s team'
  | 'usual team'
  | 'agreed team'
  | 'any team'
  | 'receiver'
  | 'closed'
  | 'not stated'
