/** One question about one case: the answer, what must still be known, why, and why not otherwise. */
import type { Route } from '../graph/nodes.js'
import { interpret } from '../space/index.js'
import type { Holder, Model, MomentName } from '../space/index.js'
import { agreedAt } from './answer/agreed.js'
import { answerAt } from './answer/answer-at.js'
import { askingOf } from './answer/asking.js'
import type { Asking } from './answer/asking.js'
import { aspectsOf } from './answer/aspects.js'
import { assumedIn } from './answer/assumed.js'
import type { CaseGiven, CaseProblem } from './told/case.js'
import type { Answer, Decision, DecisionOfAspect, Need } from './decision.js'
import { dutiesOf } from './duties/duties.js'
import { dutyConflicts } from './duties/duty-conflicts.js'
import { knownOf } from './known.js'
import { lapsedIn } from './answer/lapsed.js'
import { laddersOf } from './answer/ladders.js'
import { leftOpenOf } from './answer/left-open.js'
import { limitsOf } from './days/limits.js'
import { needsOf } from './answer/needs.js'
import { asLater, waysOn } from './answer/onward.js'
import { overtakenIn } from './answer/overtaken.js'
import { ordinaryParts } from './ordinary/ordinary.js'
import { otherDutiesOf } from './duties/other-duties.js'
import { otherReadingsOf, withDuties } from './answer/other-readings.js'
import { answersApart, apart, partition, pointIn } from './answer/parts.js'
import { commonOf, possibleAnswers, thenOf } from './answer/possible.js'
import { provisosOf } from './answer/provisos.js'
import { remarksOf } from './answer/remarks.js'
import { oneAnswer } from './answer/settled.js'
import { after, answering, telling } from './answer/steps.js'
import type { AnswerOf } from './answer/step.js'
import type { Known } from './told/told.js'
import { traceOf } from './answer/trace.js'
import { whyNotOf } from './answer/why-not.js'

export interface Decided {
  readonly decision?: Decision
  readonly known?: Known
  readonly problems: readonly CaseProblem[]
}

/**
 * Decides one case at one moment, or between moments.
 *
 * @param given what is known of the case, in the words of the protocol
 * @param model the decision space of the protocol
 * @returns the decision, or what is wrong with what was told
 */
export function decide(given: CaseGiven, model: Model, aspect: Route['aspect'] = 'case responsibility'): Decided {
  const { known, problems } = knownOf(given, model)
  return known === undefined ? { problems } : { known, problems, decision: decideKnown(known, model, aspect) }
}

/** The same without reasons: the answer, and the rules that bear on it; of an answer that is not known nothing more. */
export function decideBriefly(given: CaseGiven, model: Model): Decided {
  const { known, problems } = knownOf(given, model)
  if (known === undefined) return { problems }
  const effects = answersApart(known.place, model)
  const [part, ...others] = partition(known.cases, effects, model)
  const example = pointIn(part!, known, model)
  const of: AnswerOf = { known, model, aspect: 'case responsibility', asking: askingOf(model), limits: () => [] }
  const answer = others.length > 0 ? 'unknown' : after(answering, answerAt(model, example).answer, of)
  const brief: DecisionOfAspect = {
    answer,
    provided: answer === 'unknown' ? [] : provisosOf(answer, part!, example, known, model, 'case responsibility'),
    possibilities: [],
    needs: [],
    trace: traceOf(known, example, model, 'case responsibility'),
    limits: [],
    lapsed: [],
    otherReadings: [],
    whyNot: [],
    agreedAt: [],
    assumed: [],
  }
  const isAlso = groupNow(known, brief, model)
  return {
    known,
    problems,
    decision: {
      place: known.place,
      ...brief,
      ...(isAlso === undefined ? {} : { isAlso }),
      remarks: [],
      duties: [],
      dutyConflicts: [],
      ladders: [],
      spokenOf: [],
      leftOpen: [],
      aspects: [],
    },
  }
}

/** The same for a case that was read before. */
export function decideKnown(known: Known, model: Model, aspect: Route['aspect'] = 'case responsibility'): Decision {
  const asking = askingOf(model, aspect)
  const decided = decideAspect(known, model, aspect, asking)
  const isAlso = groupNow(known, decided, model)
  const then = isAlso === undefined ? known : (knownOf({ ...known.given, at: isAlso }, model).known ?? known)
  const asked = { ...decided, ...(isAlso === undefined ? {} : { isAlso }) }
  const duties = dutiesOf(known, asked, model)
  const remarks = remarksOf(decided, known, model, asking)
  const overtaken = overtakenIn(decided, remarks, known, model)
  return {
    place: known.place,
    ...asked,
    remarks,
    ...(overtaken === undefined ? {} : { overtaken }),
    duties,
    otherReadings: withDuties(decided.otherReadings, otherDutiesOf(known, asked, duties, model), known, model),
    dutyConflicts: dutyConflicts(known, model),
    ladders: laddersOf(known, model),
    spokenOf: spokenOf(known, decided, model),
    leftOpen: leftOpenOf(known, decided, overtaken, duties, model, asking),
    aspects: aspectsOf(then, decided.answer, model, decideAspect),
  }
}

/** The holders of whose cases the text speaks at this moment, where it says nothing of this one. */
function spokenOf({ place: { holder, moment } }: Known, { answer }: DecisionOfAspect, { space }: Model): readonly Holder[] {
  if (moment === undefined || answer === 'unknown' || answer.kind !== 'stays' || !answer.nothingSaid) return []
  const asked = space.asked
    .filter((question) => question.moment === moment && question.holder !== holder)
    .map((question) => question.holder)
  return [...new Set(asked)]
}

/** Where the case moves at the first of a group of points, the event by which the group goes. */
function groupNow(known: Known, { answer }: DecisionOfAspect, model: Model): MomentName | undefined {
  if (answer === 'unknown' || answer.kind !== 'moves') return undefined
  const { sides } = interpret(model.space, pointIn(known.cases, known, model))
  const groups = new Set(
    sides.flatMap(({ at, group }) =>
      at?.kind === 'moment' && at.group !== undefined && group.length > 0 ? [at.group.slice('event:'.length)] : [],
    ),
  )
  const [group] = groups
  return groups.size === 1 && group !== known.place.moment && model.space.vocabulary.moments.has(group!) ? group : undefined
}

function decideAspect(known: Known, model: Model, aspect: Route['aspect'], asking: Asking = askingOf(model, aspect)): DecisionOfAspect {
  const { effects, parts, told } = apart(known, model, aspect)
  const example = pointIn(parts[0]!, known, model)
  const trace = traceOf(known, example, model, aspect)
  const certain = new Set(trace.filter((rule) => rule.certain).map(({ rule }) => rule))
  const limits = limitsOf(known, example, certain, model, aspect)
  const of: AnswerOf = { known, model, aspect, asking, limits: () => limits }
  const isOne = parts.length === 1
  const isWhole = told.length === parts.length
  const answers = isOne ? [] : possibleAnswers(isWhole ? told : ordinaryParts(known, effects, model), known, model, aspect, asking)
  const asked = isOne ? [] : needsOf(known, effects, model)
  const settled = isOne
    ? after(telling, answerAt(model, example, aspect).answer, of)
    : isWhole
      ? oneAnswer(
          answers.map((each) => each.answer),
          asked,
          known,
          model,
        )
      : undefined
  const later = settled?.kind === 'stays' && settled.thenUnknown === true ? (asLater(settled, known, model, aspect) ?? known) : undefined
  const then = later === undefined ? undefined : thenOf(later, model, aspect, asking)
  const answer =
    settled === undefined ? 'unknown' : settled.kind === 'stays' && then?.read === true ? { ...settled, thenRead: true as const } : settled
  const possibilities = settled === undefined ? answers : (then?.possibilities ?? [])
  const provided = settled === undefined ? [] : provisosOf(settled, known.cases, example, known, model, aspect)
  const ways = answer !== 'unknown' && answer.kind === 'stays' && answer.due === undefined ? waysOn(known.place, model, aspect) : []
  return {
    answer,
    ...(settled !== undefined || !isWhole ? {} : { common: commonOf(possibilities, known, model) }),
    provided,
    possibilities,
    needs: settled === undefined ? asked : (then?.needs ?? []),
    trace,
    limits,
    lapsed: limits.some(({ kind }) => kind === 'by') ? [] : lapsedIn(answer, example, known, model, aspect),
    otherReadings: otherReadingsOf({ effects, parts, answer: isOne ? settled : undefined }, of),
    whyNot: settled === undefined ? [] : whyNotOf(known, effects, model),
    ...agreedAt(example, certain, known, model, aspect),
    assumed: assumedIn(known, { now: effects, later: new Map(ways), provided, trace }, model),
  }
}

/** The answers that a case can have, and what must be known before its answer is; for those who need no reasons. */
export function openIn(
  known: Known,
  model: Model,
  aspect: Route['aspect'] = 'case responsibility',
): { readonly answers: readonly Answer[]; needs(): readonly Need[] } {
  const { effects, parts, told } = apart(known, model, aspect)
  const answers = told.map((part) => answerAt(model, pointIn(part, known, model), aspect).answer)
  const of: AnswerOf = { known, model, aspect, asking: askingOf(model, aspect), limits: () => [] }
  if (parts.length === 1) return { answers: answers.map((answer) => after(answering, answer, of)), needs: () => [] }
  return {
    answers,
    needs() {
      const asked = needsOf(known, effects, model)
      return told.length === parts.length && oneAnswer(answers, asked, known, model) !== undefined ? [] : asked
    },
  }
}
