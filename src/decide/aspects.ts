/** What else moves with a case, or stays: its allocation, who manages the work, the record. */
import type { Route } from '../graph/nodes.js'
import type { Model } from '../space/index.js'
import type { AspectInDecision, DecisionOfAspect } from './decision.js'
import type { Known } from './told.js'

const others = ['allocation', 'line management', 'system record'] as const satisfies readonly Route['aspect'][]

/** The answers for every other aspect of which some rule speaks, or would but for an exception, in a case that can be meant. */
export function aspectsOf(known: Known, model: Model, decideAspect: (known: Known, model: Model, aspect: Route['aspect']) => DecisionOfAspect): readonly AspectInDecision[] {
  return others.filter((aspect) => isSpokenOf(aspect, known, model)).map((aspect) => ({ aspect, ...decideAspect(known, model, aspect) }))
}

function isSpokenOf(aspect: Route['aspect'], known: Known, model: Model): boolean {
  const { view } = model.answers(known.place.holder, aspect)
  const now = model.space.vocabulary.axes.index('now')
  const ordinal = model.fixed(known.place).get(now)!
  const { store } = model
  return view.rules.some((rule) => store.meets(known.cases, store.restrict(view.diagram(rule.when, rule.never[0]), now, ordinal)))
}
