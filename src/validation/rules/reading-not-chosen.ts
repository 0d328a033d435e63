import { knowsReading } from '../../analysis/cases/covered.js'
import { nameOf } from '../../graph/ids.js'
import type { ValidationRule } from '../rule.js'

/** An ambiguous clause says which reading its author follows, or that it is known not to be clear. */
export const readingNotChosen: ValidationRule = ({ graph, placeOf, report }) => {
  const firstRule = new Map(
    graph.rules.flatMap((rule) => ('readings' in rule ? rule.readings.map((reading) => [reading, rule.id] as const) : [])).reverse(),
  )
  const acknowledged = graph.all('acknowledgement')
  for (const reading of graph.all('reading')) {
    if (!reading.followed && !acknowledged.some((node) => knowsReading(node, reading.id, graph)))
      report('reading-not-chosen', placeOf(reading.id), { rule: nameOf(firstRule.get(reading.id)!), readings: reading.options })
  }
}
