/** What must still be known of a case before its answer is. */
import { nameOf } from '../../graph/ids.js'
import type { Diagram } from '../../logic/index.js'
import { axesIn, conditionFormula, isAboutCase, notApplicable } from '../../space/index.js'
import type { EffectRegions, Model } from '../../space/index.js'
import type { Need } from '../decision.js'
import { momentsAsAt } from '../told/earlier-values.js'
import { factOn, isNotYetSettled } from '../told/not-yet.js'
import { timelineOf } from '../days/timeline.js'
import type { Known } from '../told/told.js'

/** What must still be known: only what can still change the answer, most deciding first. */
export function needsOf(known: Known, effects: EffectRegions, model: Model): Need[] {
  const { store, space } = model
  const { axes } = space.vocabulary
  const regions = [...effects.values()]
    .map(({ where }) => where)
    .filter((where) => store.meets(known.cases, where) && !store.implies(known.cases, where))
  // A gate is given up first, for what it waits for; then what nobody can find out, then what is further down among the axes.
  const rank = (axis: number) =>
    axes.list[axis]!.subject.kind === 'gate' || isReadOff(axis, known, model) ? 2 : known.told.has(axis) ? 1 : 0
  const order = axes.list.map((_, axis) => axis).sort((a, b) => rank(b) - rank(a) || b - a)
  const needed = store.depends(regions, known.cases, order).filter((axis) => isAboutCase(axes.list[axis]!))
  const open = (axis: number) => needOf(axis, known, model).open.length > 1
  const resting = new Map(needed.map((axis) => [axis, restsOn(axis, model).filter(open)]))
  const asked = [...new Set([...needed, ...[...resting.values()].flat()])]
  // Whether a question arises at all is asked before it, and what nobody can know yet comes last.
  const later = (axis: number) => (resting.get(axis)?.length ?? 0) > 0
  const isOfMoment = (axis: number) => factOn(axis, model)?.settledAt.some((event) => nameOf(event) === known.place.moment) === true
  return asked
    .map((axis) => needOf(axis, known, model))
    .map((need) => ({ need, left: leftOpen(need, regions, known, model) }))
    .sort(
      (a, b) =>
        Number(a.need.notYetKnowable) - Number(b.need.notYetKnowable) ||
        Number(later(a.need.axis)) - Number(later(b.need.axis)) ||
        // What the moment that is asked about brings out comes first.
        Number(isOfMoment(b.need.axis)) - Number(isOfMoment(a.need.axis)) ||
        a.left - b.left ||
        a.need.axis - b.need.axis,
    )
    .map(({ need }) => need)
}

/** Whether a move was called for at a moment that has passed is read off the rest, and never asked. */
function isReadOff(axis: number, { allowed }: Known, { space }: Model): boolean {
  return space.vocabulary.axes.list[axis]!.subject.kind === 'passed' && allowed[axis]?.includes(2) === true
}

/** The axes that say whether a fact exists at all. */
function restsOn(axis: number, { space }: Model): readonly number[] {
  const { subject, values } = space.vocabulary.axes.list[axis]!
  const fact =
    subject.kind === 'fact' && subject.asAt === undefined && values.includes(notApplicable) && space.graph.has(subject.fact)
      ? space.graph.node(subject.fact)
      : undefined
  return fact?.kind === 'fact'
    ? [...axesIn(conditionFormula(fact.onlyFor, space.scope))].filter((other) => isAboutCase(space.vocabulary.axes.list[other]!))
    : []
}

function needOf(axis: number, known: Known, model: Model): Need {
  const { space, store } = model
  const { subject, values } = space.vocabulary.axes.list[axis]!
  const open = values.map((_, value) => value).filter((value) => store.meets(known.cases, store.among(axis, [value])))
  const fact = subject.kind === 'fact' && space.graph.has(subject.fact) ? space.graph.node(subject.fact) : undefined
  const judgedBy = fact?.kind === 'fact' ? fact.judgedBy : []
  const asAt = subject.kind === 'fact' && subject.asAt !== undefined ? momentsAsAt(model).get(subject.asAt) : undefined
  const ahead = asAt !== undefined && timelineOf(known, model).lies(asAt) === 'to come'
  return { axis, open, judgedBy, notYetKnowable: isNotYetSettled(axis, known, model) || ahead }
}

/** How much stays open, on average over its values, when a need is met: the number of answers left. */
function leftOpen({ axis, open }: Need, regions: readonly Diagram[], known: Known, { store }: Model): number {
  const left = open.map((value) => {
    const cases = store.and(known.cases, store.among(axis, [value]))
    return regions.filter((where) => store.meets(cases, where) && !store.implies(cases, where)).length
  })
  return left.reduce((sum, each) => sum + each, 0) / Math.max(1, left.length)
}
