import { nameOf } from '../../graph/ids.js'
import { eachPiece } from '../../graph/walk.js'
import type { ValidationRule } from '../rule.js'

/** The moment of a move and its limits are counted from something else than this very move; what goes with the case may be counted from it. */
export const countedFromItself: ValidationRule = ({ graph, placeOf, report }) => {
  for (const route of graph.all('route')) {
    if (route.aspect !== 'case responsibility') continue
    let circular = false
    for (const part of [...(route.at === undefined ? [] : [route.at]), ...route.within, ...route.due])
      eachPiece(part, ({ kind }) => void (circular ||= kind === 'transfer'))
    if (circular) report('counted-from-itself', placeOf(route.id), { rule: nameOf(route.id) })
  }
}
