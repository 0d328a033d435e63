/** The parts that nodes own: conditions, moments, receivers, limits, acts. Plain frozen data, each with a `kind`. */
import type { DocumentId, EventId, FactId, ReadingId, RoleId, RuleId, TeamId, TermId } from './ids.js'

export type Unit = 'hour' | 'working hour' | 'day' | 'working day' | 'calendar day' | 'week' | 'month' | 'year'

/** An amount of time as written: two weeks are not fourteen days. */
export interface Duration {
  readonly kind: 'duration'
  readonly count: number
  readonly unit: Unit
  /** Of working hours: when the office is open on a working day, `09:00 to 17:00`. */
  readonly officeHours?: string
}

/** An age in completed years and months. */
export interface AgeValue {
  readonly kind: 'age'
  readonly years: number
  readonly months: number
}

// ---- conditions

export type Condition = Always | All | Any | Not | FactIs | AgeIs | SinceIs | Whatever | GoingTo | Happened | Applied | AsAt | TermHolds

export interface Always {
  readonly kind: 'always'
}
export interface All {
  readonly kind: 'all'
  readonly parts: readonly Condition[]
}
export interface Any {
  readonly kind: 'any'
  readonly parts: readonly Condition[]
}
export interface Not {
  readonly kind: 'not'
  readonly part: Condition
}
/** The fact has one of the values. */
export interface FactIs {
  readonly kind: 'fact-is'
  readonly fact: FactId
  readonly values: readonly string[]
}
/** The age, by date of birth or as `fact` has it. `test` cuts on, before and after the day itself. */
export interface AgeIs {
  readonly kind: 'age-is'
  readonly fact?: FactId
  readonly test: 'under' | 'exactly' | 'over' | 'at-least' | 'between'
  readonly age: AgeValue
  /** The last year of `16 to 17`. */
  readonly upTo?: AgeValue
}
/** Something happened within, or longer ago than, a time. */
export interface SinceIs {
  readonly kind: 'since-is'
  readonly fact: FactId
  readonly test: 'within' | 'over'
  readonly duration: Duration
}
/** The text says that this makes no difference; `fact` absent: the age. */
export interface Whatever {
  readonly kind: 'whatever'
  readonly fact?: FactId
}
/** The case is about to move to one of these teams. */
export interface GoingTo {
  readonly kind: 'going-to'
  readonly teams: readonly TeamId[]
}
export interface Happened {
  readonly kind: 'happened'
  readonly events: readonly EventId[]
}
export interface Applied {
  readonly kind: 'applied'
  readonly rules: readonly RuleId[]
}
/** The part is tested as at another moment than today. */
export interface AsAt {
  readonly kind: 'as-at'
  readonly moment: Moment
  readonly before: boolean
  readonly part: Condition
}
export interface TermHolds {
  readonly kind: 'term-holds'
  readonly term: TermId
}

/** A condition that lifts a rule: cited, and with exceptions of its own as deep as the text nests them. */
export interface Exception {
  readonly kind: 'exception'
  readonly when: Condition
  readonly unless: readonly Exception[]
  readonly says?: string
  readonly cites: readonly string[]
}

// ---- moments

export type Moment = EventMoment | Birthday | After | Before | FirstAfter | Nearest | LastOf | HourOf | PreviousTransfer | Transfer

export interface EventMoment {
  readonly kind: 'event-moment'
  readonly event: EventId
  readonly which?: 'first' | 'next'
}
export interface Birthday {
  readonly kind: 'birthday'
  readonly age: AgeValue
}
export interface After {
  readonly kind: 'after'
  readonly duration: Duration
  readonly of: Moment
}
/** So long before a moment that lies ahead. */
export interface Before {
  readonly kind: 'before'
  readonly duration: Duration
  readonly of: Moment
}
/** The first occurrence of an event after a birthday, or after another event. */
export interface FirstAfter {
  readonly kind: 'first-after'
  readonly event: EventId
  readonly after: Birthday | EventMoment
}
/** The occurrence of an event that lies nearest a birthday. */
export interface Nearest {
  readonly kind: 'nearest'
  readonly event: EventId
  readonly to: Birthday
}
/** Whichever of several moments comes last. */
export interface LastOf {
  readonly kind: 'last-of'
  readonly moments: readonly Moment[]
}
/** A time of day, as `16:00`, on the day of a moment. */
export interface HourOf {
  readonly kind: 'hour-of'
  readonly time: string
  readonly day: Moment
}
/** The move by which the case came to the team that holds it. */
export interface PreviousTransfer {
  readonly kind: 'previous-transfer'
}
/** The moment at which the case moves, whichever it is. */
export interface Transfer {
  readonly kind: 'transfer'
}

/** Where a move takes effect. `usual`: that of the rules it overrides; `any`: the rule qualifies moves and causes none. */
export type Point = Moment | Agreed | Usual | AnyOf | NotStated | OneOfPoints

export interface Agreed {
  readonly kind: 'agreed'
}
export interface Usual {
  readonly kind: 'usual'
}
export interface AnyOf {
  readonly kind: 'any-of-all'
}
export interface NotStated {
  readonly kind: 'not-stated'
}
export interface OneOfPoints {
  readonly kind: 'one-of-points'
  readonly points: readonly Point[]
}

// ---- who

export type Party = TeamParty | RoleParty | SideParty | RoleOf | EventParty | NotStated | WhicheverFirst
/** Who decides: somebody, or either of several. */
export type Decider = Party | OneOfParties

export interface TeamParty {
  readonly kind: 'team-party'
  readonly team: TeamId
}
export interface RoleParty {
  readonly kind: 'role-party'
  readonly role: RoleId
}
/** Seen from a move; `current-holder` follows the case, `holder` is who held when the duty arose, `previous-holder` who held before the one that holds now. */
export interface SideParty {
  readonly kind: 'side-party'
  readonly side: 'sender' | 'receiver' | 'holder' | 'previous-holder' | 'current-holder'
}
/** `receiver's team manager`, `social worker's manager`. */
export interface RoleOf {
  readonly kind: 'role-of'
  readonly of: TeamParty | RoleParty | SideParty
  readonly role: RoleId
}
/** A meeting or panel that decides. */
export interface EventParty {
  readonly kind: 'event-party'
  readonly event: EventId
}
/** Nobody chooses: of the points listed, the one that comes first. */
export interface WhicheverFirst {
  readonly kind: 'whichever-first'
}

/** Who does it: one, or a first choice with stand-ins in order, or any one of several. */
export type Doer = Party | Substitutes | OneOfParties
export interface Substitutes {
  readonly kind: 'substitutes'
  readonly first: Party
  readonly orElse: readonly Party[]
}
export interface OneOfParties {
  readonly kind: 'one-of-parties'
  readonly parties: readonly Party[]
}

// ---- receivers

export type Receiver = TeamReceiver | FamilyMember | KnownReceiver | RoleReceiver | Choice | Jointly | Closed | Usual | AnyOf | NotStated

export interface TeamReceiver {
  readonly kind: 'team-receiver'
  readonly team: TeamId
}
/** One of a family of teams, by the child's area or by the sender's number. */
export interface FamilyMember {
  readonly kind: 'family-member'
  readonly family: TeamId
  readonly by: string
}
export interface KnownReceiver {
  readonly kind: 'known-receiver'
  readonly which: 'previous-holder' | 'related-childs-team' | 'agreed-team'
}
/** A person's tray or name, for allocation, line management and the record. */
export interface RoleReceiver {
  readonly kind: 'role-receiver'
  readonly party: Party
}
/** One of several; who chooses stands in the rule's `decidedBy`. */
export interface Choice {
  readonly kind: 'choice'
  readonly options: readonly Receiver[]
}
export interface Jointly {
  readonly kind: 'jointly'
  readonly teams: readonly TeamId[]
  readonly lead: Party
}
export interface Closed {
  readonly kind: 'closed'
}

// ---- times

/** No later than so long after a moment; without a moment the text does not say where the clock starts. */
export interface Limit {
  readonly kind: 'limit'
  readonly duration: Duration
  readonly of?: Moment
}

export type Due = Urgency | Every | EachPeriod | DueMoment | Lasting
export interface Urgency {
  readonly kind: 'urgency'
  readonly pace: string
  readonly after?: Moment
}
export interface Every {
  readonly kind: 'every'
  readonly duration: Duration
}
/** Once in each such part of the year. */
export interface EachPeriod {
  readonly kind: 'each-period'
  readonly period: string
}
/** For so long; without a moment the text does not say from when. */
export interface Lasting {
  readonly kind: 'lasting'
  readonly duration: Duration
  readonly from?: Moment
}
export interface DueMoment {
  readonly kind: 'due-moment'
  readonly approach: 'at' | 'by' | 'before' | 'from' | 'until' | 'just after' | 'end of the day before'
  readonly moment: Moment
}

/** How long a case remains: until a moment; not to go before one; or for at least or at most a time. */
export type Stay = StayUntil | StayAtLeastUntil | StayFor
export interface StayUntil {
  readonly kind: 'stay-until'
  readonly moment: Moment | NotStated
}
/** No rule may move the case sooner; unlike `stay-until` it contradicts none that says where the case goes and not when. */
export interface StayAtLeastUntil {
  readonly kind: 'stay-at-least-until'
  readonly moment: Moment
}
export interface StayFor {
  readonly kind: 'stay-for'
  readonly bound: 'at least' | 'at most'
  readonly duration: Duration
  readonly from?: Moment
}

/** The days on which a rule holds; a month or a year stands for its first day in `from`, its last in `until`. */
export interface InForce {
  readonly kind: 'in-force'
  readonly from?: string
  readonly until?: string
}

/** A stretch of days, both ends included: each year (`08-01`), or in one year (`2026-07-22`). */
export interface DaysOfYear {
  readonly kind: 'days-of-year'
  readonly from: string
  readonly until: string
}

// ---- acts

export type Act = DescribedAct | FreeAct
/** Something done in the author's own words. */
export interface FreeAct {
  readonly kind: 'free-act'
  readonly says: string
}
/** Shared verbs with what they are done to. */
export interface DescribedAct {
  readonly kind: 'described-act'
  readonly deeds: readonly Deed[]
  readonly to: readonly Party[]
  readonly with: readonly Party[]
  readonly in: readonly DocumentId[]
  readonly at: readonly EventId[]
  readonly for?: string
  readonly about?: string
  /** What may be done instead: either is enough. */
  readonly or: readonly DescribedAct[]
}
export interface Deed {
  readonly kind: 'deed'
  readonly verb: string
  readonly documents: readonly DocumentId[]
  readonly events: readonly EventId[]
  readonly parties: readonly Party[]
  readonly says?: string
}

/** On what one rule beats another; empty: on everything that it states itself. */
export interface Override {
  readonly kind: 'override'
  readonly rule: RuleId
  readonly only: readonly string[]
}

/** Grounds of a choice; `ranked` ones stand in order of weight, of `open` ones the text gives examples only. */
export interface Weighing {
  readonly kind: 'weighing'
  readonly ranked: boolean
  readonly open: boolean
  readonly grounds: readonly string[]
}

/** One way to read a clause. The reading that stands in the rule itself has no changes. */
export interface Variant {
  readonly kind: 'variant'
  /** The question that it answers. */
  readonly reading: ReadingId
  readonly name: string
  /** Under this reading there is no such rule. */
  readonly absent?: 'yes'
  /** The fields of the rule that this reading states differently, as they would then be. */
  readonly changes: Readonly<Record<string, unknown>>
}

/** How a local word relates to a shared concept. */
export interface Meaning {
  readonly kind: 'meaning'
  readonly fit: 'exactly' | 'narrower' | 'related'
  readonly concept: string
}
/** A local value and the shared one that it is. */
export interface ValueMeaning {
  readonly kind: 'value-meaning'
  readonly value: string
  readonly concept: string
}
