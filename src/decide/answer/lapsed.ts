/** Latest days of a move that do not count in this case, because of something that is told of it. */
import type { Route } from '../../graph/nodes.js'
import { conditionFormula, diagramOf, interpret } from '../../space/index.js'
import type { Model, Point } from '../../space/index.js'
import type { Answer, LapsedLimit } from '../decision.js'
import { momentsByName, possible, whenIs } from '../days/moments-in-time.js'
import type { Known } from '../told/told.js'
import { ridersOf } from './riders.js'

/** The limits of a move, made now or later, that an exception lifts which rests on what is told. */
export function lapsedIn(
  answer: Answer | 'unknown',
  example: Point,
  known: Known,
  model: Model,
  aspect: Route['aspect'],
): readonly LapsedLimit[] {
  if (answer === 'unknown' || (answer.kind !== 'moves' && (answer.kind !== 'stays' || answer.goesTo === undefined))) return []
  const { space, store } = model
  const { sides, bearing } = interpret(space, example, aspect)
  const fixed = model.fixed(known.place)
  const named = momentsByName(space)
  const lifted = new Map(
    [...bearing.lifted, ...ridersOf(sides, example, space, aspect).lifted.map(({ rule }) => rule)].map((rule) => [rule.id, rule]),
  )
  return [...lifted.values()].flatMap(({ id, by, route }): LapsedLimit[] => {
    const exception = route.unless.find(({ when }) => {
      const where = diagramOf(conditionFormula(when, space.scope), store, fixed)
      return store.implies(known.cases, where) && store.support(where).some((axis) => known.told.has(axis))
    })
    const days = by.flatMap((moment) =>
      named.has(moment) ? possible(whenIs(named.get(moment)!, known.days, space.graph.protocol.calendar)) : [],
    )
    return exception === undefined || by.length === 0
      ? []
      : [
          {
            rule: id,
            moments: by,
            ...(days.length === 0 ? {} : { latest: [...days].sort().at(-1)! }),
            because: exception.when,
            cites: exception.cites,
          },
        ]
  })
}
