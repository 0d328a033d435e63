/** Leave to go or to stay: beside what rules say, or where none says anything. */
import { effectKey, whether } from '../answer.js'
import type { Effect } from '../answer.js'
import { cameToPass } from '../conditions.js'
import { holdsAt } from '../formula.js'
import type { Point } from '../formula.js'
import { isThere } from '../points.js'
import type { SpaceRule, To } from '../rule.js'
import type { Space } from '../space.js'
import { stands } from './bearing.js'
import type { Bearing } from './bearing.js'
import { toOf, used } from './residuals.js'
import { timingOf } from './timing.js'
import type { Timing } from './timing.js'
import { hasPassed } from './values.js'

/** Leave to go from where a rule keeps the case: at its point a choice, else the case stays. */
export function mayGo(permission: SpaceRule, bearing: Bearing, point: Point, space: Space): Effect {
  const { to, kind } = leaveOf(permission, bearing, point, space)
  const holder = space.vocabulary.holders[point[space.vocabulary.axes.index('holder')]!]!
  if (kind === 'later' || kind === 'passed' || (to !== undefined && isThere(to, holder))) return { kind: 'stays' }
  return used(permission, point, space.vocabulary) === 'yes' && to !== undefined ? { kind: 'moves', to } : whether(permission, to)
}

/** Where a permission lets a case go, and whether it does so now. */
function leaveOf(
  permission: SpaceRule,
  bearing: Bearing,
  point: Point,
  space: Space,
): { readonly to: To | undefined; readonly kind: Timing['kind'] } {
  const at = stands(permission, 'at', bearing) ? permission.at : undefined
  // A permission holds until its limit has passed.
  const isOver = permission.by.some((limit) => hasPassed(limit, point, space.vocabulary))
  const { kind } = isOver
    ? { kind: 'passed' as const }
    : timingOf(
        {
          ...(at === undefined ? {} : { at }),
          group: [],
          by: [],
          notBefore: permission.notBefore === undefined ? [] : [permission.notBefore],
        },
        point,
        space,
        true,
      )
  return { to: stands(permission, 'to', bearing) ? toOf(permission, point) : undefined, kind }
}

/** A permission to go on its own: at its point the case may go or stay, unless a rule sends it there anyway. */
export function leaveToGo(permission: SpaceRule, effects: Map<string, Effect>, bearing: Bearing, point: Point, space: Space): void {
  const use = used(permission, point, space.vocabulary)
  const { to, kind } = leaveOf(permission, bearing, point, space)
  if (use === 'no' || kind === 'later' || kind === 'passed') {
    if (effects.size === 0) put(effects, { kind: 'stays' })
    return
  }
  const goes: Effect = use === 'yes' && to !== undefined ? { kind: 'moves', to } : whether(permission, to)
  const moving = [...effects.values()].filter((effect) => effect.kind === 'moves' || effect.kind === 'due')
  if (to !== undefined && effects.has(`moves ${to.key}`)) return
  if (moving.length === 0) effects.delete('stays')
  for (const key of [...effects.keys()]) if (key.startsWith('not covered')) effects.delete(key)
  put(effects, goes)
}

/** A permission to stay on its own: every move becomes a choice; one that only names an earliest day lets moves at their point be. */
export function leaveToStay(permission: SpaceRule, effects: Map<string, Effect>, point: Point, space: Space): void {
  const use = used(permission, point, space.vocabulary)
  if (permission.move === 'stay' && use !== 'no') {
    for (const [key, effect] of [...effects]) {
      const isLate = effect.kind === 'due' || (effect.kind === 'not covered' && effect.why === 'point passed')
      if (effect.kind !== 'moves' && !(use === 'yes' && isLate)) continue
      effects.delete(key)
      put(effects, effect.kind !== 'moves' || use === 'yes' ? { kind: 'stays' } : whether(permission, effect.to))
    }
  }
  // Once the longest stay is over, or the leave is not used, the permission says no more where the case is.
  const over = permission.by.some((limit) => holdsAt(cameToPass(limit, space.vocabulary), point))
  if (effects.size === 0 && !over && use !== 'no') put(effects, { kind: 'stays' })
}

export function put(effects: Map<string, Effect>, effect: Effect): void {
  effects.set(effectKey(effect), effect)
}
