/** Who settles it where people do not agree: the ladders that speak of the case. */
import { diagramOf, readingsOf, speaks } from '../space/index.js'
import type { Model } from '../space/index.js'
import type { LadderInDecision } from './decision.js'
import type { Known } from './told.js'

/** Every ladder of people that the case can climb, as the reading that is followed has it. */
export function laddersOf(known: Known, model: Model): readonly LadderInDecision[] {
  const { space, store } = model
  return space.graph.all('ladder').flatMap((ladder) => readingsOf(ladder, space.vocabulary)).flatMap((read): LadderInDecision[] => {
    const where = diagramOf(speaks(read, space.scope), store, model.fixed(known.place))
    return store.meets(known.cases, where) ? [{ rule: read.rule.id, rungs: read.rule.rungs, certain: store.implies(known.cases, where) }] : []
  })
}
