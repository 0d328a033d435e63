/** What the words take that is more than a name or a phrase: acts, outcomes, holes, other readings. */
import type { Condition, Exception } from './conditions.js'
import type { Due, InForce, Limit, Moment, Point, Receiver, Span, Stay, Unheld, Who } from './phrases.js'
import type { Some, Words } from './words.js'

/** Who has a duty: one, a first choice with stand-ins in order, or any one of several. */
export type Doer<Person extends string> = Person | Substitutes<Person> | OneOfThem<Person>
/** A first choice, and who stands in. */
export interface Substitutes<Person extends string> {
  readonly first: Person
  readonly orElse: Some<Person>
}
/** Of several people either may decide, or all must together, as a plain list says too. */
export type Decider<Person extends string> = Person | OneOfThem<Person> | { readonly jointly: Some<Person> }
/** Any one of several. */
export interface OneOfThem<Person extends string> {
  readonly oneOf: Some<Person>
}

/** What is done: one or more verbs, each with what it is done to, and with whom, where and why. */
export interface Act<W extends Words> {
  /** Finish a document. */
  readonly complete?: Some<W['document']>
  /** Begin a document. */
  readonly start?: Some<W['document']>
  /** Assure the quality of. */
  readonly check?: Some<W['document']>
  /** Approve or authorise. */
  readonly approve?: Some<W['document']>
  /** Look at again. */
  readonly review?: Some<W['document']>
  /** Help to write. */
  readonly contributeTo?: Some<W['document']>
  /** Pass on. */
  readonly send?: Some<W['document']>
  /** Write down. */
  readonly record?: string
  /** Be present at. */
  readonly attend?: Some<W['event']>
  readonly chair?: Some<W['event']>
  /** Set up. */
  readonly arrange?: Some<W['event']>
  /** Carry out. */
  readonly hold?: Some<W['event']>
  /** Put the case before. */
  readonly bringTo?: Some<W['event']>
  readonly invite?: Some<Who<W['team'], W['role'], W['event']>>
  /** Let know. */
  readonly tell?: Some<Who<W['team'], W['role'], W['event']>>
  readonly ask?: Some<Who<W['team'], W['role'], W['event']>>
  readonly advise?: Some<Who<W['team'], W['role'], W['event']>>
  readonly meet?: Some<Who<W['team'], W['role'], W['event']>>
  readonly visit?: Some<Who<W['team'], W['role'], W['event']>>
  /** Give the case to. */
  readonly allocate?: Some<Who<W['team'], W['role'], W['event']>>
  /** Work with, without holding the case. */
  readonly workAlongside?: Some<Who<W['team'], W['role'], W['event']>>
  readonly agree?: string
  readonly decide?: string
  /** To whom. */
  readonly to?: Some<Who<W['team'], W['role'], W['event']>>
  /** Together with whom. */
  readonly with?: Some<Who<W['team'], W['role'], W['event']>>
  /** In which document or system. */
  readonly in?: Some<W['document']>
  /** At which event. */
  readonly at?: Some<W['event']>
  /** What for. */
  readonly for?: string
  /** About what. */
  readonly about?: string
  /** What may be done instead: either is enough. */
  readonly or?: Some<Act<W>>
}

/** What becomes of a case: it moves, it ends, or it stays. */
export type Outcome<W extends Words> = Transferring<W> | Closing<W> | Staying<W>
interface Transferring<W extends Words> {
  readonly transferAt: Some<Point<W['event']>>
  readonly to: Some<Receiver<W['team'], W['role'], W['member']>> | Jointly<W['team'], Who<W['team'], W['role'], W['event']>>
  readonly closeAt?: undefined
  readonly stay?: undefined
}
interface Closing<W extends Words> {
  readonly closeAt: Point<W['event']>
  readonly transferAt?: undefined
  readonly to?: undefined
  readonly stay?: undefined
}
interface Staying<W extends Words> {
  readonly stay: Stay<W['event']>
  readonly transferAt?: undefined
  readonly to?: undefined
  readonly closeAt?: undefined
}

/** What a modal takes where it is not known whether a person or the case is spoken of. */
export type ActOrOutcome<W extends Words> = Act<W> | Outcome<W>

/** Teams that hold a case together. */
export interface Jointly<Team extends string, Person extends string> {
  readonly jointly: Some<Team>
  /** Which of them leads, or `not stated`. */
  readonly lead: Person
}
/** One rung of a ladder that has a time of its own. */
export interface Rung<Person extends string, Meeting extends string> {
  /** Of a list all together; of `oneOf` any one. */
  readonly who: Some<Decider<Person>>
  readonly within?: Limit<Meeting>
  /** How strongly the matter goes there; left out: the text says only that it does. */
  readonly strength?: 'must' | 'should' | 'may'
}
/** A hole that the source document really has. */
export interface Hole<W extends Words> {
  /** The text names no team at this moment, or at any of these. */
  readonly gapAt?: Some<Point<W['event']> | Span>
  /** These rules contradict each other. */
  readonly conflictBetween?: Some<string>
  /** These rules can be understood in more ways than can be told apart. */
  readonly unclear?: Some<string>
  /** Documents that the text relies on and nobody has supplied. */
  readonly missing?: Some<W['document']>
  /** Words that the text uses without saying what they mean. */
  readonly undefined?: Some<string>
  /** The day by which the document was to be reviewed has passed. */
  readonly overdue?: 'review'
  /** What the hole is about; left out: everything. */
  readonly about?: Some<'whether' | 'team' | 'moment' | 'latest day' | 'earliest day' | 'who' | 'limit'>
}
/** What holds of cases whatever happens to them: exactly one of `neverHeldBy`, `canReach`, `movesTo` and `settledAt`. */
export interface Pledge<W extends Words> {
  /** No such case is ever with one of these. */
  readonly neverHeldBy?: Some<W['team'] | Unheld>
  /** Some such case can come to each of these. */
  readonly canReach?: Some<W['team'] | Unheld>
  /** The moment of `movesTo`. */
  readonly at?: Moment<W['event']>
  /** The team to which the text sends every such case at that moment. */
  readonly movesTo?: W['team'] | Unheld
  /** One team is named at these moments, or who chooses. */
  readonly settledAt?: Some<Moment<W['event']>>
}
/** A rule that is beaten, and on what. */
export interface Override {
  readonly rule: string
  readonly only: Some<'whether' | 'team' | 'moment' | 'meeting' | 'latest day' | 'earliest day' | 'who' | 'act' | 'limit'>
}
/** Grounds, the weightiest first; or examples of them. */
export type Ranked =
  { readonly inOrder: Some<string>; readonly suchAs?: never } | { readonly suchAs: Some<string>; readonly inOrder?: never }

/** The line is dropped. */
type LeftOut = 'left out'
/** The lines of a clause that another reading would replace. */
export interface Variant<W extends Words> {
  readonly when?: Condition<W> | LeftOut
  readonly heldBy?: Some<W['team'] | Unheld> | LeftOut
  readonly transferAt?: Some<Point<W['event']>>
  readonly to?: Some<Receiver<W['team'], W['role'], W['member']>> | Jointly<W['team'], Who<W['team'], W['role'], W['event']>>
  readonly closeAt?: Point<W['event']>
  readonly stay?: Stay<W['event']>
  readonly who?: Some<Doer<Who<W['team'], W['role'], W['event']>>>
  readonly must?: ActOrOutcome<W> | string
  readonly should?: ActOrOutcome<W> | string
  readonly may?: ActOrOutcome<W> | string
  readonly mustNot?: ActOrOutcome<W> | string
  readonly needNot?: ActOrOutcome<W> | string
  readonly within?: Some<Limit<W['event']>> | LeftOut
  readonly due?: Some<Due<W['event']>> | LeftOut
  readonly agreedAt?: Moment<W['event']> | LeftOut
  readonly arrangedBy?: Some<Who<W['team'], W['role'], W['event']>> | LeftOut
  readonly waitsFor?: Condition<W> | LeftOut
  readonly unless?: Some<Exception<W>> | LeftOut
  readonly inForce?: InForce | LeftOut
  readonly inForceBy?: Moment<W['event']> | LeftOut
  readonly moves?: Aspect | LeftOut
  readonly decidedBy?: Some<Decider<Who<W['team'], W['role'], W['event']>>> | LeftOut
  readonly weighing?: Some<string> | LeftOut
  readonly shortenedBy?: Some<W['document']> | LeftOut
  readonly holdsUp?: Some<string> | LeftOut
  readonly overrides?: Some<string> | LeftOut
  readonly replaces?: Some<string> | LeftOut
  readonly insteadOf?: Some<string> | LeftOut
  readonly yieldsTo?: 'every other rule' | 'nothing'
  readonly whicheverFirst?: W['event'] | LeftOut
  readonly escalateTo?: Some<Who<W['team'], W['role'], W['event']> | Rung<Who<W['team'], W['role'], W['event']>, W['event']>>
}
/** One question of reading: the clause as it stands, by name, and what the other readings would change. */
export interface Readings<W extends Words> {
  readonly [name: string]: 'followed' | 'as written' | LeftOut | Variant<W>
}

/** What moves. */
export type Aspect = 'case responsibility' | 'allocation' | 'line management' | 'system record'

/** The head of a protocol: version, dates, and what the document covers. */
export interface Head<W extends Words> {
  /** The version of the document. */
  readonly version: string
  /** From when it holds: a day, a month, a year, or `not stated`. */
  readonly effective: string
  /** The title of the source document. */
  readonly title?: string
  /** When it is to be looked at again. */
  readonly review?: string
  /** What happens to cases that are open when it begins, or `not stated`. */
  readonly inFlight?: string
  /** Questions that the document sets out to answer though no rule names the moment. */
  readonly asks?: Some<Question<W>>
  /** What the document does not set out to answer, with the reason. */
  readonly outside?: Some<Outside<W>>
  /** What is taken to be so of every case. */
  readonly assumes?: Some<Exception<W>>
  readonly cites?: Some<string>
}
/** Where a case goes at a moment that no rule names. */
export interface Question<W extends Words> {
  readonly heldBy: W['team'] | Unheld
  readonly at: Some<Moment<W['event']>>
}
/** What the document leaves to others. */
export interface Outside<W extends Words> {
  readonly heldBy?: W['team'] | Unheld
  readonly at?: W['event']
  /** A shared topic. */
  readonly topic?: string
  readonly says: string
  readonly cites?: Some<string>
}
