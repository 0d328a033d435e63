/** The questions about how clauses are to be read. */
import type { Reading, RuleNode } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { rulesRead } from '../graph/under-reading.js'
import type { ReadableRule } from '../graph/under-reading.js'

/** One question about how clauses are to be read, with the rules whose text it concerns. */
export interface ReadingInUse {
  readonly reading: Reading
  readonly rules: readonly ReadableRule[]
}

/** Every question about readings, in the order of the graph. */
export function readingsInUse(graph: PolicyGraph): readonly ReadingInUse[] {
  return graph.all('reading').map((reading) => ({ reading, rules: rulesRead(reading.id, graph) }))
}

/** Whether a rule can have readings. */
export function isReadable(rule: RuleNode): rule is ReadableRule {
  return rule.kind === 'route' || rule.kind === 'duty' || rule.kind === 'ladder'
}
