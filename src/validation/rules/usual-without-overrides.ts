import { nameOf } from '../../graph/ids.js'
import type { ValidationRule } from '../rule.js'

/** `usual point` and `usual team` are those of the rules that are overridden. */
export const usualWithoutOverrides: ValidationRule = ({ graph, placeOf, report }) => {
  for (const route of graph.all('route')) {
    if (route.overrides.length > 0 || route.insteadOf.length > 0) continue
    if (route.at?.kind === 'usual')
      report('usual-without-overrides', placeOf(route.id, 'transferAt'), { rule: nameOf(route.id), word: 'usual point' })
    if (route.to?.kind === 'usual')
      report('usual-without-overrides', placeOf(route.id, 'to'), { rule: nameOf(route.id), word: 'usual team' })
  }
}
