/** Whether a case moves later than before, said only where the text alone shows it. */
import type { Moment, Point } from '../../graph/expressions.js'
import type { EventId } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { ageInMonths, compareDurations } from '../../graph/durations.js'

/** Whether the second point surely comes later: a later birthday, longer after the same moment, an event that always follows. */
export function comesLater(before: Point, after: Point, graph: PolicyGraph): boolean {
  if (before.kind === 'birthday' && after.kind === 'birthday') return ageInMonths(after.age) > ageInMonths(before.age)
  if (after.kind === 'after') {
    if (before.kind === 'after' && same(before.of, after.of)) return compareDurations(before.duration, after.duration) === 'longer'
    return same(before, after.of) || comesLater(before, after.of, graph)
  }
  if (before.kind === 'event-moment' && after.kind === 'event-moment') return follows(after.event, before.event, graph)
  return false
}

const same = (a: Point | Moment, b: Point | Moment): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whether an event always has another before it, directly or through others. */
function follows(event: EventId, earlier: EventId, graph: PolicyGraph): boolean {
  const open = [event]
  const seen = new Set(open)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = graph.has(next) ? graph.node(next) : undefined
    if (node?.kind !== 'event') continue
    for (const before of node.after) {
      if (before === earlier) return true
      if (!seen.has(before)) open.push(before)
      seen.add(before)
    }
  }
  return false
}
