/** By when cases are moved, as the rules of a topic say: their own limits, and those of the meetings at which cases move. */
import { nameOf } from '../graph/ids.js'
import type { EventId } from '../graph/ids.js'
import type { Duty, Ladder, Route } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { dueMoments } from '../space/index.js'
import { limitsOfMeetings } from './meeting-limits.js'
import { momentValue, sharedLimit } from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import { dueValue } from './tasks.js'

/** The rules that limit moves; a duty to hold a meeting does only where the topic is about moves. */
export function limitedIn(rules: readonly (Route | Duty | Ladder)[], graph: PolicyGraph): readonly (Route | Duty)[] {
  const isOfMoves = rules.some((rule) => rule.kind === 'route' && rule.aspect === 'case responsibility' && rule.to !== undefined)
  return rules.filter(
    (rule): rule is Route | Duty => (rule.kind === 'route' || (rule.kind === 'duty' && isOfMoves)) && limitsOfMove(rule, graph).length > 0,
  )
}

/** By when a rule has the case moved: a limit or day of its own, that it is to be soon, or the limit of the meeting at which it moves; a duty to hold a meeting sets that of the meeting. */
export function limitsOfMove(rule: Route | Duty | Ladder, graph: PolicyGraph): readonly SharedValue[] {
  if (rule.kind === 'route')
    return [
      ...rule.within.map((limit) => sharedLimit(limit, graph)),
      ...dueMoments(rule).map((moment) => momentValue(moment, graph)),
      ...rule.due.filter(({ kind }) => kind === 'urgency').map((due) => dueValue(due, graph)),
    ]
  if (rule.kind !== 'duty' || rule.within.length === 0 || !isToHold(rule)) return []
  return meetingsOfMoves(rule, graph).flatMap((event) => limitsOfMeetings(graph).get(nameOf(event)) ?? [])
}

/** The meetings that are to be held at which cases move. */
function meetingsOfMoves({ act }: Duty, graph: PolicyGraph): readonly EventId[] {
  const events = act.kind === 'free-act' ? [] : act.deeds.flatMap((deed) => deed.events)
  return events.filter((event) =>
    graph.all('route').some(({ at, aspect }) => aspect === 'case responsibility' && at?.kind === 'event-moment' && at.event === event),
  )
}

const isToHold = ({ act }: Duty): boolean => act.kind !== 'free-act' && act.deeds.some(({ verb }) => verb === 'hold' || verb === 'arrange')
