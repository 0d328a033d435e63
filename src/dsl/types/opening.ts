/** The words with which a rule begins, up to the one that says what happens. */
import type { Condition } from './conditions.js'
import type { AcknowledgementStep, DutyStep, LadderStep, PrincipleStep, PromiseStep, RouteStep } from './endings.js'
import type { Point, Receiver, Stay, Unheld, Who } from './phrases.js'
import type { Unfinished } from './rule.js'
import type { Act, Doer, Hole, Jointly, Outcome, Pledge, Rung } from './values.js'
import type { Many, Words } from './words.js'

/** The words that say what a rule is about; each of them may also be its first. */
export interface Opening<W extends Words> {
  /**
   * The moment at which the case moves. Of several, any one will do; who chooses goes into `decidedBy`.
   * @example heldBy("CAT").transferAt("ICPC").to("Locality")
   */
  transferAt(
    ...points: Many<Point<W['event'], 'EVENT, first EVENT, 18th birthday, 2 weeks after EVENT, agreed date, not stated'>>
  ): TransferStep<W>
  /**
   * The moment at which the case ends.
   * @example heldBy("CAT").closeAt("end of assessment")
   */
  closeAt(point: Point<W['event'], 'EVENT, first EVENT, 18th birthday, 2 weeks after EVENT, agreed date, not stated'>): RouteStep<W>
  /**
   * How long the case remains where it is. A missed date moves nobody.
   * @example heldBy("MAST").stay("at most 36 hours")
   */
  stay(how: Stay<W['event'], 'until EVENT, at least 6 months from EVENT, at most 36 hours from EVENT'>): RouteStep<W>
  /**
   * Who has the duty; several have it together. Where the text does not say, write `not stated`.
   * @example who("receiver's team manager").must({ attend: "ICPC" })
   */
  who(...doers: Many<Doer<Who<W['team'], W['role'], W['event']>>>): WhoStep<W>
  /**
   * It has to happen: a bare `transferAt`, `closeAt` or `stay` says the same.
   * @example heldBy("CAT").must({ closeAt: "end of assessment" })
   */
  must(what: Outcome<W>): RouteStep<W>
  /**
   * It ordinarily happens.
   * @example heldBy("MAST").should({ transferAt: "referral", to: "CAT" })
   */
  should(what: Outcome<W>): RouteStep<W>
  /**
   * It is allowed, which leaves a choice: who makes it goes into `decidedBy`.
   * @example heldBy("CAT").may({ stay: "at most 3 months from end of assessment" }).decidedBy("CAT's team manager")
   */
  may(what: Outcome<W>): RouteStep<W>
  /**
   * It is forbidden.
   * @example heldBy("Locality").mustNot({ transferAt: "any point", to: "CLA" })
   */
  mustNot(what: Outcome<W>): RouteStep<W>
  /**
   * Who settles a dispute, rung by rung; the ladder ends where the text ends.
   * @example escalateTo("operations manager", { who: "head of service", within: "2 working days" })
   */
  escalateTo(
    ...ladder: Many<Who<W['team'], W['role'], W['event']> | Rung<Who<W['team'], W['role'], W['event']>, W['event']>>
  ): LadderStep<W>
  /**
   * A hole that the source document really has. It is shown to readers, and no longer reported.
   * @example when(cpPlan).acknowledge({ gapAt: "ICPC" })
   */
  acknowledge(hole: Hole<W>): AcknowledgementStep
  /**
   * What holds for these cases whatever happens to them: `check` proves it, or shows the shortest story that breaks it.
   * @example when({ plan: "child protection" }).promise({ neverHeldBy: "MAST" })
   */
  promise(what: Pledge<W>): PromiseStep
  /**
   * Alone: a principle, kept and shown but not carried out.
   * @example says("Whatever the route, the child's welfare comes first.")
   */
  says(text: string): PrincipleStep
}

/** After `heldBy`: say what happens. */
export interface HeldByStep<W extends Words>
  extends Opening<W>, Unfinished<'no: add .transferAt(event).to(team), .closeAt(event), .stay(…) or .who(…).must(…)'> {}

/** After `when`: say who holds the case, or at once what happens. */
export interface WhenStep<W extends Words> extends HeldByStep<W> {
  /**
   * Who holds the case now; one of several. Left out, it may be anybody but the receiver.
   * @example when(cpPlan).heldBy("CAT").transferAt("ICPC").to("Locality")
   */
  heldBy(...teams: Many<W['team'] | Unheld>): HeldByStep<W>
}

/** Before any word has been said. */
export interface Start<W extends Words> extends Opening<W> {
  /**
   * For which children the rule speaks: a term, or a map of facts of which every line must hold. Left out: every case.
   * @example when({ plan: "child protection", age: "under 16" }).heldBy("CAT").stay("until ICPC")
   */
  when(condition: Condition<W>): WhenStep<W>
  /**
   * Who holds the case now; one of several.
   * @example heldBy("CAT", "Locality").closeAt("end of assessment")
   */
  heldBy(...teams: Many<W['team'] | Unheld>): HeldByStep<W>
}

/** After `transferAt`: name the team that takes the case. */
export interface TransferStep<W extends Words> extends Unfinished<'no: add .to(team)'> {
  /**
   * Teams that take the case together, and which of them leads.
   * @example heldBy("CAT").transferAt("ICPC").to({ jointly: ["Locality", "FIT"], lead: "not stated" })
   */
  to(jointly: Jointly<W['team'], Who<W['team'], W['role'], W['event']>>): RouteStep<W>
  // Last, since a message about a misspelt team speaks of the last of the two.
  /**
   * The team that takes the case; of several one, and `decidedBy` says who chooses. Never left out: write `not stated`.
   * @example heldBy("CAT").transferAt("ICPC").to("Locality", "FIT").decidedBy("transfer meeting")
   */
  to(...receivers: Many<Receiver<W['team'], W['role'], W['member']>>): RouteStep<W>
}

/** After `who`: say what they do, and how binding it is. */
export interface WhoStep<W extends Words> extends Unfinished<'no: add .must({ … }), .should, .may, .mustNot or .needNot'> {
  /**
   * It has to be done.
   * @example who("CAT").must({ complete: "chronology" })
   */
  must(act: Act<W> | string): DutyStep<W>
  /**
   * It ought to be done.
   * @example who("CAT", "Locality").should({ visit: "family" })
   */
  should(act: Act<W> | string): DutyStep<W>
  /**
   * It is allowed.
   * @example who("CAT").may({ ask: "Locality", for: "advice" })
   */
  may(act: Act<W> | string): DutyStep<W>
  /**
   * It is forbidden.
   * @example who("CAT").mustNot({ send: "chronology", to: "family" })
   */
  mustNot(act: Act<W> | string): DutyStep<W>
  /**
   * Somebody is released from a duty.
   * @example who("CAT").needNot({ attend: "ICPC" })
   */
  needNot(act: Act<W> | string): DutyStep<W>
}
