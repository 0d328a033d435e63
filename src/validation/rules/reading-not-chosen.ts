import { nameOf } from '../../graph/ids.js'
import type { ValidationRule } from '../rule.js'

/** An ambiguous clause says which reading its author follows. */
export const readingNotChosen: ValidationRule = ({ graph, placeOf, report }) => {
  const firstRule = new Map(graph.rules.flatMap((rule) => ('reading' in rule && rule.reading !== undefined ? [[rule.reading, rule.id] as const] : [])).reverse())
  for (const reading of graph.all('reading')) {
    if (!reading.followed) report('reading-not-chosen', placeOf(reading.id), { rule: nameOf(firstRule.get(reading.id)!), readings: reading.options })
  }
}
