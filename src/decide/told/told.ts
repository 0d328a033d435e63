/** A case that somebody told, as the part of the space that it leaves open. */
import type { Diagram } from '../../logic/index.js'
import type { Place } from '../../space/index.js'
import type { CaseGiven, CasePath } from './case.js'
import type { Members } from './members.js'
import type { Days } from '../days/moments-in-time.js'

/** Who holds the case, at which moment, and which of a family of teams that is. */
export interface PlaceOfCase extends Place {
  readonly members?: Members
}

/** A case as the space knows it. */
export interface Known {
  readonly place: PlaceOfCase
  readonly given: CaseGiven
  readonly days: Days
  /** The ordinals that are possible, by axis; nothing: all. */
  readonly allowed: readonly (readonly number[] | undefined)[]
  /** Every case that can be meant. */
  readonly cases: Diagram
  /** The axes whose values somebody told. */
  readonly told: ReadonlySet<number>
  /** The axes whose values nobody told: nothing else has happened, nothing was chosen, all the rest is as in an unremarkable case. */
  readonly assumed: ReadonlySet<number>
  /** Days told of the hands of earlier teams. */
  readonly earlierDays: Days['on']
}

/** `assumed`: nobody told it. */
export type Told = { readonly values: readonly number[]; readonly path: CasePath; readonly assumed?: true }
