/** The limits that rules about every move set to a move of which another rule speaks: in a plain case of that rule, or in some if they are about the topic. */
import type { SharedTopic } from '../concepts/index.js'
import { typicalCase } from '../decide/index.js'
import { isRider } from '../graph/nodes.js'
import type { Model } from '../space/index.js'
import type { RouteAnswer } from './answers.js'
import { rulesByTopic } from './belonging.js'
import { sharedMoment } from './shared-values.js'
import type { SharedValue } from './shared-values.js'
import { valuesOf } from './side.js'
import { holdersOf, standsAt } from './standing.js'

/** The answer with the latest days that such rules add to its own. */
export function withLimitsOfMoves(topic: SharedTopic, answer: RouteAnswer, model: Model): RouteAnswer {
  const { rule, states } = answer
  const about = new Set(rulesByTopic(model.space.graph).get(topic)!.map(({ id }) => id))
  if (rule.stay !== undefined || isRider(rule) || rule.strength === 'must-not' || rule.aspect !== 'case responsibility') return answer
  const added = holdersOf(topic, rule, model).flatMap((holder): readonly SharedValue[] => {
    const riders = model.answers(holder).view.rules.filter((each) => isRider(each.route))
    const wordsOf = (rules: typeof riders) => new Set(rules.flatMap(({ by }) => by.map((moment) => sharedMoment(moment, model.space.graph).words)))
    const [wanted, ofTopic] = [wordsOf(riders), wordsOf(riders.filter(({ id }) => about.has(id)))]
    const region = wanted.size === 0 ? undefined : standsAt(topic, rule, holder, model)
    const point = region === undefined ? undefined : typicalCase(region, { holder, moment: undefined }, model)
    return point === undefined ? [] : valuesOf(holder, region!, model)['latest day'].filter(({ value, where }) => ofTopic.has(value.words) || (wanted.has(value.words) && model.store.holds(where, point))).map(({ value }) => value)
  })
  const known = new Set(states['latest day'].map(({ words }) => words))
  const more = [...new Map(added.map((value) => [value.words, value])).values()].filter(({ words }) => !known.has(words))
  return more.length === 0 ? answer : { ...answer, states: { ...states, 'latest day': [...states['latest day'], ...more] } }
}
