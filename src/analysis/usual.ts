/** `usual point` and `usual team`: what the rules say that the clause goes before. */
import type { Route } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'

/** The routes that state the usual point or team of a rule: those it overrides, and where they are usual themselves, those that they override. */
export function usualRoutes(rule: Route, field: 'at' | 'to', graph: PolicyGraph): readonly Route[] {
  const seen = new Set<Route>([rule])
  const found = new Set<Route>()
  const open = overridden(rule, graph)
  for (let route = open.shift(); route !== undefined; route = open.shift()) {
    if (seen.has(route)) continue
    seen.add(route)
    const value = route[field]
    if (value?.kind === 'usual') open.push(...overridden(route, graph))
    else if (value !== undefined && value.kind !== 'any-of-all') found.add(route)
  }
  return [...found]
}

function overridden({ overrides }: Route, graph: PolicyGraph): Route[] {
  return overrides.map(({ rule }) => graph.node(rule)).filter((node) => node.kind === 'route')
}
