import type { BankHoliday } from './bank-holidays.js'
import type { CivilDate, Moment } from './date.js'

/** The days that the list of bank holidays speaks for: outside them only weekends were left out. */
export interface Beyond {
  readonly first: CivilDate
  readonly last: CivilDate
}

/** One day, and by which rule it was counted, in words. */
export interface OnDay {
  readonly kind: 'date'
  readonly date: CivilDate
  readonly counted: string
  /** The bank holidays left out on the way. */
  readonly leftOut: readonly BankHoliday[]
  /** Present if the way leads past the list of bank holidays. */
  readonly beyond?: Beyond
}

/** The unit is left unstated and it matters: the day in calendar days, then the day in working days. */
export interface EitherDay {
  readonly kind: 'either'
  readonly dates: readonly [calendarDays: OnDay, workingDays: OnDay]
  readonly counted: string
}

/** Of working hours: the bank holidays left out, and whether the way leads past the list of them. */
interface OnTheWay {
  readonly leftOut?: readonly BankHoliday[]
  readonly beyond?: Beyond
}

/** A time on a day. */
export interface AtMoment extends OnTheWay {
  readonly kind: 'moment'
  readonly at: Moment
  readonly counted: string
}

/** Some time between two, because the time of the start is not known: no earlier than `from`, before `to`. */
export interface Between extends OnTheWay {
  readonly kind: 'between'
  readonly from: Moment
  readonly to: Moment
  readonly counted: string
}

/** So far away that no date is given. */
export interface TooFar {
  readonly kind: 'too far'
  readonly counted: string
}

/** Where a duration ends. */
export type Reckoning = OnDay | EitherDay | AtMoment | Between | TooFar
