/** One question about one case: the answer, what must still be known, why, and why not otherwise. */
import { nameOf } from '../graph/ids.js'
import type { Route } from '../graph/nodes.js'
import type { Diagram } from '../logic/index.js'
import { interpret } from '../space/index.js'
import type { Holder, Model, MomentName } from '../space/index.js'
import { agreedAt } from './answer/agreed.js'
import { withClash, withoutIdleEnds } from './answer/foretold.js'
import { answerAt } from './answer/answer-at.js'
import { withCalls, withHole, withSilence, withToday } from './answer/called-for.js'
import { aspectsOf } from './answer/aspects.js'
import { assumedIn } from './answer/assumed.js'
import type { CaseGiven, CaseProblem } from './told/case.js'
import type { Answer, Decision, DecisionOfAspect, Need, Possibility } from './decision.js'
import { dutiesOf } from './duties/duties.js'
import { dutyConflicts } from './duties/duty-conflicts.js'
import { knownOf } from './known.js'
import { lapsedIn } from './answer/lapsed.js'
import { laddersOf } from './answer/ladders.js'
import { leftOpenOf } from './answer/left-open.js'
import { limitsOf } from './days/limits.js'
import { needsOf } from './answer/needs.js'
import { apartOnward, asLater, onward, onwardAsTold, waysOn, withDocument } from './answer/onward.js'
import { overtakenIn } from './answer/overtaken.js'
import { ordinaryFirst, ordinaryOf, ordinaryParts } from './ordinary/ordinary.js'
import { otherDutiesOf } from './duties/other-duties.js'
import { otherReadingsOf, withDuties } from './answer/other-readings.js'
import { answersApart, apart, mostPossibilities, partition, pointIn, routes } from './answer/parts.js'
import { provisosOf, surelyHeldUp, withUnmet } from './answer/provisos.js'
import { remarksOf } from './answer/remarks.js'
import { oneAnswer, withChoice } from './answer/settled.js'
import type { Known } from './told/told.js'
import { traceOf } from './answer/trace.js'
import { dayOfEnd, withDay, withDueDay } from './answer/until-when.js'
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
  const answer =
    others.length > 0 ? 'unknown' : finished(sureOf(answerAt(model, example).answer, known, model, 'case responsibility'), known, model)
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
  const decided = decideAspect(known, model, aspect)
  const isAlso = groupNow(known, decided, model)
  const then = isAlso === undefined ? known : (knownOf({ ...known.given, at: isAlso }, model).known ?? known)
  const asked = { ...decided, ...(isAlso === undefined ? {} : { isAlso }) }
  const duties = dutiesOf(known, asked, model)
  const remarks = remarksOf(decided, known, model, (each) => answerKnown(each, model))
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
    leftOpen: leftOpenOf(known, decided, overtaken, duties, model, (each) => answerKnown(each, model)),
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

function decideAspect(known: Known, model: Model, aspect: Route['aspect']): DecisionOfAspect {
  const { effects, parts, told } = apart(known, model, aspect)
  const example = pointIn(parts[0]!, known, model)
  const trace = traceOf(known, example, model, aspect)
  const possible = (each: readonly Diagram[]) =>
    ordinaryFirst(
      each.flatMap((part) => apartOnward(part, known, model, aspect, mostPossibilities + 1 - each.length)),
      (part) => possibility(part, known, model, aspect),
      known,
      model,
    )
  const certain = new Set(trace.filter((rule) => rule.certain).map(({ rule }) => rule))
  const answers = parts.length === 1 ? [] : possible(told.length < parts.length ? ordinaryParts(known, effects, model) : told)
  const asked = parts.length === 1 ? [] : needsOf(known, effects, model)
  const settled =
    parts.length === 1
      ? sureOf(answerAt(model, example, aspect).answer, known, model, aspect)
      : told.length < parts.length
        ? undefined
        : oneAnswer(answers, asked, known, model)
  const definite = settled !== undefined
  const answer = definite ? ifStaying(finished(settled, known, model), known, model, aspect) : 'unknown'
  const then =
    answer !== 'unknown' && answer.kind === 'stays' && answer.thenUnknown === true
      ? thenOf({ ...known, cases: asLater(answer, known, model) ?? known.cases }, model, aspect)
      : undefined
  const provided = definite ? provisosOf(settled, known.cases, example, known, model, aspect) : []
  const limits = limitsOf(known, example, certain, model, aspect)
  const foretold =
    answer === 'unknown' || aspect !== 'case responsibility'
      ? answer
      : withClash(answer, limits, known, model, (each) => answerKnown(each, model))
  const possibilities = definite ? (then?.possibilities ?? []) : answers
  return {
    answer:
      foretold === 'unknown'
        ? foretold
        : withDueDay(foretold.kind === 'stays' && then?.read === true ? { ...foretold, thenRead: true } : foretold, limits, known, model),
    ...(definite || told.length < parts.length ? {} : { common: commonOf(possibilities, known, model) }),
    provided,
    possibilities,
    needs: definite ? (then?.needs ?? []) : asked,
    trace,
    limits,
    lapsed: limits.some(({ kind }) => kind === 'by') ? [] : lapsedIn(answer, example, known, model, aspect),
    otherReadings: otherReadingsOf(
      known,
      parts,
      model,
      aspect,
      (given) => knownOf(given, model).known,
      (answer, of) => withClash(finished(sureOf(answer, of, model, aspect), of, model), [], of, model, (each) => answerKnown(each, model)),
    ),
    whyNot: definite ? whyNotOf(known, effects, model) : [],
    ...agreedAt(example, certain, known, model, aspect),
    assumed: assumedIn(
      known,
      answer !== 'unknown' && answer.kind === 'stays' && answer.due === undefined
        ? new Map([...effects, ...waysOn(known.place, model, aspect)])
        : effects,
      provided,
      model,
    ),
  }
}

/** A choice between going and staying, with what becomes of the case if it stays. */
function ifStaying(answer: Answer, known: Known, model: Model, aspect: Route['aspect']): Answer {
  if (answer.kind !== 'choice' || answer.about !== 'whether') return answer
  const refused = Object.fromEntries(answer.rules.map((rule) => [nameOf(rule), 'no']))
  const then = knownOf({ ...known.given, chosen: { ...known.given.chosen, ...refused } }, model, true).known
  const stays = then === undefined ? 'unknown' : answerKnown(then, model, aspect)
  if (then === undefined || stays === 'unknown' || stays.kind !== 'stays' || stays.nothingSaid || stays.until.length === 0) return answer
  const { chosenBy: _by, ...kept } = stays
  return { ...answer, ifStaying: { ...kept, ...dayOfEnd(stays.until, then, model) } }
}

/** Whether the case stays where it is as yet, in some way or other: it can go later, or the text may say nothing, but nothing moves it now. */
export function staysForNow({ possibilities, needs, place }: Pick<Decision, 'possibilities' | 'needs' | 'place'>): boolean {
  const isSilent = (answer: Answer) => answer.kind === 'not covered' && (answer.why === 'silent' || answer.why === 'lifted')
  // Nobody agrees on a day before it can be known whether a day is to be agreed.
  const isForLater = (answer: Answer) =>
    answer.kind === 'choice' && answer.about === 'moment' && place.moment === undefined && knownLater(needs)
  return (
    possibilities.some(({ answer }) => answer.kind === 'stays') &&
    possibilities.every(({ answer }) => (answer.kind === 'stays' ? answer.due === undefined : isSilent(answer) || isForLater(answer)))
  )
}

/** Whether nothing is asked that anybody can know yet. */
function knownLater(needs: readonly Need[]): boolean {
  return needs.length > 0 && needs.every(({ notYetKnowable }) => notYetKnowable)
}

/** Whether a case of which more must be known stays where it is until that can be known: nobody has anything to find out yet. */
export function waitsToBeKnown(decision: Pick<Decision, 'answer' | 'common' | 'possibilities' | 'needs' | 'place'>): boolean {
  // Without anything in common not every possibility is told.
  return decision.answer === 'unknown' && decision.common !== undefined && staysForNow(decision) && knownLater(decision.needs)
}

/** What can come after a moment at which a case surely stays, and on what that hangs; `read`: on how the text is read, and on nothing else. */
function thenOf(
  known: Known,
  model: Model,
  aspect: Route['aspect'],
): { readonly possibilities: readonly Possibility[]; readonly needs: readonly Need[]; readonly read: boolean } {
  const ways = waysOn(known.place, model, aspect)
  const parts = partition(known.cases, ways, model)
  const needs = needsOf(known, ways, model)
  const { list } = model.space.vocabulary.axes
  return {
    possibilities:
      parts.length > mostPossibilities ? [] : ordinaryFirst(parts, (part) => possibility(part, known, model, aspect), known, model),
    needs,
    read: needs.length > 0 && needs.every(({ axis }) => list[axis]!.subject.kind === 'reading'),
  }
}

/** Of the one answer of a case what is sure, with the move for which an event called that comes again and again. */
function sureOf(answer: Answer, known: Known, model: Model, aspect: Route['aspect']): Answer {
  const sure = onward(surelyHeldUp(answer, known.cases, model), known, model, aspect)
  if (aspect !== 'case responsibility') return sure
  const answerOf = (each: Known) => answerKnown(each, model)
  return withHole(
    withSilence(withToday(withCalls(sure, known, model, answerOf), known, model, answerOf), known, model, answerOf),
    known,
    model,
    answerOf,
  )
}

/** A sure answer as it is told: with what was chosen, the document in which it stands, and its day. */
function finished(answer: Answer, known: Known, model: Model): Answer {
  const ended = withoutIdleEnds(answer, known, model, (each) => answerKnown(each, model))
  return withDay(withUnmet(withDocument(withChoice(ended, known, model), known, model), known, model), known, model)
}

/** The answers that a case can have, and what must be known before its answer is; for those who need no reasons. */
export function openIn(
  known: Known,
  model: Model,
  aspect: Route['aspect'] = 'case responsibility',
): { readonly answers: readonly Answer[]; needs(): readonly Need[] } {
  const { effects, parts, told } = apart(known, model, aspect)
  const answers = told.map((part) => answerAt(model, pointIn(part, known, model), aspect).answer)
  if (parts.length === 1)
    return { answers: answers.map((answer) => finished(sureOf(answer, known, model, aspect), known, model)), needs: () => [] }
  return {
    answers,
    needs() {
      const asked = needsOf(known, effects, model)
      return told.length === parts.length &&
        oneAnswer(
          answers.map((answer) => ({ answer })),
          asked,
          known,
          model,
        ) !== undefined
        ? []
        : asked
    },
  }
}

/** Only the answer: for those who need no reasons. */
export function answerKnown(known: Known, model: Model, aspect: Route['aspect'] = 'case responsibility'): Decision['answer'] {
  const effects = known.place.moment === undefined ? routes(known.place.holder, aspect, model) : model.effects(known.place, aspect)
  const [first, ...more] = partition(known.cases, effects, model)
  if (more.length >= mostPossibilities) return 'unknown'
  // Of several ways to have no answer none has to be known.
  if (more.length > 0)
    return (
      oneAnswer(
        [first!, ...more].map((part) => ({ answer: answerAt(model, pointIn(part, known, model), aspect).answer })),
        [],
        known,
        model,
      ) ?? 'unknown'
    )
  return onward(surelyHeldUp(answerAt(model, pointIn(first!, known, model), aspect).answer, known.cases, model), known, model, aspect)
}

function possibility(part: Diagram, known: Known, model: Model, aspect: Route['aspect']): Possibility {
  const { store } = model
  const point = pointIn(part, known, model)
  const answer = onwardAsTold(surelyHeldUp(answerAt(model, point, aspect).answer, part, model), { ...known, cases: part }, model, aspect)
  const cube = store.smallestCube(part, known.cases) ?? []
  const axes = store.support(part)
  return {
    answer,
    count: store.count(part, axes),
    example: cube.map(({ axis, values }) => ({ axis, value: ordinaryOf(axis, values, model) })),
    provided: provisosOf(answer, part, point, known, model, aspect),
  }
}

function commonOf(possibilities: readonly Possibility[], known: Known, model: Model): NonNullable<Decision['common']> {
  const [first, ...others] = possibilities.map(({ answer }) => answer)
  if (first?.kind === 'stays') {
    const soFar = (answer: Answer) =>
      answer.kind === 'stays' && answer.due === undefined ? JSON.stringify([answer.until, answer.waitsFor]) : undefined
    return first.until.length > 0 && first.due === undefined && others.every((answer) => soFar(answer) === soFar(first))
      ? { kind: 'stays', until: first.until, ...dayOfEnd(first.until, known, model) }
      : {}
  }
  if (first?.kind !== 'moves' || !others.every(({ kind }) => kind === 'moves')) return {}
  const sameTeam = others.every((answer) => answer.kind === 'moves' && answer.to.key === first.to.key)
  return { kind: 'moves', ...(sameTeam ? { to: first.to } : {}) }
}
