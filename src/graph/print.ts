import { nodesText } from './policy-graph.js'
import type { PolicyGraph } from './policy-graph.js'

/** The version of the printed form; it changes when a graph of today could not be read tomorrow. */
export const graphFormat = '1'

/** The graph as canonical JSON: equal policies are equal bytes. */
export function printGraph(graph: PolicyGraph): string {
  const nodes = nodesText(graph.nodes).replaceAll('\n', '\n  ')
  return `{\n  "caseway": "${graphFormat}",\n  "digest": "${graph.digest}",\n  "nodes": ${nodes}\n}\n`
}
