/** What a case comes to of which no side says stay or go. */
import type { Route } from '../../graph/nodes.js'
import { effectKey } from '../answer.js'
import type { Effect } from '../answer.js'
import { isNow } from '../conditions.js'
import { holdsAt } from '../formula.js'
import type { Point } from '../formula.js'
import { rulesAbout } from '../space.js'
import type { Space } from '../space.js'
import type { Bearing } from './bearing.js'
import { hasPassed } from './values.js'

/** No side says stay or go: in an asked question that is a gap, elsewhere nothing is about it. */
export function silence(space: Space, point: Point, bearing: Bearing, aspect: Route['aspect']): Map<string, Effect> {
  const { vocabulary } = space
  const holder = vocabulary.holders[point[vocabulary.axes.index('holder')]!]!
  const asked =
    aspect === 'case responsibility' &&
    space.asked.some(
      (question) => question.holder === holder && holdsAt(isNow(question.moment, vocabulary), point) && holdsAt(question.concerns, point),
    )
  const arrived = rulesAbout(space, aspect).some(
    (rule) => holdsAt(rule.arrived, point) && !rule.unless.some((lifts) => holdsAt(lifts, point)),
  )
  if (!asked || arrived) return new Map([['stays', { kind: 'stays' }]])
  const late = rulesAbout(space, aspect).some(
    (rule) =>
      rule.judgedToday !== undefined &&
      rule.at?.kind === 'moment' &&
      holdsAt(rule.judgedToday, point) &&
      !holdsAt(isNow(rule.at.moment, vocabulary), point) &&
      hasPassed(rule.at.moment, point, vocabulary),
  )
  const why = late ? 'point passed' : bearing.lifted.some((rule) => rule.move !== undefined) ? 'lifted' : 'silent'
  const effect: Effect = { kind: 'not covered', why }
  return new Map([[effectKey(effect), effect]])
}
