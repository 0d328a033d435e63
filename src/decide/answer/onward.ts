/** Of an answer only what is sure: what comes after a stay, and why there is none. */
import type { Route } from '../../graph/nodes.js'
import { conditionFormula, diagramOf } from '../../space/index.js'
import type { EffectRegions, Model, Place } from '../../space/index.js'
import { answerAt } from './answer-at.js'
import type { Answer } from '../decision.js'
import { mostPossibilities, partition, pointIn } from './parts.js'
import type { Known } from '../told/told.js'

/** By what it is told apart what becomes of cases after a moment at which they stay. */
export function waysOn({ holder, moment }: Place, model: Model, aspect: Route['aspect']): EffectRegions {
  const { store, space: { vocabulary: { axes } } } = model
  const { live } = model.answers(holder, aspect)
  const now = axes.index('now')
  const stated = [live.stay, live.go, ...[...live.to.values(), ...live.at.values()].map(({ where }) => where)].map((where) => store.restrict(where, now, axes.ordinal(now, moment!)!))
  return new Map(stated.map((where, i) => [String(i), { effect: { kind: 'stays' }, where }]))
}

/** That a case stays can be sure while what comes after is not: then only what is sure is said. */
export function onward(answer: Answer, { place, cases }: Known, model: Model, aspect: Route['aspect']): Answer {
  if (answer.kind !== 'stays' || place.moment === undefined) return answer
  const parts = partition(cases, waysOn(place, model, aspect), model)
  if (parts.length === 1) return answer
  const each = parts.map((part) => answerAt(model, pointIn(part, { place }, model), aspect).answer)
  const whole = parts.length <= mostPossibilities
  const agree = (value: (stay: Extract<Answer, { kind: 'stays' }>) => unknown) => whole && each.every((other) => other.kind === 'stays' && JSON.stringify(value(other)) === JSON.stringify(value(answer)))
  const [sameMoment, sameTeam] = [agree(({ until }) => until), agree(({ goesTo }) => goesTo?.key)]
  if (sameMoment && sameTeam) return answer
  const { goesTo, ...sure } = answer
  return { ...sure, until: sameMoment ? answer.until : [], ...(sameTeam && goesTo !== undefined ? { goesTo } : {}), nothingSaid: false, thenUnknown: true }
}

/** Silence of such cases of this holder is acknowledged as that of a document which nobody supplied: then that is why there is no answer. */
export function withDocument(answer: Answer, { place, cases }: Known, { space, store, fixed }: Model): Answer {
  if (answer.kind !== 'not covered' || answer.why !== 'silent') return answer
  const missing = space.graph.all('acknowledgement').find(({ hole, heldBy, unheld, when }) =>
    hole === 'missing' && when.kind !== 'always' && [...heldBy, ...unheld].some((each) => each === place.holder) && store.implies(cases, diagramOf(conditionFormula(when, space.scope), store, fixed(place))))
  return missing === undefined ? answer : { ...answer, why: 'document not supplied', rules: [missing.id] }
}
