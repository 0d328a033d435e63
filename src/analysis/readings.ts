/** A rule as another reading has it. */
import type { Variant } from '../graph/expressions.js'
import type { ReadingId } from '../graph/ids.js'
import type { Duty, Ladder, Reading, Route, RuleNode } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'

/** The rules that can be read in more than one way. */
export type ReadableRule = Route | Duty | Ladder

/** The rule with the fields that the reading states differently; `null` stands for a field that it does not state. */
export function underReading<R extends ReadableRule>(rule: R, variant: Variant): R {
  const fields = Object.entries({ ...rule, ...variant.changes }).filter(([, value]) => value !== null)
  return Object.fromEntries(fields) as unknown as R
}

/** One question about how clauses are to be read, with the rules whose text it concerns. */
export interface ReadingInUse {
  readonly reading: Reading
  readonly rules: readonly ReadableRule[]
}

/** Every question about readings, in the order of the graph. */
export function readingsInUse(graph: PolicyGraph): readonly ReadingInUse[] {
  return graph.all('reading').map((reading) => ({ reading, rules: rulesOf(reading.id, graph) }))
}

function rulesOf(id: ReadingId, graph: PolicyGraph): readonly ReadableRule[] {
  return graph.rules.filter(isReadable).filter((rule) => rule.reading === id)
}

/** Whether a rule can have readings. */
export function isReadable(rule: RuleNode): rule is ReadableRule {
  return rule.kind === 'route' || rule.kind === 'duty' || rule.kind === 'ladder'
}
