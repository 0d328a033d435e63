/** The latest days that bind a side. */
import { cameToPass } from '../conditions.js'
import { holdsAt } from '../formula.js'
import type { Point } from '../formula.js'
import type { MomentName } from '../moments.js'
import { ageOf } from '../points.js'
import { onlyLimitsStay } from '../rule.js'
import type { At, SpaceRule } from '../rule.js'
import { rulesAbout } from '../space.js'
import type { Space } from '../space.js'
import { dropped } from './bearing.js'
import type { Bearing } from './bearing.js'
import { used } from './residuals.js'
import { hasPassed } from './values.js'

/** The latest days that a rule sets: its own or, where leave to stay was used instead of it, the end of that. */
export function latestDaysOf(rule: SpaceRule, bearing: Bearing, point: Point, space: Space): readonly MomentName[] {
  const ends = usedInstead(rule, bearing, point, space).map(({ until }) => until!)
  return rule.by.length === 0 || ends.length === 0 ? rule.by : ends
}

/** The leave to stay that was used instead of a rule, also once it is over. */
export function usedInstead(rule: SpaceRule, bearing: Bearing, point: Point, space: Space): readonly SpaceRule[] {
  return rulesAbout(space, rule.aspect).filter(
    (leave) =>
      leave.given !== undefined &&
      leave.relaxes.includes(rule.id) &&
      used(leave, point, space.vocabulary) === 'yes' &&
      !dropped(leave, bearing) &&
      !bearing.beaten(leave, 'move') &&
      (bearing.speaking.includes(leave) || (holdsAt(leave.given, point) && holdsAt(cameToPass(leave.until!, space.vocabulary), point))),
  )
}

/** A longest stay is no latest day of a move at an age that is still to come: nobody can make that in time. */
export function limitsMove(rule: SpaceRule, at: At | undefined, point: Point, { vocabulary }: Space): boolean {
  const age = ageOf(at, vocabulary)
  return age === undefined || hasPassed(age, point, vocabulary) || !onlyLimitsStay(rule)
}
