import { nameOf } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import type { ValidationRule } from '../rule.js'

/** Where a rule leaves a choice, it says who makes it, or that the text does not. */
export const choiceWithoutDecider: ValidationRule = ({ graph, placeOf, report }) => {
  for (const route of graph.all('route')) {
    const choice = choiceOf(route)
    if (choice !== undefined && route.decidedBy.length === 0)
      report('choice-without-decider', placeOf(route.id), { rule: nameOf(route.id), choice })
  }
}

function choiceOf(route: Route): string | undefined {
  if (route.strength === 'may') return 'whether'
  if (route.to?.kind === 'choice' || (route.to?.kind === 'known-receiver' && route.to.which === 'agreed-team')) return 'which team'
  if (route.at?.kind === 'one-of-points' || route.at?.kind === 'agreed') return 'which moment'
  return undefined
}
