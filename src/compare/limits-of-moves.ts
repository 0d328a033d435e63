/**
 * The limits that other rules set to a move: those about every move, in a plain case of the rule; and those by which the meeting is to be held
 * at which the case moves.
 */
import type { SharedTopic } from '../concepts/index.js'
import { typicalCase } from '../decide/index.js'
import { isRider } from '../graph/nodes.js'
import type { Route } from '../graph/nodes.js'
import { momentName } from '../space/index.js'
import type { Model, MomentName } from '../space/index.js'
import { holdersMeant } from './answers.js'
import type { RouteAnswer } from './answers.js'
import { limitsOfMeetings } from './meeting-limits.js'
import { sharedMoment } from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import { valuesOf } from './side.js'
import { holdersOf, standsAt } from './standing.js'

/** The answer with the latest days that such rules add to its own. */
export function withLimitsOfMoves(topic: SharedTopic, answer: RouteAnswer, model: Model): RouteAnswer {
  const { rule, onward } = answer
  const states = onward ?? answer.states
  if (rule.stay !== undefined || isRider(rule) || rule.strength === 'must-not' || rule.aspect !== 'case responsibility') return answer
  const added = holdersMeant(topic, holdersOf(topic, rule, model), model.space.graph).flatMap((holder): readonly SharedValue[] => {
    const riders = model.answers(holder).view.rules.filter((each) => isRider(each.route))
    const wanted = new Set(riders.flatMap(({ by }) => by.map((moment) => sharedMoment(moment, model.space.graph).words)))
    const region = wanted.size === 0 ? undefined : standsAt(topic, rule, holder, model)
    const point = region === undefined ? undefined : typicalCase(region, { holder, moment: undefined }, model)
    return point === undefined
      ? []
      : valuesOf(holder, region!, model, topic)
          ['latest day'].filter(({ value, where }) => wanted.has(value.words) && model.store.holds(where, point))
          .map(({ value }) => value)
  })
  const known = new Set(states['latest day'].map(({ words }) => words))
  const meetings = momentsOf(rule).flatMap((moment) => limitsOfMeetings(model.space.graph).get(moment) ?? [])
  const more = [...new Map([...added, ...meetings].map((value) => [value.words, value])).values()].filter(({ words }) => !known.has(words))
  const limited = { ...states, 'latest day': [...states['latest day'], ...more] }
  return more.length === 0 ? answer : { ...answer, ...(onward === undefined ? { states: limited } : { onward: limited }) }
}

function momentsOf({ at }: Route): readonly MomentName[] {
  const points = at === undefined ? [] : at.kind === 'one-of-points' ? at.points : [at]
  return points.flatMap((point) => (point.kind === 'event-moment' ? [momentName(point)] : []))
}
