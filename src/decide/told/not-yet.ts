/** What nobody can know yet: facts that are settled by events of which none has come. */
import type { Fact } from '../../graph/nodes.js'
import { nameOf } from '../../graph/ids.js'
import type { Model } from '../../space/index.js'
import type { CaseGiven } from './case.js'
import { findMoment } from './names.js'
import type { PlaceOfCase } from './told.js'

/** The fact of today on an axis, as the protocol has it. */
export function factOn(
  axis: number,
  {
    space: {
      graph,
      vocabulary: { axes },
    },
  }: Model,
): Fact | undefined {
  const { subject } = axes.list[axis]!
  const node = subject.kind === 'fact' && subject.asAt === undefined && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
  return node?.kind === 'fact' ? node : undefined
}

/** Whether a fact is settled by events of which none has come, or is told to have come. */
export function isNotYetSettled(
  axis: number,
  { place, given }: { readonly place: PlaceOfCase; readonly given: CaseGiven },
  model: Model,
): boolean {
  const fact = factOn(axis, model)
  if (fact === undefined || fact.settledAt.length === 0) return false
  const { moments } = model.space.vocabulary
  const come = [...(given.earlier ?? []), ...(given.happened ?? [])].flatMap(({ moment }) =>
    moment === undefined ? [] : [findMoment(moment, model.space)?.event, `event:${moment}`],
  )
  const now = place.moment === undefined ? [] : [moments.get(place.moment)?.event, `event:${place.moment}`]
  return !fact.settledAt.some((event) => [...come, ...now].includes(event) || nameOf(event) === place.moment)
}
