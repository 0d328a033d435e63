/** A move that a rule calls for at a moment, and that another rule has wait for a later one. */
import { cameToPass, holdsAt, interpret, momentsOf } from '../../space/index.js'
import type { Model, MomentName, Point, To } from '../../space/index.js'
import { partition, pointIn } from '../answer/parts.js'
import type { Known } from './told.js'

export interface Postponed {
  readonly to: To
  /** The moments before which it is not made. */
  readonly until: readonly MomentName[]
}

/** The move of a case at the moment that is asked about, where only its earliest day holds it back, or nothing does. */
export function postponed(known: Known, model: Model): Postponed | undefined {
  const { moment } = known.place
  const found =
    moment === undefined
      ? []
      : partition(known.cases, model.effects(known.place), model).map((part) => heldIn(pointIn(part, known, model), moment, model))
  const [first] = found
  const until = [...new Set(found.flatMap((each) => each?.until ?? []))]
  return first === undefined || until.length === 0 || found.some((each) => each?.to.key !== first.to.key)
    ? undefined
    : { to: first.to, until }
}

function heldIn(point: Point, moment: MomentName, { space }: Model): Postponed | undefined {
  const { sides, effects } = interpret(space, point)
  const [effect] = effects.values()
  if (effects.size === 1 && effect!.kind === 'moves') return { to: effect!.to, until: [] }
  const waiting = sides.map(({ move, to, at, group, shut, kept, notBefore }) => {
    const isHere = at !== undefined && at.kind !== 'agreed' && (group.length > 0 ? group : momentsOf(at)).includes(moment)
    return move === 'go' && to !== undefined && isHere && !shut && kept.length === 0
      ? { to, until: notBefore.filter((floor) => !holdsAt(cameToPass(floor, space.vocabulary), point)) }
      : undefined
  })
  const [first] = waiting
  return first === undefined || waiting.some((each) => each === undefined || each.until.length === 0 || each.to.key !== first.to.key)
    ? undefined
    : { to: first.to, until: waiting.flatMap((each) => each!.until) }
}
