/** What somebody owes in a case, as part of a decision: data; whoever shows it makes the words. */
import type { Reckoning } from '../../calendar/index.js'
import type { Doer, Due, Limit } from '../../graph/expressions.js'
import type { DocumentId, RuleId } from '../../graph/ids.js'
import type { Duty } from '../../graph/nodes.js'
import type { Holder, MomentName } from '../../space/index.js'
import type { When } from '../days/moments-in-time.js'

/** Why a time has no date. */
export type NoDate =
  /** The text gives a pace or a rhythm and no day. */
  | 'no day in the text'
  /** The text does not say from when to count. */
  | 'start not stated'
  /** What it is counted from has not come. */
  | 'start to come'
  /** It is counted back from a moment whose day is not told. */
  | 'day ahead not told'
  /** What it is counted from has come, and its day was not told. */
  | 'start without a date'
  /** It is counted from the very thing that it limits. */
  | 'counted from its own act'
  /** Past the end of the calendar. */
  | 'too far'

/** One time that a duty has to keep. */
export interface TimeOfDuty {
  /** As the rule writes it; or a limit that was set for this case alone. */
  readonly time: Limit | Due | { readonly kind: 'set for this case'; readonly text: string }
  /** What it is counted from, or held against. */
  readonly from?: MomentName
  /** That this is the first of its kind is taken for granted. */
  readonly supposed?: true
  readonly when?: Reckoning
  readonly noDate?: NoDate
  /** It lies behind the day that is asked about, however it is counted. */
  readonly over: boolean
}

/** What a document may set for this case alone: it can only shorten. */
export interface Shortening {
  readonly documents: readonly DocumentId[]
  readonly set: 'not told' | 'none' | 'shorter' | 'longer, and ignored' | 'not known to be shorter'
  readonly text?: string
  /** The limit whose place the shorter one takes. */
  readonly insteadOf?: Limit
}

export interface DutyInDecision {
  readonly rule: RuleId
  /** The readings under which the clause says this, one for each way in which it can be understood. */
  readonly readings: readonly string[]
  readonly strength: Duty['strength']
  /** Together; `holder`, `sender` and `receiver` are teams wherever the case tells which. */
  readonly who: readonly Doer[]
  /** The rule that names them in place of the duty's own. */
  readonly whoBy?: RuleId
  /** Others who may do it instead, and the rule that lets them. */
  readonly orElse: readonly { readonly rule: RuleId; readonly who: readonly Doer[] }[]
  /** It goes along with the case when the holder changes. */
  readonly followsHolder: boolean
  /** The team that held the case when the duty arose, where it holds it no longer. */
  readonly arisenUnder?: Holder
  readonly act: Duty['act']
  /** All bind; the earliest first. */
  readonly times: readonly TimeOfDuty[]
  /** The rule whose times take the place of the duty's own. */
  readonly timesBy?: RuleId
  readonly shortening?: Shortening
  /** About this moment or about no moment in particular; arisen before and still owed; or to come with a later moment. */
  readonly standing: 'now' | 'owed' | 'to come' | 'done late'
  readonly overdue: boolean
  /** Nobody has to do it any more: what only had to be arranged comes to pass now, or what it was to bring out is told. */
  readonly met: boolean
  /** It comes about on this day, so many days after it should have; `most`: where its last day can be counted in several ways, by the earliest of them. */
  readonly late?: { readonly on: When; readonly days: number; readonly most?: number }
  /** How it stands to the moment that is asked about: people act at it or from it on, or had to before it. */
  readonly bearing: 'at this moment' | 'before this moment' | 'otherwise'
  /** How much it weighs for somebody who asks now: the less, the sooner it is told. */
  readonly weight: number
  /** What was told of the case and it asks for: axes. */
  readonly turnsOn: readonly number[]
  /** Whether it asks what kind of case it is; or is about a team or a moment; or binds in every case, at any time. */
  readonly binds: 'such cases' | 'its team or time' | 'every case'
  readonly holdsUp: Duty['holdsUp']
  readonly holdsUpRules: readonly RuleId[]
  /** Whether it applies to every case that can be meant; if not, what must be known to tell. */
  readonly certain: boolean
  readonly needs: readonly number[]
}

/** Two duties that cannot both be kept, or that give one act to different people. */
export interface DutyConflict {
  readonly about: 'whether' | 'who'
  readonly rules: readonly [RuleId, RuleId]
  readonly certain: boolean
}

/** What is owed of one rule now, and what would be owed of it. */
export interface ChangedDuty {
  readonly rule: RuleId
  readonly now: readonly DutyInDecision[]
  readonly then: readonly DutyInDecision[]
}
