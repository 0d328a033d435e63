import type { Subject, ValidationRule } from './rule.js'
import { appliedCircle } from './rules/applied-circle.js'
import { assumptionWithoutReason } from './rules/assumption-without-reason.js'
import { choiceWithoutDecider } from './rules/choice-without-decider.js'
import { clauses } from './rules/clauses.js'
import { countedFromItself } from './rules/counted-from-itself.js'
import { deciderWithoutChoice } from './rules/decider-without-choice.js'
import { detailsOfAStay } from './rules/details-of-a-stay.js'
import { eventCircle } from './rules/event-circle.js'
import { happenedAgain } from './rules/happened-again.js'
import { limits } from './rules/limits.js'
import { neverUsed } from './rules/never-used.js'
import { noSource } from './rules/no-source.js'
import { oneOfAFamily } from './rules/one-of-a-family.js'
import { overrideCircle } from './rules/override-circle.js'
import { overridesNothing } from './rules/overrides-nothing.js'
import { personHoldsCase } from './rules/person-holds-case.js'
import { readingNotChosen } from './rules/reading-not-chosen.js'
import { reviewOverdue } from './rules/review-overdue.js'
import { ruleOfAnotherKind } from './rules/rule-of-another-kind.js'
import { senderNotStated } from './rules/sender-not-stated.js'
import { usualWithoutOverrides } from './rules/usual-without-overrides.js'

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
  noSource,
  assumptionWithoutReason,
  neverUsed,
  reviewOverdue,
  senderNotStated,
  readingNotChosen,
  limits,
])

/** Looks for everything that can be wrong with a well-formed graph. */
export function validate(subject: Subject): void {
  for (const rule of rules) rule(subject)
}
