/** Those who do something together: how they are told. */
import type { Duty } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { taskValues } from './tasks.js'

/** All who do it, as one phrase. */
export function doersWords(duty: Duty, graph: PolicyGraph): readonly string[] {
  const names = [...new Set(taskValues(duty, graph).who.map(({ words }) => words))]
  return names.length === 0 ? [] : [andOf(names)]
}

/** All of them; one that is one of several stands in brackets. */
export function andOf(names: readonly string[]): string {
  return names.length === 1
    ? names[0]!
    : names.map((name) => (name.includes(' or ') && !name.endsWith(')') ? `(${name})` : name)).join(' and ')
}
