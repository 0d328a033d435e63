/** Other readings that would change the answer, or what is owed. */
import { nameOf } from '../../graph/ids.js'
import type { ReadingId, RuleId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { diagramOf } from '../../space/index.js'
import type { EffectRegions, Model, MomentName, SpaceRule } from '../../space/index.js'
import { answerAt } from './answer-at.js'
import { passing } from './asking.js'
import { gatesShut } from '../gates.js'
import type { CaseGiven } from '../told/case.js'
import { findMoment } from '../told/names.js'
import type { Answer, OtherReading } from '../decision.js'
import type { OtherDuties } from '../duties/other-duties.js'
import { waysOn } from './onward.js'
import { partition, pointIn } from './parts.js'
import { toldOf } from './possible.js'
import type { AnswerOf } from './step.js'
import type { Known } from '../told/told.js'

/** What another reading changes of the answer and of what is owed is told together. */
export function withDuties(
  readings: readonly OtherReading[],
  others: readonly OtherDuties[],
  known: Known,
  model: Model,
): readonly OtherReading[] {
  const { axes } = model.space.vocabulary
  const isSame = (a: OtherDuties, b: OtherReading) => a.reading === b.reading && a.option === b.option
  return [
    ...readings.map((each) => ({ ...each, duties: others.find((other) => isSame(other, each))?.duties ?? [] })),
    ...others
      .filter((other) => !readings.some((each) => isSame(other, each)))
      .map((other) => ({ ...other, rules: rulesReadSo(other.reading, axes.index(other.reading), known, model) })),
  ]
}

/** How a case was answered: what tells its answers apart, its parts by them, and the answer of a case that has but one. */
interface Answered {
  readonly effects: EffectRegions
  readonly parts: readonly Diagram[]
  readonly answer?: Answer | undefined
}

/** Every other reading, varied alone, that would change the answer. */
export function otherReadingsOf({ effects, parts, answer }: Answered, all: AnswerOf): OtherReading[] {
  const { known, model, aspect, asking } = all
  const { space, store } = model
  const { axes } = space.vocabulary
  const support = new Set([...effects.values()].flatMap(({ where }) => store.support(where)))
  const same = comesTo(parts, answer, known, model, aspect)
  const { isKnown, isAnswered } = tellsApart({ effects, parts }, all)
  return axes.list.flatMap(({ subject, values }, axis): OtherReading[] => {
    const followed = known.allowed[axis]
    if (subject.kind !== 'reading' || followed?.length !== 1 || !support.has(axis)) return []
    return values.flatMap((option, value): OtherReading[] => {
      if (value === followed[0]) return []
      const isKnownOtherwise = isKnown(axis, followed[0]!, value)
      if (!isKnownOtherwise && !isAnswered(axis, followed[0]!, value) && !keepsOtherwise(subject.reading, axis, known, model)) return []
      const cases = store.and(store.some(known.cases, [axis]), store.among(axis, [value]))
      const given = asReadFrom(known.given, nameOf(subject.reading), option)
      const alone = { ...known, given, cases, allowed: known.allowed.with(axis, [value]) }
      const read = isKnownOtherwise ? (asking.knownAs(given) ?? { ...alone, given: known.given }) : alone
      const other = partition(read.cases, effects, model)
      const only =
        other.length === 1
          ? toldOf(answerAt(model, pointIn(other[0]!, read, model), aspect).answer, read, model, aspect, asking)
          : undefined
      if (other.length === 0 || comesTo(other, only, read, model, aspect) === same) return []
      return [
        {
          reading: subject.reading,
          option,
          duties: [],
          rules: rulesReadSo(subject.reading, axis, known, model),
          answer: only ?? 'unknown',
        },
      ]
    })
  })
}

/** Whether it is another thing, of two values of an axis, for such cases. */
type Differs = (axis: number, a: number, b: number) => boolean

/** What two readings can make another thing of: what is known of such cases; or their answer, be it now, after it, or at other moments about which it was asked. */
function tellsApart(
  { effects }: Answered,
  { known, model, aspect, asking }: AnswerOf,
): { readonly isKnown: Differs; readonly isAnswered: Differs } {
  const { store, space } = model
  const { place, given } = known
  const { happened = [] } = given
  const at = (moment: MomentName | undefined) => wheres(model.effects({ ...place, moment }, aspect))
  const past = new Set(happened.map(({ moment }) => findMoment(moment, space)?.name))
  const here = [...wheres(effects), ...wheres(waysOn(place, model, aspect))]
  const there = [...asking.asked].filter((moment) => moment !== place.moment && !past.has(moment)).flatMap(at)
  const lasting = store.some(known.cases, passing(known, model))
  const possible = new Set(store.support(model.casesForAnswers(place)))
  const isJudgedAnew = happened.some(({ called }) => called !== undefined)
  const [ofGates, ofPast, ofNow, ofLater] = [
    differing(gatesShut(place, model), known.cases, model),
    differing([...past].flatMap(at), lasting, model),
    differing(here, known.cases, model),
    differing(there, lasting, model),
  ]
  return {
    isKnown: (...read) => isJudgedAnew || possible.has(read[0]) || ofGates(...read) || ofPast(...read),
    isAnswered: (...read) => ofNow(...read) || ofLater(...read),
  }
}

function wheres(effects: EffectRegions): readonly Diagram[] {
  return [...effects.values()].map(({ where }) => where)
}

/** Whether some region has cases, but for the axis such as these, with one value and not with the other. */
function differing(regions: readonly Diagram[], cases: Diagram, { store }: Model): Differs {
  const supported = [...new Set(regions)].map((where) => ({ where, support: new Set(store.support(where)) }))
  return (axis, a, b) => {
    const resting = supported.filter(({ support }) => support.has(axis))
    if (resting.length === 0) return false
    const whicheverWay = store.some(cases, [axis])
    return resting.some(({ where }) =>
      store.meets(whicheverWay, store.differ(store.restrict(where, axis, a), store.restrict(where, axis, b))),
    )
  }
}

/** A case of which a clause was read so all along: whether a move was called for at what has passed hangs on it, and is judged anew. */
function asReadFrom(given: CaseGiven, question: string, option: string): CaseGiven {
  const { happened } = given
  return {
    ...given,
    readings: { ...given.readings, [question]: option },
    ...(happened === undefined ? {} : { happened: happened.map(({ called: _, ...each }) => each) }),
  }
}

/** The rules of a question that speak of such a case under some reading. */
function rulesReadSo(reading: ReadingId, axis: number, known: Known, model: Model): readonly RuleId[] {
  return [...new Set(speakingOf(reading, axis, known, model).map(({ id }) => id))]
}

/** Whether a rule that is read so sets how long the case is kept: that is no matter of whether it moves now, or where it goes then. */
function keepsOtherwise(reading: ReadingId, axis: number, known: Known, model: Model): boolean {
  return speakingOf(reading, axis, known, model).some(({ until, notBefore }) => until !== undefined || notBefore !== undefined)
}

function speakingOf(reading: ReadingId, axis: number, known: Known, { space, store, fixed }: Model): readonly SpaceRule[] {
  const cases = store.some(known.cases, [axis])
  return space.rules.filter(
    (rule) =>
      rule.route.readings.includes(reading) &&
      store.meets(cases, diagramOf(rule.when, store, fixed(known.place), rule.onlyTo ?? rule.never[0])),
  )
}

/** What the parts of a case come to, of a stay also until when and where it goes then, to be compared. */
function comesTo(parts: readonly Diagram[], only: Answer | undefined, known: Known, model: Model, aspect: Route['aspect']): string {
  const of = (part: Diagram) => {
    const { answer, read } = answerAt(model, pointIn(part, known, model), aspect)
    return JSON.stringify([[...read.effects.keys()].sort(), compared(only ?? answer)])
  }
  return [...new Set(parts.map(of))].sort().join(' ; ')
}

/** What of an answer is another answer if it is otherwise. */
function compared(answer: Answer): readonly unknown[] {
  switch (answer.kind) {
    case 'stays':
      return [
        answer.until,
        answer.waitsFor,
        answer.due?.key,
        answer.goesTo?.key,
        answer.nothingSaid,
        answer.thenUnknown,
        answer.clash !== undefined,
      ]
    case 'moves':
      return [answer.whenNotStated, answer.late]
    case 'choice':
      return [answer.clash !== undefined]
    default:
      return []
  }
}
