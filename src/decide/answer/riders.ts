/** The rules that qualify moves and cause none: whether they speak depends on where the case is going. */
import type { Route } from '../../graph/nodes.js'
import { bearingOf, rulesAbout } from '../../space/index.js'
import type { Point, Side, Space, SpaceRule } from '../../space/index.js'

/** A rider, and the team to which the move goes that it qualifies; no team: one that the text does not name. */
export interface Rider {
  readonly rule: SpaceRule
  readonly goingTo: string | undefined
}

export interface Riders {
  readonly speaking: readonly Rider[]
  readonly lifted: readonly Rider[]
}

/** Those of the moves for which some side calls; where nothing moves, only what forbids a move is left. */
export function ridersOf(sides: readonly Side[], point: Point, space: Space, aspect: Route['aspect']): Riders {
  const rules = rulesAbout(space, aspect)
  const receivers = new Set(sides.flatMap(({ move, to }) => (move === 'go' ? [to?.kind === 'holder' ? to.holder : undefined] : [])))
  const bearings = [...receivers].map((goingTo) => ({ goingTo, bearing: bearingOf(rules, point, goingTo) }))
  const bans = bearingOf(rules, point)
    .speaking.filter((rule) => isRider(rule) && rule.never.length > 0)
    .map((rule) => ({ rule, goingTo: undefined }))
  const speaking = once([
    ...bearings.flatMap(({ goingTo, bearing }) => bearing.speaking.filter(isRider).map((rule) => ({ rule, goingTo }))),
    ...bans,
  ])
  const lifted = once(bearings.flatMap(({ goingTo, bearing }) => bearing.lifted.filter(isRider).map((rule) => ({ rule, goingTo }))))
  return { speaking, lifted: lifted.filter(({ rule }) => !speaking.some((other) => other.rule === rule)) }
}

function once(riders: readonly Rider[]): readonly Rider[] {
  return [...new Map(riders.toReversed().map((rider) => [rider.rule, rider])).values()].toReversed()
}

function isRider({ move, permits }: SpaceRule): boolean {
  return move === undefined && !permits
}
