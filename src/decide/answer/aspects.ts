/** What else moves with a case, or stays: its allocation, who manages the work, the record. */
import { nameOf } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import type { Model } from '../../space/index.js'
import type { Answer, AspectInDecision, DecisionOfAspect } from '../decision.js'
import { leftBehind } from '../duties/left-behind.js'
import type { Known } from '../told/told.js'

const others = ['allocation', 'line management', 'system record'] as const satisfies readonly Route['aspect'][]

/** The answers for every other aspect of which some rule speaks, or would but for an exception, in a case that can be meant. */
export function aspectsOf(
  known: Known,
  ofCase: Answer | 'unknown',
  model: Model,
  decideAspect: (known: Known, model: Model, aspect: Route['aspect']) => DecisionOfAspect,
): readonly AspectInDecision[] {
  return others.flatMap((aspect): AspectInDecision[] => {
    const behind = leftBehind(known, aspect, model, decideAspect)
    if (behind !== undefined) return [{ aspect, stillWith: behind.holder, ...behind.decided }]
    if (!isSpokenOf(aspect, known, model)) return []
    const decided = decideAspect(known, model, aspect)
    return isDone(decided, known) ? [] : [{ aspect, ...withTheCase(decided, ofCase) }]
  })
}

/** What should have moved by now, and is told to have. */
function isDone({ answer, trace }: DecisionOfAspect, { given: { done = [] } }: Known): boolean {
  const saying = trace.filter(({ part }) => part === 'applied')
  return (
    answer !== 'unknown' &&
    ((answer.kind === 'stays' && answer.due !== undefined) || (answer.kind === 'not covered' && answer.why === 'point passed')) &&
    saying.length > 0 &&
    saying.every(({ rule }) => done.includes(nameOf(rule)))
  )
}

/** What moves at the transfer goes on the day on which the case moves, and stays until it does. */
function withTheCase(decided: DecisionOfAspect, ofCase: Answer | 'unknown'): DecisionOfAspect {
  const { answer, trace } = decided
  const saying = trace.filter(({ part, as }) => part === 'applied' && as.at !== undefined)
  if (answer === 'unknown' || answer.kind !== 'moves' || saying.length === 0 || !saying.every(({ as }) => as.at?.kind === 'transfer'))
    return decided
  const moves = ofCase !== 'unknown' && ofCase.kind === 'moves'
  return {
    ...decided,
    answer: moves
      ? { ...answer, whenNotStated: ofCase.whenNotStated }
      : { kind: 'stays', until: [], waitsFor: [], nothingSaid: false, goesTo: answer.to, withTheCase: true },
  }
}

function isSpokenOf(aspect: Route['aspect'], known: Known, model: Model): boolean {
  const { view } = model.answers(known.place.holder, aspect)
  const now = model.space.vocabulary.axes.index('now')
  const ordinal = model.fixed(known.place).get(now)!
  const { store } = model
  return view.rules.some((rule) => store.meets(known.cases, store.restrict(view.diagram(rule.when, rule.never[0]), now, ordinal)))
}
