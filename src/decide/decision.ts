/** The answer to a question about one case: data; whoever shows it makes the words. */
import type { Condition, Decider } from '../graph/expressions.js'
import type { DocumentId, ReadingId, RuleId } from '../graph/ids.js'
import type { Acknowledgement, Route, Rung } from '../graph/nodes.js'
import type { Holder, MomentName, Option, Silence, To } from '../space/index.js'
import type { PlaceOfCase } from './told/told.js'
import type { Reckoning } from '../calendar/index.js'
import type { ChangedDuty, DutyConflict, DutyInDecision, NoDate } from './duties/duty.js'

export type Answer =
  | {
      readonly kind: 'moves'
      readonly to: To
      /** Who chooses between the teams of a family. */ readonly memberChosenBy: readonly Decider[]
      /** The text does not say when. */ readonly whenNotStated: boolean
      /** The case should have moved before. */ readonly late: boolean
      /** Where one clause sets a latest day that has passed and another the moment that is now: the former, and the latter; else nothing. */ readonly lateBy: readonly RuleId[]
      readonly onTimeBy: readonly RuleId[]
    }
  | {
      readonly kind: 'stays'
      readonly until: readonly MomentName[]
      /** Until all of these have come, and not only the first. */
      readonly untilAll?: true
      /** Rules whose gates are shut: what the move waits for. */
      readonly waitsFor: readonly RuleId[]
      /** The case should be there by now. */
      readonly due?: To
      /** The moments that have come at which it was to go. */
      readonly dueAt?: readonly MomentName[]
      /** Since when it should be there, or by when it should have been, where that day is known. */
      readonly dueOn?: { readonly on: string; readonly limit: boolean }
      /** No rule says anything about this. */
      readonly nothingSaid: boolean
      /** What comes after that hangs on what is not known of the case. */
      readonly thenUnknown?: true
      /** It hangs on how the text is read, and on nothing else. */
      readonly thenRead?: true
      /** Where it goes after that. */
      readonly goesTo?: To
      /** Where clauses name different teams to which it goes after that: those clauses. */
      readonly thenConflict?: readonly RuleId[]
      /** About what they do not agree, where that is not the team alone. */
      readonly thenAbout?: Clash['about']
      /** What the text runs into on a latest day that comes before the stay ends, or if it does. */
      readonly clash?: Clash
      /** Where it goes to one of several: who chooses; nobody: the text does not say. */
      readonly chosenBy?: readonly Decider[]
      /** It goes on a day that is agreed: who agrees on it. */
      readonly agreedBy?: readonly Decider[]
      /** Rules whose gates are shut as things are: only once these open does it go there. */
      readonly heldUp?: readonly RuleId[]
      /** Of what shut gates wait for the part that has not come, where the rest has. */
      readonly unmet?: readonly Proviso[]
      /** It goes with the case, on the day on which that moves. */
      readonly withTheCase?: true
      /** The day of the one moment until which it stays, where that is known and has not gone by. */
      readonly on?: string
      /** Where there are several: the days of those that are known and have not gone by. */
      readonly days?: Readonly<Record<MomentName, string>>
      /** Nothing keeps it but leave to do so. */
      readonly leave?: Leave
    }
  | {
      readonly kind: 'choice'
      readonly about: 'whether' | 'team' | 'moment'
      /** Where the case goes, if only the moment is left to choose. */ readonly to?: To
      /** When it goes where no day is agreed. */ readonly otherwiseAt?: MomentName
      /** What the text runs into on the day that is agreed. */ readonly clash?: Clash
      /** Where staying is one way: what becomes of the case then. */ readonly ifStaying?: Extract<Answer, { kind: 'stays' }>
      readonly options: readonly Option[]
      readonly deciders: readonly Decider[]
      readonly rules: readonly RuleId[]
    }
  | { readonly kind: 'conflict'; readonly about: readonly ('whether' | 'team' | 'moment')[]; readonly sides: readonly SideAnswer[] }
  | {
      readonly kind: 'not covered'
      readonly why: Silence | 'document not supplied'
      readonly rules: readonly RuleId[]
      /** The moment, now past, from which on the text says nothing. */ readonly since?: {
        readonly moment: MomentName
        readonly on?: string
      }
    }

/** A contradiction to come. */
export interface Clash {
  /** The latest day on which it arises. */
  readonly moment?: MomentName
  readonly on?: string
  readonly about: readonly ('whether' | 'team' | 'moment')[]
  readonly rules: readonly RuleId[]
}

/** Leave to keep a case for a while: by which rules, who decides whether it is kept, and whether that was decided. */
export interface Leave {
  readonly rules: readonly RuleId[]
  readonly deciders: readonly Decider[]
  readonly taken: boolean
}

/** One side of a conflict with the rules that make it. */
export interface SideAnswer {
  readonly answer: Exclude<Answer, { kind: 'conflict' }>
  readonly rules: readonly RuleId[]
}

/** A latest day of the move that another clause lets pass: which of the two counts the text does not say. */
export interface Overtaken {
  /** The rules that set the day. */
  readonly by: readonly RuleId[]
  /** Those by which the case goes when it does. */
  readonly at: readonly RuleId[]
  readonly latest?: string
  /** Where the answer is a conflict about nothing else: what becomes of the case by the rules that let the day pass. */
  readonly stays?: Extract<Answer, { kind: 'stays' }>
}

/** Something that must still be known, and who can tell. */
export interface Need {
  readonly axis: number
  /** Values that the case can still have. */
  readonly open: readonly number[]
  readonly judgedBy: readonly Decider[]
  /** It is settled by events of which none has come, or asked as at a moment that has not come. */
  readonly notYetKnowable: boolean
}

/** An answer that some completions of the case have. */
export interface Possibility {
  readonly answer: Answer
  /** How many completions, and of how many. */
  readonly count: bigint
  /** One of them, in the fewest further facts: axis and value. */
  readonly example: readonly Setting[]
  readonly provided: readonly Proviso[]
}

/** What a move waits for, where nobody told that it has come. */
export interface Proviso {
  readonly rule: RuleId
  /** What must be so first; of a duty that must be done first nothing. */
  readonly until?: Condition
}

export interface Setting {
  readonly axis: number
  readonly value: number
}

/** A rule that bears on the case. */
export interface RuleInTrace {
  readonly rule: RuleId
  /** The rule as it is read in this case. */
  readonly as: Route
  /** `lapsed`: a permission beside rules that are themselves beaten; `refused`: one that is told not to be used. */
  readonly part: 'applied' | 'lifted' | 'beaten' | 'replaced' | 'permits' | 'lapsed' | 'refused' | 'qualifies'
  /** The rules that lifted it aside: for `beaten`, `lapsed` and `replaced`. */
  readonly by: readonly RuleId[]
  /** Whether it bears on every case that can be meant. */
  readonly certain: boolean
}

/** Another reading that would change the answer, or what people owe. */
export interface OtherReading {
  readonly reading: ReadingId
  readonly option: string
  /** The rules of that question that bear on such a case. */
  readonly rules: readonly RuleId[]
  /** Nothing: the same. */
  readonly answer?: Answer | 'unknown'
  readonly duties: readonly ChangedDuty[]
}

/** A ladder of people, each of whom can settle what those before could not. */
export interface LadderInDecision {
  readonly rule: RuleId
  readonly rungs: readonly Rung[]
  /** Whether it settles what people disagree about; else it says who is asked, one after another. */
  readonly ofDispute: boolean
  /** Whether it speaks of every case that can be meant. */
  readonly certain: boolean
}

/** A hole in the text that its author knows, where this case meets it. */
export interface LeftOpen {
  /** The acknowledgement, which says what it is. */
  readonly rule: RuleId
  readonly hole: Acknowledgement['hole']
  /** Documents to which the text refers and that nobody supplied. */
  readonly documents: readonly DocumentId[]
  /** That nothing is said of where the case goes is this very hole. */
  readonly leavesCase?: true
}

/** What would have to be otherwise for a team to hold the case. */
export interface WhyNot {
  readonly to: Holder
  readonly changes: readonly Setting[]
}

/** A latest or earliest day, with the rules that set it. */
export interface LimitInDecision {
  readonly kind: 'by' | 'not before'
  readonly moment: MomentName
  readonly rules: readonly RuleId[]
  /** Whether it is set in every case that can be meant. */
  readonly certain: boolean
  readonly when?: Reckoning
  /** Why it has no day. */
  readonly noDate?: NoDate
  /** Whether it lies behind the day that is asked about. */
  readonly over: boolean
}

/** A latest day of the move that an exception lifts, because of what is told of the case. */
export interface LapsedLimit {
  readonly rule: RuleId
  readonly moments: readonly MomentName[]
  /** The day that it would be, however that is counted. */
  readonly latest?: string
  readonly because: Condition
  readonly cites: readonly string[]
}

/** Something that nobody told and that was taken to be so; told otherwise, the answer could be another. */
export interface Assumed {
  readonly axis: number
  readonly values: readonly number[]
}

/** What a protocol says of one aspect of a case. */
export interface DecisionOfAspect {
  readonly answer: Answer | 'unknown'
  /** What all answers have in common, where the answer is unknown. */
  readonly common?:
    Partial<Pick<Extract<Answer, { kind: 'moves' }>, 'kind' | 'to'>> | Pick<Extract<Answer, { kind: 'stays' }>, 'kind' | 'until' | 'on'>
  /** What the move waits for, where nobody told that it has come: the case goes if it has. */
  readonly provided: readonly Proviso[]
  /** Of a case that surely stays, while what comes then is not known: what can come then. */
  readonly possibilities: readonly Possibility[]
  /** Most deciding first. Of a case that surely stays: on what it hangs what comes then. */
  readonly needs: readonly Need[]
  readonly trace: readonly RuleInTrace[]
  readonly limits: readonly LimitInDecision[]
  /** Latest days that do not count in this case, where nothing else sets one. */
  readonly lapsed: readonly LapsedLimit[]
  readonly otherReadings: readonly OtherReading[]
  readonly whyNot: readonly WhyNot[]
  readonly agreedAt: readonly MomentName[]
  /** Whether the case tells that the transfer meeting has agreed, where that is the meeting. */
  readonly agreed?: boolean
  readonly assumed: readonly Assumed[]
}

/** What a protocol says of the allocation, the line management or the record of a case. */
export interface AspectInDecision extends DecisionOfAspect {
  readonly aspect: Exclude<Route['aspect'], 'case responsibility'>
  /** The earlier team that has it still, where it was to follow the case. */
  readonly stillWith?: Holder
}

/** What somebody who reads an answer must know of the way in which it was asked for. */
export type Remark =
  /** Something told to have come to pass would move such cases, or may, and does not enter into the answer: what it comes to by itself. */
  | { readonly kind: 'left out'; readonly moment: MomentName; readonly on?: string; readonly answer: Answer | 'unknown' }
  /** The moment at which the case is to move is set for a day after the last one on which it may. */
  | {
      readonly kind: 'planned too late'
      readonly moment: MomentName
      readonly on: string
      readonly latest: string
      readonly rules: readonly RuleId[]
    }
  /** The day that is asked about lies before the protocol took effect. */
  | { readonly kind: 'before effective'; readonly effective: string; readonly on: string }

export interface Decision extends DecisionOfAspect {
  readonly place: PlaceOfCase
  /** The moment by which a group of points goes, where the case moves at the first of them: the pick-up point is now. */
  readonly isAlso?: MomentName
  readonly remarks: readonly Remark[]
  /** Where a latest day and the moment of the move do not agree. */
  readonly overtaken?: Overtaken
  /** What is owed from before, now, and later, each with what weighs most first. */
  readonly duties: readonly DutyInDecision[]
  readonly dutyConflicts: readonly DutyConflict[]
  /** Who settles it where people do not agree. */
  readonly ladders: readonly LadderInDecision[]
  /** Where nothing is said of this moment: the holders of whose cases the text speaks then. */
  readonly spokenOf: readonly Holder[]
  /** What the author knows to be open in the text and this case meets. */
  readonly leftOpen: readonly LeftOpen[]
  /** Other aspects of which some rule speaks. */
  readonly aspects: readonly AspectInDecision[]
}
