import { nameOf } from '../../graph/ids.js'
import type { RuleId } from '../../graph/ids.js'
import { circlesOf } from '../../util/circles.js'
import type { ValidationRule } from '../rule.js'

/** No rule beats itself by way of others. */
export const overrideCircle: ValidationRule = ({ graph, placeOf, report }) => {
  const beats = new Map<RuleId, readonly RuleId[]>()
  for (const rule of graph.rules) if ('overrides' in rule) beats.set(rule.id, [...rule.overrides.map((override) => override.rule), ...rule.replaces])
  for (const circle of circlesOf(beats)) {
    const first = circle[0]!
    const next = circle[1] ?? first
    const rule = graph.node(first)
    const word = 'overrides' in rule && rule.overrides.some((override) => override.rule === next) ? 'overrides' : 'replaces'
    report('override-circle', placeOf(first, word, nameOf(next)), { rules: [...circle, first].map(nameOf) })
  }
}
