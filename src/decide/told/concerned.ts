/** What a moment that has passed tells of the case still: it came to cases that it concerns, and some of that lasts. */
import type { Diagram } from '../../logic/index.js'
import { concerns, diagramOf } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import type { Happened } from './case.js'
import { findMoment } from './names.js'

/** Of each moment that has passed, the cases that it can have come to, as they can be by now. */
export function stillConcerned(happened: readonly Happened[], model: Model): readonly Diagram[] {
  const { space, store } = model
  return happened.flatMap(({ moment: text }) => {
    const moment = findMoment(text, space)?.name
    const then = moment === undefined ? store.yes : diagramOf(concerns(moment, space.scope), store, new Map())
    return then === store.yes || then === store.no ? [] : [store.support(then).reduce((cases, axis) => sinceThen(cases, axis, model), then)]
  })
}

/** The same cases later on: what never changes is as it was, what stays yes once it is yes can have become so, and all else is open. */
function sinceThen(
  cases: Diagram,
  axis: number,
  {
    space: {
      graph,
      vocabulary: { axes },
    },
    store,
  }: Model,
): Diagram {
  const { subject } = axes.list[axis]!
  const fact = subject.kind === 'fact' && subject.asAt === undefined && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
  if (fact?.kind === 'fact' && fact.changes === 'never') return cases
  const yes = fact?.kind === 'fact' && fact.changes === 'once yes stays yes' ? axes.ordinal(axis, 'yes') : undefined
  return yes === undefined ? store.some(cases, [axis]) : store.or(cases, store.and(store.some(cases, [axis]), store.among(axis, [yes])))
}
