/** What a duration is counted in. `day` is a unit left unstated: the text does not say whether working days are meant. */
export type Unit = 'hour' | 'working hour' | 'day' | 'working day' | 'calendar day' | 'week' | 'month' | 'year'
/** The units that end with a day. */
export type DayUnit = Exclude<Unit, 'hour' | 'working hour' | 'day'>

/** An amount of time as a text states it, a whole number of one or more. */
export interface Duration {
  readonly count: number
  readonly unit: Unit
  /** Of working hours: from when to when they are on a working day, `09:00 to 17:00`. */
  readonly officeHours?: string
}
