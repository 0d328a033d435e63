/** Where moves are agreed, and whether they were. */
import { nameOf } from '../../graph/ids.js'
import type { EventId, FactId, RuleId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import { interpret } from '../../space/index.js'
import type { Model, Point } from '../../space/index.js'
import type { DecisionOfAspect } from '../decision.js'
import type { Known } from '../told/told.js'
import { ridersOf } from './riders.js'

/** Where the moves are agreed for which some side calls, and whether they were, as far as the case tells. */
export function agreedAt(
  example: Point,
  certain: ReadonlySet<RuleId>,
  known: Known,
  model: Model,
  aspect: Route['aspect'],
): Pick<DecisionOfAspect, 'agreedAt' | 'agreed'> {
  const { sides } = interpret(model.space, example, aspect)
  const rules = [
    ...sides.filter(({ move }) => move === 'go').flatMap((side) => side.rules),
    ...ridersOf(sides, example, model.space, aspect).speaking.map(({ rule }) => rule),
  ].filter(({ id }) => certain.has(id))
  const events = [...new Set(rules.flatMap(({ route }) => (route.agreedAt?.kind === 'event-moment' ? [route.agreedAt.event] : [])))]
  const agreed = events.some((event) => means(event, 'transfer meeting', model)) ? agreementTold(known, model) : undefined
  return { agreedAt: events.map(nameOf), ...(agreed === undefined ? {} : { agreed }) }
}

/** Whether a word of the protocol is a shared one, or narrower. */
function means(id: EventId | FactId, concept: string, { space: { graph } }: Model): boolean {
  const node = graph.node(id)
  return (node.kind === 'event' || node.kind === 'fact') && node.means?.concept === concept && node.means.fit !== 'related'
}

function agreementTold(known: Known, model: Model): boolean | undefined {
  const { axes } = model.space.vocabulary
  const axis = axes.list.findIndex(
    ({ subject }, index) =>
      subject.kind === 'fact' &&
      subject.asAt === undefined &&
      known.told.has(index) &&
      means(subject.fact, 'agreed at transfer meeting', model),
  )
  const values = axis < 0 ? undefined : known.allowed[axis]
  return values?.length === 1 ? axes.list[axis]!.values[values[0]!] === 'yes' : undefined
}
