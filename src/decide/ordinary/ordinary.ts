/** Of all that can become of a case, what comes of ordinary cases first. */
import type { Diagram } from '../../logic/index.js'
import type { EffectRegions, Model, Point } from '../../space/index.js'
import type { Answer, Possibility } from '../decision.js'
import type { Known } from '../told/told.js'
import { unremarkable } from './unremarkable.js'

/** Where there are more ways for a case to come out than anybody reads, so many of them are told. */
const mostTold = 6

/** What is out of the ordinary in a case, counted: what was told counts for nothing. */
function strangeness(known: Known, model: Model): (axis: number, value: number) => number {
  const { list } = model.space.vocabulary.axes
  const usual = list.map((axis, index) => (known.told.has(index) ? [] : unremarkable(axis, model).values))
  return (axis, value) => (usual[axis]!.length === 0 || usual[axis]!.includes(value) ? 0 : 1)
}

/** The parts of a case with one answer each that hold its most ordinary completions. */
export function ordinaryParts(known: Known, effects: EffectRegions, model: Model): readonly Diagram[] {
  const { store } = model
  const cost = strangeness(known, model)
  const parts: Diagram[] = []
  for (let left = known.cases; left !== store.no && parts.length < mostTold;) {
    const point: Point | undefined = store.nearestPoint(left, cost)?.point
    if (point === undefined) break
    const part = [...effects.values()].reduce(
      (cases, { where }) => (store.holds(where, point) ? store.and(cases, where) : store.minus(cases, where)),
      known.cases,
    )
    parts.push(part)
    left = store.minus(left, part)
  }
  return parts
}

/** Answers with those of ordinary cases first; where the text says nothing after them, and where it contradicts itself last. */
export function ordinaryFirst(
  parts: readonly Diagram[],
  possibility: (part: Diagram) => Possibility,
  known: Known,
  model: Model,
): readonly Possibility[] {
  const cost = strangeness(known, model)
  const rank = (answer: Answer) =>
    answer.kind === 'conflict' || (answer.kind === 'stays' && answer.thenConflict !== undefined) ? 2 : endsInSilence(answer) ? 1 : 0
  const found = parts.map((part) => ({ each: possibility(part), strange: model.store.nearestPoint(part, cost)?.cost ?? 0 }))
  return found.sort((a, b) => rank(a.each.answer) - rank(b.each.answer) || a.strange - b.strange).map(({ each }) => each)
}

/** Whether the text does not say where the case goes, be it now or later. */
function endsInSilence(answer: Answer): boolean {
  return answer.kind === 'not covered' || (answer.kind === 'stays' && answer.until.length === 0 && answer.thenUnknown !== true)
}

/** Of several values of one axis the one that is least remarkable. */
export function ordinaryOf(axis: number, values: readonly number[], model: Model): number {
  const usual = unremarkable(model.space.vocabulary.axes.list[axis]!, model).values
  return values.find((value) => usual.includes(value)) ?? values[0]!
}
