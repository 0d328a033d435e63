/** What each side comes to at the moment that is asked about. */
import { whether } from '../answer.js'
import type { Effect, Option } from '../answer.js'
import type { Point } from '../formula.js'
import type { MomentName } from '../moments.js'
import { isThere } from '../points.js'
import type { Space } from '../space.js'
import { mayGo } from './permissions.js'
import type { Side } from './sides.js'
import { overtaken, timingOf } from './timing.js'

/** What one side comes to at the moment that is asked about; a point that falls after a latest day has two effects. */
export function effectsOfSide(side: Side, point: Point, space: Space): Effect[] {
  if (side.move === 'stay') return [side.optional.length === 0 ? { kind: 'stays' } : mayGo(side.optional[0]!, side.bearing, point, space)]
  if (side.kept.length > 0) return [{ kind: 'stays' }]
  const timing = timingOf(side, point, space)
  const holder = space.vocabulary.holders[point[space.vocabulary.axes.index('holder')]!]!
  const { to } = side
  if (to !== undefined && isThere(to, holder)) return [{ kind: 'stays' }]
  const late: Effect[] = to !== undefined && to.kind !== 'unresolved' && overtaken(side, point, space) ? [{ kind: 'due', to }] : []
  if (timing.kind === 'later') return [{ kind: 'stays' }, ...late]
  if (timing.kind === 'choice' && side.shut) return [...late, { kind: 'stays' }]
  if (timing.kind === 'choice')
    return [
      ...late,
      {
        kind: 'choice',
        about: 'moment',
        options: [...(timing.here ? [{ kind: 'go', ...(to === undefined ? {} : { to }) } as const] : []), ...whenOptions(timing.left)],
        deciders: timing.at.deciders,
        rules: timing.at.rules,
      },
    ]
  if (timing.kind === 'passed') return [{ kind: 'not covered', why: 'point passed' }]
  if (to === undefined) return [{ kind: 'not covered', why: 'receiver not stated' }]
  if (to.kind === 'unresolved') return [{ kind: 'not covered', why: 'receiver not resolved' }]
  if (timing.kind === 'due') return [{ kind: 'due', to }]
  if (side.shut) return [{ kind: 'stays' }]
  if (side.optional.length > 0) return [whether(side.optional[0]!, to)]
  if (to.kind === 'choice')
    return [
      {
        kind: 'choice',
        about: 'team',
        options: to.options.map((option) => ({ kind: 'go', to: option })),
        deciders: to.deciders,
        rules: to.rules,
      },
    ]
  return [{ kind: 'moves', to }]
}

function whenOptions(left: readonly MomentName[]): Option[] {
  return left.length === 0 ? [{ kind: 'when' }] : left.map((moment) => ({ kind: 'when', moment }))
}
