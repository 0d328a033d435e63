/** The facts by which cases of two authorities can be laid side by side. */
import type { Fact } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'

/** Facts that both have, and both exactly. */
export function exactFacts(before: PolicyGraph, after: PolicyGraph): ReadonlySet<string> {
  const exact = (graph: PolicyGraph) =>
    new Set(
      graph
        .all('fact')
        .filter(({ means }) => means?.fit === 'exactly')
        .map(({ means }) => means!.concept),
    )
  const other = exact(after)
  return new Set([...exact(before)].filter((concept) => other.has(concept)))
}

/** The shared value that a local one is. */
export function conceptOfValue(fact: Fact, value: string): string | undefined {
  return fact.domain === 'yes-no' ? value : fact.valuesMean.find((each) => each.value === value)?.concept
}

/** The fact by which an authority asks what a concept means, exactly. */
export function factMeaning(concept: string, graph: PolicyGraph): Fact | undefined {
  return graph.all('fact').find(({ means }) => means?.fit === 'exactly' && means.concept === concept)
}
