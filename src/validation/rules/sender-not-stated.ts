import { nameOf } from '../../graph/ids.js'
import { isRider } from '../../graph/nodes.js'
import type { ValidationRule } from '../rule.js'

/** A transfer that does not name its sender takes cases from everybody. */
export const senderNotStated: ValidationRule = ({ graph, placeOf, report }) => {
  for (const route of graph.all('route')) {
    const moves = !isRider(route) && route.at !== undefined && route.at.kind !== 'usual'
    if (moves && route.heldBy.length === 0 && route.unheld.length === 0 && route.aspect === 'case responsibility')
      report('sender-not-stated', placeOf(route.id), { rule: nameOf(route.id) })
  }
}
