import type { Receiver } from '../../graph/expressions.js'
import { nameOf } from '../../graph/ids.js'
import type { ValidationRule } from '../rule.js'

/** Case responsibility passes to a team; allocation, line management and the record may pass to a person. */
export const personHoldsCase: ValidationRule = ({ graph, placeOf, report }) => {
  for (const route of graph.all('route'))
    if (route.aspect === 'case responsibility' && isPerson(route.to))
      report('person-holds-case', placeOf(route.id, 'to'), { rule: nameOf(route.id) })
}

function isPerson(to: Receiver | undefined): boolean {
  return to?.kind === 'choice' ? to.options.some(isPerson) : to?.kind === 'role-receiver'
}
