import type { EventId } from '../../graph/ids.js'
import { nameOf } from '../../graph/ids.js'
import { circlesOf } from '../../util/circles.js'
import type { ValidationRule } from '../rule.js'

/** No event always comes before itself, by way of others. */
export const eventCircle: ValidationRule = ({ graph, placeOf, report }) => {
  const after = new Map<EventId, readonly EventId[]>(graph.all('event').map((event) => [event.id, event.after]))
  for (const circle of circlesOf(after)) report('event-circle', placeOf(circle[0]!), { events: [...circle, circle[0]!].map(nameOf) })
}
