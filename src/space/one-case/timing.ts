/** When a side moves the case: now, later, by now, or when somebody says. */
import { cameToPass, isNow } from '../conditions.js'
import { holdsAt } from '../formula.js'
import type { Point } from '../formula.js'
import type { Vocabulary } from '../vocabulary.js'
import { isCountedFrom } from '../moments.js'
import type { MomentName } from '../moments.js'
import { momentsOf } from '../points.js'
import type { At, SpaceRule } from '../rule.js'
import type { Space } from '../space.js'
import type { Side } from './sides.js'
import { hasPassed, valueAt, wasCalledFor } from './values.js'

export type Timing = { readonly kind: 'now' | 'later' | 'due' | 'passed' } | ({ readonly kind: 'choice' } & Choosing)

/** Somebody says when: `here`, whether the case can go now; `left`, at which moments it can go later. */
export interface Choosing {
  readonly here: boolean
  readonly left: readonly MomentName[]
  readonly at: Extract<At, { kind: 'one of' | 'agreed' }>
}

/** @param leave whether this is leave to go, which lasts no longer than its points */
export function timingOf(
  side: Pick<Side, 'at' | 'group' | 'by' | 'notBefore'>,
  point: Point,
  { vocabulary }: Space,
  leave = false,
): Timing {
  const now = (moment: MomentName) => holdsAt(isNow(moment, vocabulary), point)
  const passed = (moment: MomentName) => hasPassed(moment, point, vocabulary)
  const come = (moment: MomentName) => now(moment) || passed(moment)
  if (side.notBefore.some((moment) => !come(moment))) return { kind: 'later' }
  const byLimit: Timing = { kind: side.by.length === 0 ? 'now' : side.by.some(come) ? 'due' : 'later' }
  const { at } = side
  if (at === undefined) return byLimit
  // A day that is to be agreed can be agreed up to the latest day.
  if (at.kind === 'agreed')
    return chosenNow(at.rules, point, vocabulary)
      ? { kind: 'now' }
      : side.by.some(passed)
        ? { kind: 'due' }
        : { kind: 'choice', here: at.beside !== undefined && !passed(at.beside) && now(at.beside), left: [], at }
  const moments = side.group.length > 0 ? side.group : momentsOf(at)
  const left = moments.filter((moment) => !passed(moment))
  const calledFor = moments.some((moment) => wasCalledFor(moment, point, vocabulary))
  // Where all have passed, a move that was called for is due; else a latest day may still say something.
  const behind: Timing = calledFor ? { kind: 'due' } : side.by.length > 0 ? byLimit : { kind: 'passed' }
  if (at.kind === 'one of') {
    if (left.length === 0) return behind
    if (!left.some(now)) {
      // What has passed by can still be chosen, up to the latest day.
      if (leave || left.length === moments.length) return { kind: 'later' }
      if (side.by.some(passed)) return { kind: 'due' }
      if (chosenNow(at.rules, point, vocabulary)) return { kind: calledFor ? 'due' : 'now' }
      return { kind: 'choice', here: true, left, at }
    }
    return left.length === 1 || chosenNow(at.rules, point, vocabulary)
      ? { kind: 'now' }
      : { kind: 'choice', here: left.some((moment) => !now(moment)), left: left.filter((moment) => !now(moment)), at }
  }
  // A point that came before the earliest day: the move is made on that day.
  if (left.length === 0 && !leave && side.notBefore.some((moment) => now(moment) && !passed(moment))) return { kind: 'now' }
  // Once a move was called for at the first of several, the next one is not the first.
  if (calledFor) return { kind: 'due' }
  if (left.some(now)) return { kind: 'now' }
  return left.length === 0 ? behind : { kind: 'later' }
}

function chosenNow(rules: readonly SpaceRule['id'][], point: Point, vocabulary: Vocabulary): boolean {
  return rules.some((rule) => valueAt({ kind: 'chosen', rule }, point, vocabulary) === 'now')
}

/** A point, or an earliest day, that falls after a latest day makes the case due on that day. */
export function overtaken(side: Side, point: Point, { vocabulary }: Space): boolean {
  const moments = side.group.length > 0 ? side.group : side.at === undefined ? [] : momentsOf(side.at)
  const left = moments.filter((moment) => !hasPassed(moment, point, vocabulary))
  const come = (moment: MomentName) => holdsAt(cameToPass(moment, vocabulary), point)
  // What is left when a limit has passed comes after it, unless it is what the limit is counted from.
  const after = (moment: MomentName, limit: MomentName) =>
    (hasPassed(limit, point, vocabulary) && !isCountedFrom(limit, moment)) ||
    valueAt({ kind: 'order', point: moment, limit }, point, vocabulary) === 'after'
  return side.by
    .filter(come)
    .some(
      (limit) =>
        (left.length > 0 && left.every((moment) => after(moment, limit))) ||
        side.notBefore.some((moment) => !come(moment) && after(moment, limit)),
    )
}
