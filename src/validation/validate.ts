import { lifeOf } from '../analysis/life/life.js'
import type { Life } from '../analysis/life/life.js'
import { withinBudget } from '../logic/index.js'
import { nameOf } from '../graph/ids.js'
import { axesIn, modelOf, spaceOf, storeOf } from '../space/index.js'
import type { Model, Space } from '../space/index.js'
import { knownHolesOf } from './known-holes.js'
import type { KnownHole } from './known-holes.js'
import type { CaseRule, Subject, ValidationRule } from './rule.js'
import { appliedCircle } from './rules/applied-circle.js'
import { assumptionWithoutReason } from './rules/assumption-without-reason.js'
import { caseConflicts } from './rules/case-conflicts.js'
import { caseGaps } from './rules/case-gaps.js'
import { choiceWithoutDecider } from './rules/choice-without-decider.js'
import { clauses } from './rules/clauses.js'
import { countedFromItself } from './rules/counted-from-itself.js'
import { deciderWithoutChoice } from './rules/decider-without-choice.js'
import { detailsOfAStay } from './rules/details-of-a-stay.js'
import { dutyConflicts } from './rules/duty-conflicts.js'
import { eventCircle } from './rules/event-circle.js'
import { happenedAgain } from './rules/happened-again.js'
import { hiddenByAssumptions } from './rules/hidden-by-assumptions.js'
import { holdsNoCase } from './rules/holds-no-case.js'
import { idle } from './rules/idle.js'
import { laddersEnd } from './rules/ladder-ends.js'
import { lifeOfCases } from './rules/life-of-cases.js'
import { limits } from './rules/limits.js'
import { limitsApart } from './rules/limits-apart.js'
import { longerThanStatute } from './rules/longer-than-statute.js'
import { neverUsed } from './rules/never-used.js'
import { noSource } from './rules/no-source.js'
import { notLookedAt } from './rules/not-looked-at.js'
import { oneOfAFamily } from './rules/one-of-a-family.js'
import { openTopics } from './rules/open-topics.js'
import { overrideCircle } from './rules/override-circle.js'
import { overridesNothing } from './rules/overrides-nothing.js'
import { personHoldsCase } from './rules/person-holds-case.js'
import { readingChanges } from './rules/reading-changes.js'
import { readingNotChosen } from './rules/reading-not-chosen.js'
import { restated } from './rules/restated.js'
import { reviewOverdue } from './rules/review-overdue.js'
import { ruleOfAnotherKind } from './rules/rule-of-another-kind.js'
import { senderNotStated } from './rules/sender-not-stated.js'
import { staleAcknowledgements } from './rules/stale-acknowledgements.js'
import { timesOfDuties } from './rules/times-of-duties.js'
import { usualWithoutOverrides } from './rules/usual-without-overrides.js'
import { whateverMatters } from './rules/whatever-matters.js'

/** Everything that is looked for in a graph, gravest first; the findings are ordered by place afterwards. */
const rules: readonly ValidationRule[] = Object.freeze([
  overrideCircle,
  eventCircle,
  appliedCircle,
  ruleOfAnotherKind,
  countedFromItself,
  usualWithoutOverrides,
  clauses,
  choiceWithoutDecider,
  deciderWithoutChoice,
  detailsOfAStay,
  happenedAgain,
  overridesNothing,
  oneOfAFamily,
  personHoldsCase,
  holdsNoCase,
  noSource,
  assumptionWithoutReason,
  neverUsed,
  reviewOverdue,
  senderNotStated,
  readingNotChosen,
  limits,
])

/** Everything that is looked for among all cases of a protocol. */
const caseRules: readonly CaseRule[] = Object.freeze([
  caseConflicts,
  caseGaps,
  staleAcknowledgements,
  lifeOfCases,
  dutyConflicts,
  idle,
  restated,
  whateverMatters,
  limitsApart,
  timesOfDuties,
  longerThanStatute,
  laddersEnd,
  openTopics,
  readingChanges,
  hiddenByAssumptions,
  notLookedAt,
])

/** Looks for everything that can be wrong with a well-formed graph. */
export function validate(subject: Subject): void {
  for (const rule of rules) rule(subject)
}

/** What is found when all cases are looked through. */
export interface LookedThrough {
  /** What becomes of cases over time, where that could be told. */
  readonly life?: Life
  /** What the author acknowledges, with its cases; only where that is asked for. */
  readonly known?: readonly KnownHole[]
}

/** Past so many nodes of earlier questions the next one begins with none. */
const usedUp = 500_000

/**
 * Looks through all cases. What the budget did not suffice for is said, and the rest goes on.
 *
 * @param budget how many nodes diagrams may take; left out: as many as a large protocol needs
 * @param withKnown whether cases are looked for also where the author has acknowledged what is wrong
 */
export function validateCases(subject: Subject, budget?: number, withKnown = false): LookedThrough {
  const { graph, placeOf, report } = subject
  const space = spaceOf(graph)
  const fresh = () => modelOf(space, storeOf([space], budget))
  let model = fresh()
  const undecided: string[] = []
  // What becomes of cases is worked out once: whoever asks again asks the model that knows it. What earlier questions left of the budget may not do.
  let lived: Model | undefined
  const life = () => {
    if (lived === undefined) lived = withinBudget(() => lifeOf(model)) === undefined ? fresh() : model
    return lifeOf(lived)
  }
  for (const rule of caseRules) {
    if (model.store.nodes > usedUp) model = fresh()
    if (withinBudget(() => (rule.run({ ...subject, model, life }), true)) !== undefined) continue
    undecided.push(rule.decides)
    // What one question used up is not taken from the next.
    model = fresh()
  }
  const told = withinBudget(life)
  const known = withKnown ? (withinBudget(() => knownHolesOf(lived!)) ?? withinBudget(() => knownHolesOf(fresh()))) : undefined
  if (withKnown && known === undefined) undecided.push('of which cases acknowledged holes are true')
  if (undecided.length > 0) report('not-decided', placeOf('protocol'), { what: undecided, rules: askingMost(space) })
  return { ...(told === undefined ? {} : { life: told }), ...(known === undefined ? {} : { known }) }
}

/** The rules that ask the most of a case: to take their facts together, or split them, helps most. */
function askingMost({ rules }: Space): readonly string[] {
  const asked = new Map<string, Set<number>>()
  for (const { id, when, unless } of rules) {
    const axes = asked.get(nameOf(id)) ?? new Set()
    for (const formula of [when, ...unless]) for (const axis of axesIn(formula)) axes.add(axis)
    asked.set(nameOf(id), axes)
  }
  return [...asked]
    .sort(([, a], [, b]) => b.size - a.size)
    .slice(0, 3)
    .map(([name]) => name)
}
