/** Who settles it where people do not agree: the ladders that speak of the case. */
import { diagramOf, readingsOf, speaks } from '../../space/index.js'
import type { Condition } from '../../graph/expressions.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import type { Model } from '../../space/index.js'
import type { LadderInDecision } from '../decision.js'
import { timelineOf } from '../days/timeline.js'
import { asksAhead } from '../duties/duty-standing.js'
import type { Known } from '../told/told.js'

/** Every ladder of people that the case can climb as yet, as the reading that is followed has it: one that asks how things will be at a moment to come is for later. */
export function laddersOf(known: Known, model: Model): readonly LadderInDecision[] {
  const { space, store } = model
  const timeline = timelineOf(known, model)
  return space.graph
    .all('ladder')
    .flatMap((ladder) => readingsOf(ladder, space.vocabulary))
    .flatMap((read): LadderInDecision[] => {
      if (asksAhead(read.rule.when, timeline, model)) return []
      const where = diagramOf(speaks(read, space.scope), store, model.fixed(known.place))
      return store.meets(known.cases, where)
        ? [
            {
              rule: read.rule.id,
              rungs: read.rule.rungs,
              ofDispute: isOfDispute(read.rule.when, space.graph),
              certain: store.implies(known.cases, where),
            },
          ]
        : []
    })
}

/** A ladder without a condition is for whatever people disagree about; else its condition says that they do. */
function isOfDispute(when: Condition, graph: PolicyGraph): boolean {
  let found = when.kind === 'always'
  const look = (part: Condition): void =>
    eachPiece(part, (piece) => {
      const node = piece.kind === 'fact-is' ? graph.node(piece.fact) : piece.kind === 'term-holds' ? graph.node(piece.term) : undefined
      if (node?.kind === 'fact' && node.means?.concept === 'dispute about' && node.means.fit !== 'related') found = true
      if (node?.kind === 'term') look(node.when)
    })
  look(when)
  return found
}
