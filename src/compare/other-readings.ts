/** Which team takes a case if the clause of a rule is read in another way than the rule has it, where nobody has decided how. */
import type { SharedTopic } from '../concepts/index.js'
import { typicalCase } from '../decide/index.js'
import type { ReadingId } from '../graph/ids.js'
import type { Model } from '../space/index.js'
import type { RouteAnswer } from './answers.js'
import type { SharedValue } from './shared-values.js'
import { asLookedAt, valuesOf } from './side.js'
import { holdersOf, standsAt } from './standing.js'

/** The answer with the teams that the other readings lead to, of a plain case in which the rule then says nothing. */
export function withOtherReadings(topic: SharedTopic, answer: RouteAnswer, model: Model): RouteAnswer {
  const { rule, readings, states } = answer
  const known = new Set(states.team.map(({ words }) => words))
  if (readings.length === 0 || known.size === 0) return answer
  const found = holdersOf(topic, rule, model).flatMap((holder) =>
    readings.flatMap(({ question }): readonly SharedValue[] => {
      const {
        store,
        space: {
          vocabulary: { axes },
        },
      } = model
      const [axis, here] = [axes.find(question as ReadingId), standsAt(topic, rule, holder, model)]
      if (axis === undefined || here === undefined) return []
      const place = { holder, moment: undefined }
      // The same cases, but for the reading; those in which the rule stands all the same tell nothing new.
      const elsewise = store.minus(store.all([store.some(here, [axis]), model.cases(place), model.fresh, asLookedAt(model)]), here)
      const point = typicalCase(elsewise, place, model)
      return point === undefined
        ? []
        : valuesOf(holder, elsewise, model, topic)
            .team.filter(({ where }) => store.holds(where, point))
            .map(({ value }) => value)
    }),
  )
  const others = [...new Map(found.filter(({ words }) => !known.has(words)).map((value) => [value.words, value])).values()]
  return others.length === 0 ? answer : { ...answer, otherwiseRead: others }
}
