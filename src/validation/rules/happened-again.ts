import { nameOf } from '../../graph/ids.js'
import type { Event } from '../../graph/nodes.js'
import { eachPiece } from '../../graph/walk.js'
import type { ValidationRule } from '../rule.js'

/** Whether something has happened can be asked of what happens once; what recurs never lies behind. */
export const happenedAgain: ValidationRule = ({ graph, placeOf, report }) => {
  for (const node of graph.nodes) {
    eachPiece(node, (piece) => {
      if (piece.kind !== 'happened') return
      for (const id of piece.events)
        if (!(graph.node(id) as Event).once)
          report('happened-again', placeOf(node.id, 'when', nameOf(id)), { event: nameOf(id), by: nameOf(node.id) })
    })
  }
}
