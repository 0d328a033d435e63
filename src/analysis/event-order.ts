/** Which events always come before others, by way of still others. */
import type { Moment } from '../graph/expressions.js'
import type { EventId } from '../graph/ids.js'
import type { PolicyGraph } from '../graph/policy-graph.js'

/** The events that always come before this one. */
export function eventsBefore(event: EventId, graph: PolicyGraph, found: Set<EventId> = new Set()): ReadonlySet<EventId> {
  const node = graph.node(event)
  if (node.kind !== 'event') return found
  for (const earlier of node.after) {
    if (found.has(earlier)) continue
    found.add(earlier)
    eventsBefore(earlier, graph, found)
  }
  return found
}

/** The event of a moment that is one, and nothing counted from it. */
export function eventOf(moment: Moment | undefined): EventId | undefined {
  return moment?.kind === 'event-moment' || moment?.kind === 'first-after' || moment?.kind === 'nearest' ? moment.event : undefined
}
