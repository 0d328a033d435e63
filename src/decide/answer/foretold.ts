/** Contradictions that are to come: the case as it is, asked about once more at the moment that its answer names. */
import { compare } from '../../calendar/index.js'
import { nameOf } from '../../graph/ids.js'
import type { Diagram } from '../../logic/index.js'
import type { Model, MomentName, Place } from '../../space/index.js'
import { keptWith } from '../../util/kept-with.js'
import type { Answer, Clash } from '../decision.js'
import type { CaseGiven } from '../told/case.js'
import { certain } from '../days/moments-in-time.js'
import { dayOf, dayOfEnd } from './until-when.js'
import { findMoment } from '../told/names.js'
import { pointsFor } from '../told/points.js'
import type { Known } from '../told/told.js'
import type { AnswerOf } from './step.js'

type Stay = Extract<Answer, { kind: 'stays' }>

/**
 * An answer with the contradiction that the text runs into if nothing but time changes: when the stay ends, on a latest day before that,
 * or on the day that is agreed.
 */
export function withClash(answer: Answer, of: AnswerOf): Answer {
  switch (answer.kind) {
    case 'stays':
      return answer.due !== undefined || answer.nothingSaid || answer.waitsFor.length > 0 || answer.thenConflict !== undefined
        ? answer
        : atItsEnd(atLimits(answer, of), of)
    case 'choice':
      return onceAgreed(answer, of)
    default:
      return answer
  }
}

function atItsEnd(answer: Stay, of: AnswerOf): Stay {
  const { until } = answer
  if (
    until.length === 0 ||
    until.length > mostEnds ||
    answer.goesTo === undefined ||
    answer.thenUnknown === true ||
    answer.untilAll === true
  )
    return answer
  const clashes = until.flatMap((end) => {
    const on = until.length === 1 ? answer.on : dayOf(end, of.known, of.model)
    // Of several ends each is the moment of a move by some clause: whichever comes first, others can keep the case until theirs.
    const found = canClash(end, of) ? clashIn(atMoment(of.known, end, on, of.model), of, until.length > 1) : undefined
    return found === undefined ? [] : [{ moment: end, ...(on === undefined ? {} : { on }), ...found }]
  })
  const [first] = clashes
  if (first === undefined) return answer
  if (clashes.length < until.length) return answer.clash === undefined ? { ...answer, clash: first } : answer
  const { goesTo: _to, chosenBy: _by, agreedBy: _agreed, heldUp: _held, ...stays } = answer
  return {
    ...stays,
    thenConflict: [...new Set(clashes.flatMap(({ rules }) => rules))],
    thenAbout: [...new Set(clashes.flatMap(({ about }) => about))],
  }
}

/** A stay without the ends at which nothing moves the case: where it is asked about then, it stays until another of them. */
export function withoutIdleEnds(answer: Answer, { known, model, asking }: AnswerOf): Answer {
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
    const then = asking.knownAs(atMoment(known, end, dayOf(end, known, model), model))
    const stays = asking.answerOf(then)
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

/**
 * A stay that ends, at the latest, at a moment whose day is set and by which rules have changed: what becomes of the case then is said by
 * the rules of that day, and not of today.
 */
export function withRulesOfThatDay(answer: Answer, { known, model, asking }: AnswerOf): Answer {
  const { today, on: days } = known.days
  if (answer.kind !== 'stays' || answer.due !== undefined || answer.waitsFor.length > 0 || today === undefined) return answer
  const { dates } = model.space.vocabulary
  const timeOf = (day: string) => dates.filter((date) => date <= day.slice(0, 10)).length
  const points = pointsFor(known.place.holder, model)
  const changed = [...days]
    .filter(([name, day]) => points.has(name) && compare(day, today) === 'after' && timeOf(day) !== timeOf(today))
    .filter(([, day]) => answer.on === undefined || compare(day, answer.on as typeof day) !== 'after')
    .toSorted(([, a], [, b]) => (compare(a, b) === 'before' ? -1 : 1))
  const {
    goesTo: _to,
    chosenBy: _by,
    agreedBy: _agreed,
    heldUp: _held,
    thenConflict: _clash,
    untilAll: _all,
    on: _on,
    days: _days,
    ...stays
  } = answer
  for (const [name, day] of changed) {
    const then = asking.knownAs(atMoment(known, name, day, model))
    const what = asking.answerOf(then)
    const isItsEnd = answer.until.length === 1 && answer.until[0] === name
    if (what !== 'unknown' && what.kind === 'moves') return { ...stays, until: [name], on: day, nothingSaid: false, goesTo: what.to }
    if (!isItsEnd) continue
    // By the rules of that day it moves nowhere then; or what is said of today says nothing of it.
    if (what !== 'unknown' && what.kind === 'stays' && what.due === undefined) return { ...what, ...dayOfEnd(what.until, then!, model) }
    if (what !== 'unknown' && what.kind === 'conflict')
      return { ...stays, on: day, thenConflict: [...new Set(what.sides.flatMap(({ rules }) => rules))], thenAbout: what.about }
    return { ...stays, on: day, ...(what !== 'unknown' && what.kind === 'not covered' ? {} : { thenUnknown: true }) }
  }
  return answer
}

/** More ends than these are told as they are. */
const mostEnds = 4

/** A latest day that comes, or can come, while the case is kept. */
function atLimits(answer: Stay, of: AnswerOf): Stay {
  for (const { kind, moment, when, certain: isSure, over } of of.limits()) {
    const on = certain(when)
    const isBehind = answer.on !== undefined && on !== undefined && compare(answer.on as typeof on, on) !== 'after'
    if (kind !== 'by' || !isSure || over || answer.until.includes(moment) || isBehind || !canClash(moment, of)) continue
    const clash = clashIn(atMoment(of.known, moment, on, of.model), of)
    if (clash !== undefined) return { ...answer, clash: { moment, ...(on === undefined ? {} : { on }), ...clash } }
  }
  return answer
}

function onceAgreed(answer: Extract<Answer, { kind: 'choice' }>, of: AnswerOf): Answer {
  if (answer.about !== 'moment') return answer
  const agreed = Object.fromEntries(answer.rules.map((rule) => [nameOf(rule), 'now']))
  const { given } = of.known
  const clash = clashIn({ ...given, chosen: { ...given.chosen, ...agreed } }, of)
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

/** Whether some case of this team, with the facts that are told and as the text is read, has several answers at a moment: where none has, nobody need ask. */
function canClash(moment: MomentName, { known, model, asking }: AnswerOf): boolean {
  const { store, space } = model
  asking.lookAt(moment)
  if (!space.vocabulary.moments.has(moment)) return true
  const { list } = space.vocabulary.axes
  const several = severalAt({ holder: known.place.holder, moment }, model)
  if (several === store.no) return false
  const open = list.flatMap(({ subject }, axis) =>
    subject.kind === 'reading' || (subject.kind === 'fact' && subject.asAt === undefined && known.told.has(axis)) ? [] : [axis],
  )
  return store.meets(several, store.some(known.cases, open))
}

const severalBefore = keptWith((_: Model) => new Map<string, Diagram>())

/** The cases of a place that have more than one answer. */
function severalAt(place: Place, model: Model): Diagram {
  const { store } = model
  const before = severalBefore(model)
  const key = `${place.holder} ${place.moment}`
  const known = before.get(key)
  if (known !== undefined) return known
  let [one, several] = [store.no, store.no]
  for (const { where } of model.effects(place).values()) {
    several = store.or(several, store.and(one, where))
    one = store.or(one, where)
  }
  before.set(key, several)
  return several
}

/** What such a case runs into; that clauses do not agree on the time of the move only where that is asked for. */
function clashIn(given: CaseGiven, { asking }: AnswerOf, ofTime = false): Pick<Clash, 'about' | 'rules'> | undefined {
  const known = asking.knownAs(given)
  const answer = asking.answerOf(known)
  if (answer === 'unknown' || answer.kind !== 'conflict' || (!ofTime && answer.about.every((field) => field === 'moment'))) return undefined
  return { about: answer.about, rules: [...new Set(answer.sides.flatMap(({ rules }) => rules))] }
}
