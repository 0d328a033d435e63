/** What a case can come to, where that is not known. */
import type { Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import type { Model } from '../../space/index.js'
import type { Answer, Decision, Need, Possibility } from '../decision.js'
import { limitsOf } from '../days/limits.js'
import { ordinaryFirst, ordinaryOf, ordinaryParts } from '../ordinary/ordinary.js'
import type { Known } from '../told/told.js'
import { answerAt } from './answer-at.js'
import { askingWithin } from './asking.js'
import type { Asking } from './asking.js'
import { needsOf } from './needs.js'
import { apartOnward, waysOn } from './onward.js'
import { mostPossibilities, partition, pointIn } from './parts.js'
import { provisosOf } from './provisos.js'
import { after, telling } from './steps.js'
import { traceOf } from './trace.js'
import { dayOfEnd } from './until-when.js'

/** The answers of these parts of a case, each with what can come of it, those of ordinary cases first. */
export function possibleAnswers(
  parts: readonly Diagram[],
  known: Known,
  model: Model,
  aspect: Route['aspect'],
  asking: Asking,
): readonly Possibility[] {
  return ordinaryFirst(
    parts.flatMap((part) => apartOnward(part, known, model, aspect, mostPossibilities + 1 - parts.length)),
    (part) => possibility(part, known, model, aspect, asking),
    known,
    model,
  )
}

function possibility(part: Diagram, known: Known, model: Model, aspect: Route['aspect'], asking: Asking): Possibility {
  const { store } = model
  const point = pointIn(part, known, model)
  const answer = toldOf(
    answerAt(model, point, aspect).answer,
    { ...known, cases: part },
    model,
    aspect,
    askingWithin(part, known, asking, model),
  )
  const cube = store.smallestCube(part, known.cases) ?? []
  return {
    answer,
    count: store.count(part, store.support(part)),
    example: cube.map(({ axis, values }) => ({ axis, value: ordinaryOf(axis, values, model) })),
    provided: provisosOf(answer, part, point, known, model, aspect),
  }
}

/** The answer of cases that have but one, as it is told. */
export function toldOf(answer: Answer, known: Known, model: Model, aspect: Route['aspect'], asking: Asking): Answer {
  const example = () => pointIn(known.cases, known, model)
  const limits = () => {
    const certain = new Set(traceOf(known, example(), model, aspect).flatMap((rule) => (rule.certain ? [rule.rule] : [])))
    return limitsOf(known, example(), certain, model, aspect)
  }
  return after(telling, answer, { known, model, aspect, asking, limits })
}

/** What all answers of a case have in common. */
export function commonOf(possibilities: readonly Possibility[], known: Known, model: Model): NonNullable<Decision['common']> {
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

/** What can come after a moment at which a case surely stays, and on what that hangs. */
interface Then {
  readonly possibilities: readonly Possibility[]
  readonly needs: readonly Need[]
  /** It hangs on how the text is read, and on nothing else. */
  readonly read: boolean
}

export function thenOf(known: Known, model: Model, aspect: Route['aspect'], asking: Asking): Then {
  const ways = waysOn(known.place, model, aspect)
  const parts = partition(known.cases, ways, model)
  const needs = needsOf(known, ways, model)
  const { list } = model.space.vocabulary.axes
  return {
    possibilities: ordinaryFirst(
      parts.length > mostPossibilities ? ordinaryParts(known, ways, model) : parts,
      (part) => possibility(part, known, model, aspect, asking),
      known,
      model,
    ),
    needs,
    read: needs.length > 0 && needs.every(({ axis }) => list[axis]!.subject.kind === 'reading'),
  }
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
