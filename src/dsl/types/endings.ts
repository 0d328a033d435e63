/** The steps at which a rule may end, and the details that may still be said. Each detail stands once, in any order. */
import type { Condition, Exception } from './conditions.js'
import type { Due, InForce, Limit, Moment, Who } from './phrases.js'
import type { Rule } from './rule.js'
import type { Aspect, Decider, Override, Ranked, Readings } from './values.js'
import type { Many, Words } from './words.js'

/** Where a rule comes from. */
interface Sourced extends Rule {
  /**
   * The rule in our own words, shown in place of the sentence that would be made.
   * @example heldBy("CAT").stay("until ICPC").says("It waits for the conference.")
   */
  says(text: string): this
  /**
   * The clauses of the source that the rule carries. Without them there is a warning.
   * @example heldBy("CAT").stay("until ICPC").cites("CAL-3.01", "CAL-3.04")
   */
  cites(...clauses: Many<string>): this
}

/** A rule that holds at some times and not at others. */
interface Dated {
  /**
   * From or until which day the rule holds. Left out: as long as the protocol.
   * @example heldBy("CAT").stay("until ICPC").inForce("from 2018-09-03")
   */
  inForce(days: InForce): this
}

/** What is laid beside the rules of other authorities. */
interface Topical {
  /**
   * The shared topics under which `compare` shows it, where its own words do not say so.
   * @example who("CAT").must("look for room elsewhere").topic("capacity")
   */
  topic(...topics: Many<string>): this
}

/** What routes, duties and ladders share: exceptions, precedence, readings. */
interface Ranking<W extends Words> extends Sourced, Dated, Topical {
  /**
   * Exceptions, each a node of its own, that lift the rule and put nothing in its place.
   * @example who("CAT").should({ visit: "family" }).unless({ age: "under 3", cites: "CAL-3.20" })
   */
  unless(...exceptions: Many<Exception<W>>): this
  /**
   * Which rules it beats: on what it states itself, or only on what is named. Two rules that disagree are a conflict otherwise.
   * @example heldBy("CAT").transferAt("ICPC").to("FIT").overrides("usual-way", { rule: "to-cla", only: "team" })
   */
  overrides(...rules: Many<string | Override>): this
  /**
   * Which rules it sets aside whole.
   * @example heldBy("CAT").transferAt("ICPC").to("FIT").replaces("usual-way")
   */
  replaces(...rules: Many<string>): this
  /**
   * The moment whose date picks the rule, where that is not the rule's own.
   * @example heldBy("CAT").transferAt("ICPC").to("FIT").inForce("from 2018-09-03").inForceBy("referral")
   */
  inForceBy(moment: Moment<W['event']>): this
  /**
   * Each way to read the clause: `followed` or `as written` names it as it stands, the others say which lines they would change.
   * One map is one question; a clause that raises several has one map for each.
   * @example heldBy("CLA").stay("at least 6 months from return home").readings({ "at-least-six": "followed", "by-six": { stay: "at most 6 months from return home" } })
   */
  readings(...questions: Many<Readings<W>>): this
}

/** What routes and duties share: times and choices. */
interface Timed<W extends Words> extends Ranking<W> {
  /**
   * No later than so long after; of several the earliest binds. Without `of` the text does not say where the clock starts.
   * @example heldBy("CAT").transferAt("agreed date").to("Locality").within("10 working days of ICPC")
   */
  within(...limits: Many<Limit<W['event'], '10 working days of EVENT'>>): this
  /**
   * Any other time: at, by, before or from a moment, every so often, or how urgently.
   * @example who("CAT").must({ complete: "chronology" }).due("end of the day before ICPC")
   */
  due(...times: Many<Due<W['event'], 'by EVENT, before EVENT, at least 3 working days before EVENT, every 6 weeks'>>): this
  /**
   * The document that may set a limit for the single case. It only shortens: a longer one is ignored.
   * @example who("CAT").must({ complete: "chronology" }).within("10 days of referral").shortenedBy("strategy document")
   */
  shortenedBy(...documents: Many<W['document']>): this
  /**
   * Who chooses where a choice is left: roles, a meeting, `whichever comes first`, or `not stated`. Several decide together; either may with `{ oneOf: […] }`.
   * @example heldBy("CAT").transferAt("ICPC").to("Locality", "FIT").decidedBy("transfer meeting")
   */
  decidedBy(...who: Many<Decider<Who<W['team'], W['role'], W['event']>>>): this
  /**
   * On what grounds the choice is made; `{ inOrder: […] }` where some weigh more.
   * @example heldBy("CAT").transferAt("ICPC").to("Locality", "FIT").weighing("the child's interests", "needless delay")
   */
  weighing(...grounds: Many<string> | readonly [Ranked]): this
  /**
   * The clause says what happens as a rule, normally or generally: any other rule that speaks wins.
   * @example heldBy("CAT").transferAt("ICPC").to("Locality").yieldsTo("every other rule")
   */
  yieldsTo(which: 'every other rule' | 'nothing'): this
}

/** A case moves, ends or stays. */
export interface RouteStep<W extends Words> extends Timed<W> {
  /**
   * The meeting that agrees the move, apart from the moment at which it happens.
   * @example heldBy("CAT").transferAt("ICPC").to("Locality").agreedAt("transfer meeting")
   */
  agreedAt(meeting: Moment<W['event'], 'EVENT, first EVENT, 2 weeks after EVENT'>): this
  /**
   * Who sees to the move.
   * @example heldBy("CAT").transferAt("ICPC").to("Locality").arrangedBy("sender's team manager")
   */
  arrangedBy(...who: Many<Who<W['team'], W['role'], W['event']>>): this
  /**
   * What moves; left out: case responsibility.
   * @example heldBy("CAT").transferAt("ICPC").to("Locality").moves("system record")
   */
  moves(what: Aspect): this
  /**
   * What must be so before the move can happen.
   * @example heldBy("CAT").transferAt("ICPC").to("Locality").waitsFor({ agreedAtMeeting: "yes" })
   */
  waitsFor(condition: Condition<W>): this
  /**
   * The point is one of several, shared with the other rules that name the same event: the first that comes counts.
   * @example heldBy("CAT").transferAt("ICPC").to("Locality").whicheverFirst("pick-up point")
   */
  whicheverFirst(event: W['event']): this
  /**
   * For `may`: the rules to which it opens a second possibility.
   * @example heldBy("CAT").may({ transferAt: "ICPC", to: "FIT" }).insteadOf("usual-way").decidedBy("not stated")
   */
  insteadOf(...rules: Many<string>): this
}

/** Somebody does something. */
export interface DutyStep<W extends Words> extends Timed<W> {
  /**
   * What is done, as a shared matter: `compare` lays it beside the duties of other authorities about the same.
   * @example who("CAT").must("tell the other team that a case is on its way").matter("warn the receiver")
   */
  matter(...matters: Many<string>): this
  /**
   * Which transfers wait for this duty: rules, `every transfer`, or `nothing` where the text says so.
   * @example who("CAT").must({ check: "chronology" }).holdsUp("every transfer")
   */
  holdsUp(...rules: Many<string>): this
}

/** Disputes go up a ladder. */
export interface LadderStep<W extends Words> extends Ranking<W> {}

/** The source has a hole. */
export interface AcknowledgementStep extends Sourced, Topical {}

/** Something is promised of every case. */
export interface PromiseStep extends Sourced {}

/** Something is kept and shown, and not carried out. */
export interface PrincipleStep extends Sourced, Dated, Topical {}
