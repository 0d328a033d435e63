/** Moves to different teams, at ages of which one surely comes before the other or before an age: they do not contradict one another, but are made in turn. */
import { inTurn } from '../ages.js'
import { cameToPass, isNow } from '../conditions.js'
import { holdsAt } from '../formula.js'
import type { Point } from '../formula.js'
import type { MomentName } from '../moments.js'
import { isThere, teamsOf } from '../points.js'
import type { SpaceRule } from '../rule.js'
import type { Space } from '../space.js'
import type { Bearing } from './bearing.js'
import { residuals } from './residuals.js'
import type { Residual } from './residuals.js'
import { hasPassed, wasCalledFor } from './values.js'

/** The rules of a case whose turn it is not. */
export function outOfTurn(bearing: Bearing, point: Point, space: Space): ReadonlySet<SpaceRule> {
  return notTheirTurn(residuals(bearing, point, space), point, space)
}

/**
 * The rules whose turn it is not: until the first move was made or missed, the later one is none of this case yet; once the day of the
 * later one comes, the earlier is over.
 */
export function notTheirTurn(all: readonly Residual[], point: Point, space: Space): ReadonlySet<SpaceRule> {
  const { vocabulary } = space
  const holder = vocabulary.holders[point[vocabulary.axes.index('holder')]!]!
  const passed = (moment: MomentName) => hasPassed(moment, point, vocabulary)
  const called = (moment: MomentName) => wasCalledFor(moment, point, vocabulary)
  const come = (moment: MomentName) => holdsAt(cameToPass(moment, vocabulary), point)
  const moves = all.flatMap(({ rule, move, to, at }) =>
    move === 'go' &&
    to !== undefined &&
    (rule.at === undefined || (at?.kind === 'moment' && at.group === undefined)) &&
    !isThere(to, holder)
      ? [{ rule, teams: teamsOf(to), moment: at?.kind === 'moment' ? at.moment : undefined }]
      : [],
  )
  const off = new Set<SpaceRule>()
  for (const first of moves) {
    for (const second of moves) {
      if (!inTurn(first, second, vocabulary)) continue
      if (!come(second.moment) && (first.moment === undefined || !passed(first.moment) || called(first.moment))) off.add(second.rule)
      if ((!passed(second.moment) && holdsAt(isNow(second.moment, vocabulary), point)) || called(second.moment)) off.add(first.rule)
    }
  }
  return off
}
