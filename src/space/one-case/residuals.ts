/** What each rule is left to say where others beat it, and where permissions open something beside it. */
import type { Holder } from '../axes.js'
import { cameToPass } from '../conditions.js'
import { holdsAt } from '../formula.js'
import type { Point } from '../formula.js'
import type { Vocabulary } from '../vocabulary.js'
import { choiceOf } from '../graph-to-rules.js'
import { pointBeside } from '../points.js'
import type { At, RouteField, SpaceRule, To } from '../rule.js'
import type { Space } from '../space.js'
import { dropped, stands } from './bearing.js'
import type { Bearing } from './bearing.js'
import { valueAt } from './values.js'

/** What is left of what a rule says, where others beat it on some fields. */
export interface Residual {
  readonly rule: SpaceRule
  readonly move?: 'stay' | 'go'
  readonly to?: To
  readonly at?: At
  readonly never: readonly Holder[]
}

/** What the rules that bear on a case say, each as far as nothing beats it. */
export function residuals(bearing: Bearing, point: Point, space: Space): Residual[] {
  const { speaking, beaten } = bearing
  return speaking
    .filter((rule) => !rule.permits && !dropped(rule, bearing))
    .map((rule): Residual => {
      const to = toOf(rule, point)
      return {
        rule,
        ...(rule.move === undefined || beaten(rule, 'move') ? {} : { move: rule.move }),
        ...(to === undefined || beaten(rule, 'to') ? {} : { to: relaxedTo(rule, to, bearing, point, space.vocabulary) }),
        ...(rule.at === undefined || beaten(rule, 'at') ? {} : { at: relaxedAt(rule, rule.at, bearing, point, space.vocabulary) }),
        never: beaten(rule, 'never') ? [] : rule.never,
      }
    })
    .filter(({ move, to, at, never }) => move !== undefined || to !== undefined || at !== undefined || never.length > 0)
}

export function toOf(rule: SpaceRule, point: Point): To | undefined {
  return rule.to.find(({ where }) => holdsAt(where, point))?.value
}

/** Whether a permission was used: yes, no, or nobody has chosen yet. */
export function used(permission: Pick<SpaceRule, 'id'>, point: Point, vocabulary: Vocabulary): 'yes' | 'no' | undefined {
  const value = valueAt({ kind: 'chosen', rule: permission.id }, point, vocabulary)
  return value === 'yes' || value === 'no' ? value : undefined
}

/** The permissions that open a second possibility beside what a rule says of a field. */
export function relaxing(rule: SpaceRule, field: RouteField, bearing: Bearing): SpaceRule[] {
  return bearing.speaking.filter((other) => other.permits && other.relaxes.includes(rule.id) && stands(other, field, bearing))
}

/** Leave that has not begun is none. */
function hasBegun({ notBefore }: SpaceRule, point: Point, vocabulary: Vocabulary): boolean {
  return notBefore === undefined || holdsAt(cameToPass(notBefore, vocabulary), point)
}

function relaxedTo(rule: SpaceRule, to: To, bearing: Bearing, point: Point, vocabulary: Vocabulary): To {
  const opening = relaxing(rule, 'to', bearing)
    .filter((permission) => hasBegun(permission, point, vocabulary))
    .flatMap((permission) => {
      const other = toOf(permission, point)
      const use = used(permission, point, vocabulary)
      return other === undefined || use === 'no' ? [] : [{ permission, other, use }]
    })
  const taken = opening.filter(({ use }) => use === 'yes')
  if (taken.length > 0) return taken[0]!.other
  if (opening.length === 0) return to
  return choiceOf(
    [to, ...opening.map(({ other }) => other)],
    rule.route,
    opening.map(({ permission }) => permission.route),
  )
}

function relaxedAt(rule: SpaceRule, at: At, bearing: Bearing, point: Point, vocabulary: Vocabulary): At {
  const opening = relaxing(rule, 'at', bearing).filter(
    (permission) => permission.at !== undefined && hasBegun(permission, point, vocabulary) && used(permission, point, vocabulary) !== 'no',
  )
  const taken = opening.find((permission) => used(permission, point, vocabulary) === 'yes')
  return taken !== undefined ? taken.at! : pointBeside(at, opening)
}
