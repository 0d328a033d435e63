/** Other readings that would change the answer, or what is owed. */
import { nameOf } from '../../graph/ids.js'
import type { ReadingId, RuleId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { diagramOf } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import { answerAt } from './answer-at.js'
import type { CaseGiven } from '../told/case.js'
import type { Answer, OtherReading } from '../decision.js'
import type { OtherDuties } from '../duties/other-duties.js'
import { effectsApart, partition, pointIn } from './parts.js'
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

/**
 * Every other reading, varied alone, that would change the answer.
 *
 * @param knownOf the case as it is known when it is told so
 * @param surely what of an answer is sure, where it is the only one
 */
export function otherReadingsOf(
  known: Known,
  parts: readonly Diagram[],
  model: Model,
  aspect: Route['aspect'],
  knownOf: (given: CaseGiven) => Known | undefined,
  surely: (answer: Answer, known: Known) => Answer,
): OtherReading[] {
  const { space, store } = model
  const { axes } = space.vocabulary
  const effects = effectsApart(known, model, aspect)
  const support = new Set([...effects.values()].flatMap(({ where }) => store.support(where)))
  const same = answersIn(parts, known, model, aspect, surely)
  return axes.list.flatMap(({ subject, values }, axis): OtherReading[] => {
    const followed = known.allowed[axis]
    if (subject.kind !== 'reading' || followed?.length !== 1 || !support.has(axis)) return []
    return values.flatMap((option, value): OtherReading[] => {
      if (value === followed[0]) return []
      const read = knownOf(asReadFrom(known.given, nameOf(subject.reading), option)) ?? {
        ...known,
        cases: store.and(store.some(known.cases, [axis]), store.among(axis, [value])),
      }
      const other = partition(read.cases, effects, model)
      if (other.length === 0 || answersIn(other, read, model, aspect, surely) === same) return []
      return [
        {
          reading: subject.reading,
          option,
          duties: [],
          rules: rulesReadSo(subject.reading, axis, known, model),
          answer: other.length === 1 ? surely(answerAt(model, pointIn(other[0]!, read, model), aspect).answer, read) : 'unknown',
        },
      ]
    })
  })
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
function rulesReadSo(reading: ReadingId, axis: number, known: Known, { space, store, fixed }: Model): readonly RuleId[] {
  const cases = store.some(known.cases, [axis])
  const speaking = space.rules.filter(
    (rule) =>
      rule.route.readings.includes(reading) &&
      store.meets(cases, diagramOf(rule.when, store, fixed(known.place), rule.onlyTo ?? rule.never[0])),
  )
  return [...new Set(speaking.map(({ id }) => id))]
}

/** What the parts of a case come to, of a stay also until when and where it goes then, to be compared. */
function answersIn(
  parts: readonly Diagram[],
  known: Known,
  model: Model,
  aspect: Route['aspect'],
  surely: (answer: Answer, known: Known) => Answer,
): string {
  const of = (part: Diagram) => {
    const { answer, read } = answerAt(model, pointIn(part, known, model), aspect)
    const sure = parts.length === 1 ? surely(answer, known) : answer
    const then =
      sure.kind === 'stays'
        ? [sure.until, sure.waitsFor, sure.due?.key, sure.goesTo?.key, sure.nothingSaid, sure.thenUnknown]
        : sure.kind === 'moves'
          ? [sure.whenNotStated, sure.late]
          : sure.kind === 'choice'
            ? [sure.clash !== undefined]
            : []
    return JSON.stringify([[...read.effects.keys()].sort(), then])
  }
  return [...new Set(parts.map(of))].sort().join(' ; ')
}
