/** Contradictions that are to come: the case as it is, asked about once more at the moment that its answer names. */
import { compare } from '../../calendar/index.js'
import { nameOf } from '../../graph/ids.js'
import type { Model, MomentName } from '../../space/index.js'
import type { Answer, Clash, LimitInDecision } from '../decision.js'
import { knownOf } from '../known.js'
import type { CaseGiven } from '../told/case.js'
import { certain } from '../days/moments-in-time.js'
import { dayOf } from './until-when.js'
import { findMoment } from '../told/names.js'
import type { Known } from '../told/told.js'

type Stay = Extract<Answer, { kind: 'stays' }>
type AnswerOf = (known: Known) => Answer | 'unknown'

/**
 * An answer with the contradiction that the text runs into if nothing but time changes: when the stay ends, on a latest day before that,
 * or on the day that is agreed.
 *
 * @param answerOf the answer of a case
 */
export function withClash(answer: Answer, limits: readonly LimitInDecision[], known: Known, model: Model, answerOf: AnswerOf): Answer {
  switch (answer.kind) {
    case 'stays':
      return answer.due !== undefined || answer.nothingSaid || answer.waitsFor.length > 0 || answer.thenConflict !== undefined
        ? answer
        : atItsEnd(atLimits(answer, limits, known, model, answerOf), known, model, answerOf)
    case 'choice':
      return onceAgreed(answer, known, model, answerOf)
    default:
      return answer
  }
}

function atItsEnd(answer: Stay, known: Known, model: Model, answerOf: AnswerOf): Stay {
  const [end, ...others] = answer.until
  if (end === undefined || others.length > 0 || answer.goesTo === undefined || answer.thenUnknown === true) return answer
  const clash = clashIn(atMoment(known, end, answer.on, model), model, answerOf)
  if (clash === undefined) return answer
  const { goesTo: _to, chosenBy: _by, agreedBy: _agreed, heldUp: _held, ...stays } = answer
  return { ...stays, thenConflict: clash.rules, thenAbout: clash.about }
}

/**
 * A stay without the ends at which nothing moves the case: where it is asked about then, it stays until another of them.
 *
 * @param answerOf the answer of a case
 */
export function withoutIdleEnds(answer: Answer, known: Known, model: Model, answerOf: AnswerOf): Answer {
  if (
    answer.kind !== 'stays' ||
    answer.due !== undefined ||
    answer.waitsFor.length > 0 ||
    answer.untilAll === true ||
    answer.goesTo === undefined ||
    answer.until.length < 2 ||
    answer.until.length > mostEnds
  )
    return answer
  const isIdle = (end: MomentName) => {
    const then = knownOf(atMoment(known, end, dayOf(end, known, model), model), model).known
    const stays = then === undefined ? 'unknown' : answerOf(then)
    return (
      stays !== 'unknown' &&
      stays.kind === 'stays' &&
      stays.due === undefined &&
      stays.goesTo?.key === answer.goesTo?.key &&
      stays.until.length > 0 &&
      stays.until.every((each) => each !== end && answer.until.includes(each))
    )
  }
  const until = answer.until.filter((end) => !isIdle(end))
  return until.length === 0 || until.length === answer.until.length ? answer : { ...answer, until }
}

/** More ends than these are told as they are. */
const mostEnds = 4

/** A latest day that comes, or can come, while the case is kept. */
function atLimits(answer: Stay, limits: readonly LimitInDecision[], known: Known, model: Model, answerOf: AnswerOf): Stay {
  for (const { kind, moment, when, certain: isSure, over } of limits) {
    const on = certain(when)
    const isBehind = answer.on !== undefined && on !== undefined && compare(answer.on as typeof on, on) !== 'after'
    if (kind !== 'by' || !isSure || over || answer.until.includes(moment) || isBehind) continue
    const clash = clashIn(atMoment(known, moment, on, model), model, answerOf)
    if (clash !== undefined) return { ...answer, clash: { moment, ...(on === undefined ? {} : { on }), ...clash } }
  }
  return answer
}

function onceAgreed(answer: Extract<Answer, { kind: 'choice' }>, known: Known, model: Model, answerOf: AnswerOf): Answer {
  if (answer.about !== 'moment') return answer
  const agreed = Object.fromEntries(answer.rules.map((rule) => [nameOf(rule), 'now']))
  const clash = clashIn({ ...known.given, chosen: { ...known.given.chosen, ...agreed } }, model, answerOf)
  return clash === undefined ? answer : { ...answer, clash }
}

/** The same case once a moment has come, today where its day is not known, with what is now behind it. */
function atMoment({ given, place }: Known, moment: MomentName, on: string | undefined, { space }: Model): CaseGiven {
  const { at: _at, on: today, notHappened = [], ...case_ } = given
  const notYet = notHappened.filter((each) => findMoment(each, space)?.name !== moment)
  const now = place.moment === undefined ? [] : [{ moment: place.moment, ...(today === undefined ? {} : { on: today }), called: false }]
  return {
    ...case_,
    ...(notYet.length === 0 ? {} : { notHappened: notYet }),
    at: moment,
    ...(on === undefined && today === undefined ? {} : { on: on ?? today! }),
    ...(now.length + (given.happened?.length ?? 0) === 0 ? {} : { happened: [...(given.happened ?? []), ...now] }),
  }
}

/** What such a case runs into, where that is about more than the time of a move. */
function clashIn(given: CaseGiven, model: Model, answerOf: AnswerOf): Pick<Clash, 'about' | 'rules'> | undefined {
  const { known } = knownOf(given, model)
  const answer = known === undefined ? 'unknown' : answerOf(known)
  if (answer === 'unknown' || answer.kind !== 'conflict' || answer.about.every((field) => field === 'moment')) return undefined
  return { about: answer.about, rules: [...new Set(answer.sides.flatMap(({ rules }) => rules))] }
}
