/** Moves to different teams at ages of which one surely comes before the other: they do not contradict one another, but are made in turn. */
import { comesBefore } from '../ages.js'
import { cameToPass, isNow } from '../conditions.js'
import { holdsAt } from '../formula.js'
import type { Point } from '../formula.js'
import type { MomentName } from '../moments.js'
import { isThere, teamsOf } from '../points.js'
import type { SpaceRule } from '../rule.js'
import type { Space } from '../space.js'
import type { Residual } from './residuals.js'
import { hasPassed, wasCalledFor } from './values.js'

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
    move === 'go' && to !== undefined && at?.kind === 'moment' && at.group === undefined && !isThere(to, holder)
      ? [{ rule, teams: teamsOf(to), moment: at.moment }]
      : [],
  )
  const off = new Set<SpaceRule>()
  for (const first of moves) {
    for (const second of moves) {
      if (!comesBefore(first.moment, second.moment, vocabulary) || first.teams.some((team) => second.teams.includes(team))) continue
      if (!come(second.moment) && (!passed(first.moment) || called(first.moment))) off.add(second.rule)
      if ((!passed(second.moment) && holdsAt(isNow(second.moment, vocabulary), point)) || called(second.moment)) off.add(first.rule)
    }
  }
  return off
}
