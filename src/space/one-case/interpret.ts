/**
 * The reference interpreter: the core calculus read out one case at a time, as plainly as `SEMANTICS.md` writes it. Every
 * question that the diagrams answer for all cases at once, this answers for one; the two must agree.
 */
import type { Route } from '../../graph/nodes.js'
import { effectKey, joined } from '../answer.js'
import type { Effect } from '../answer.js'
import { cameToPass } from '../conditions.js'
import { holdsAt } from '../formula.js'
import type { Point } from '../formula.js'
import { keepsForATime } from '../rule.js'
import { rulesAbout } from '../space.js'
import type { Space } from '../space.js'
import { bearingOf, stands } from './bearing.js'
import type { Bearing } from './bearing.js'
import { effectsOfSide } from './effects.js'
import { leaveToGo, leaveToStay, put } from './permissions.js'
import { sidesOf } from './sides.js'
import type { Side } from './sides.js'
import { silence } from './silence.js'

export interface Reading {
  readonly bearing: Bearing
  readonly sides: readonly Side[]
  readonly effects: ReadonlyMap<string, Effect>
}

/** What the protocol says of one case at the moment that its `now` axis names. */
export function interpret(space: Space, point: Point, aspect: Route['aspect'] = 'case responsibility'): Reading {
  const bearing = bearingOf(rulesAbout(space, aspect), point)
  const sides = sidesOf(bearing, point, space)
  const effects = effectsOf(sides, bearing, point, space)
  return { bearing, sides, effects: joined(effects.size > 0 ? effects : silence(space, point, bearing, aspect)) }
}

/** The answer of the interpreter as a list of effect keys, for comparing. */
export function effectKeys(space: Space, point: Point, aspect: Route['aspect'] = 'case responsibility'): string[] {
  return [...interpret(space, point, aspect).effects.keys()]
}

function effectsOf(sides: readonly Side[], bearing: Bearing, point: Point, space: Space): Map<string, Effect> {
  const effects = new Map(sides.flatMap((side) => effectsOfSide(side, point, space)).map((effect) => [effectKey(effect), effect]))
  const free = bearing.speaking.filter((rule) => rule.permits && rule.relaxes.length === 0)
  const standing = free.filter((permission) => permission.move === undefined || stands(permission, 'move', bearing))
  for (const permission of standing) {
    if (permission.move === 'go') leaveToGo(permission, effects, bearing, point, space)
  }
  for (const permission of standing) {
    if (permission.move !== 'go' && permission.route.stay !== undefined) leaveToStay(permission, effects, point, space)
  }
  // What keeps a case for at least a time says where it is until then, also where nothing else does.
  const kept = bearing.speaking.some(
    (rule) => keepsForATime(rule) && stands(rule, 'notBefore', bearing) && !holdsAt(cameToPass(rule.notBefore!, space.vocabulary), point),
  )
  if (kept && effects.size === 0) put(effects, { kind: 'stays' })
  return effects
}
