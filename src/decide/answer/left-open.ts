/** What the author knows to be open in the text and this case meets: silences, contradictions, words that can mean several things, documents that nobody supplied. */
import type { Acknowledgement, PolicyNode } from '../../graph/nodes.js'
import { conditionFormula, diagramOf, holeMoments } from '../../space/index.js'
import type { Model, MomentName } from '../../space/index.js'
import type { Answer, Decision, DecisionOfAspect, LeftOpen } from '../decision.js'
import { knownOf } from '../known.js'
import { findMoment } from '../told/names.js'
import type { Known } from '../told/told.js'

/** Every acknowledged hole that this answer falls into, or of which every case that can be meant has part. */
export function leftOpenOf(
  known: Known,
  decided: DecisionOfAspect,
  overtaken: Decision['overtaken'],
  duties: Decision['duties'],
  model: Model,
  answerOf: (known: Known) => Answer | 'unknown',
): readonly LeftOpen[] {
  const { space, store, fixed } = model
  const bears = new Set([
    ...decided.trace
      .filter(({ part, certain }) => certain && part !== 'lifted' && part !== 'beaten' && part !== 'replaced')
      .map(({ rule }) => rule),
  ])
  const owed = new Set(duties.filter(({ certain, standing }) => certain && standing !== 'to come').map(({ rule }) => rule))
  const covers = (node: Acknowledgement) => {
    const { heldBy, unheld, when } = node
    const isItsCase = heldBy.length + unheld.length === 0 || [...heldBy, ...unheld].some((each) => each === known.place.holder)
    return isItsCase && store.implies(known.cases, diagramOf(conditionFormula(when, space.scope), store, fixed(known.place)))
  }
  // A latest day and a later moment of the move contradict each other from the day on which both are known until the case has moved.
  const isOvertaken = ({ rules }: Acknowledgement) =>
    overtaken !== undefined && rules.some((rule) => overtaken.by.includes(rule)) && rules.some((rule) => overtaken.at.includes(rule))
  const ahead =
    decided.answer === 'unknown'
      ? []
      : decided.answer.kind === 'stays'
        ? [...(decided.answer.thenConflict ?? []), ...(decided.answer.clash?.rules ?? [])]
        : decided.answer.kind === 'choice'
          ? (decided.answer.clash?.rules ?? [])
          : []
  const isOfWhatIsTold = ({ when }: Acknowledgement) =>
    store.support(diagramOf(conditionFormula(when, space.scope), store, fixed(known.place))).some((axis) => known.told.has(axis))
  // What is said of the cases of some teams is left open of the cases of others.
  const isBeyond = (node: Acknowledgement) =>
    node.rules.length > 0 && node.rules.every((rule) => isOfOtherTeams(space.graph.node(rule), node)) && isOfWhatIsTold(node)
  // Of a case that nothing moves as yet: a hole of such cases at a moment that has not come to this one.
  const isAhead = (node: Acknowledgement) =>
    isOfWhatIsTold(node) && holeMoments(node).some((moment) => comesTo(moment, known, model, answerOf))
  const isMet = (node: Acknowledgement): boolean => {
    const { answer } = decided
    switch (node.hole) {
      case 'missing':
        return node.when.kind !== 'always'
      case 'unclear':
        return node.rules.some((rule) => bears.has(rule) || owed.has(rule)) || isBeyond(node)
      case 'gap':
        return (
          answer !== 'unknown' &&
          (answer.kind === 'not covered'
            ? holeMoments(node).some((moment) => moment === (answer.since?.moment ?? known.place.moment))
            : answer.kind === 'stays' && answer.nothingSaid && isAhead(node))
        )
      case 'conflict':
        return (
          (answer !== 'unknown' &&
            answer.kind === 'conflict' &&
            answer.sides.filter(({ rules }) => rules.some((rule) => node.rules.includes(rule))).length > 1) ||
          isOvertaken(node) ||
          node.rules.filter((rule) => ahead.includes(rule)).length > 1
        )
      default:
        return false
    }
  }
  const found = space.graph.all('acknowledgement').filter((node) => isMet(node) && covers(node))
  // What leaves the answer open first; of the route before of what is owed.
  const about = ({ hole, rules }: Acknowledgement) =>
    hole === 'conflict' || hole === 'gap' ? -1 : hole === 'unclear' && !rules.some((rule) => bears.has(rule)) ? 1 : 0
  const isOfAnswer = (node: Acknowledgement) =>
    decided.answer !== 'unknown' &&
    decided.answer.kind === 'stays' &&
    decided.answer.nothingSaid &&
    (node.hole === 'gap' ||
      (node.hole === 'unclear' && node.about.some((field) => field === 'team' || field === 'whether') && isBeyond(node)))
  return found
    .sort((a, b) => about(a) - about(b))
    .map((node) => ({ rule: node.id, hole: node.hole, documents: node.documents, ...(isOfAnswer(node) ? { leavesCase: true } : {}) }))
}

/** Whether a rule speaks of the cases of teams of which a hole does not. */
function isOfOtherTeams(rule: PolicyNode, { heldBy, unheld }: Acknowledgement): boolean {
  const of = [...heldBy, ...unheld]
  const its = 'heldBy' in rule ? [...rule.heldBy, ...rule.unheld] : []
  return of.length > 0 && its.length > 0 && !its.some((team) => of.includes(team))
}

/** Whether the text has no answer once this moment comes. */
function comesTo(moment: MomentName, { given, place }: Known, model: Model, answerOf: (known: Known) => Answer | 'unknown'): boolean {
  const come = [...(given.earlier ?? []), ...(given.happened ?? [])].some(
    (each) => each.moment !== undefined && findMoment(each.moment, model.space)?.name === moment,
  )
  if (come || moment === place.moment || !model.space.vocabulary.moments.has(moment)) return false
  const { on: _today, ...case_ } = given
  const { known } = knownOf({ ...case_, at: moment }, model, true)
  const then = known === undefined ? 'unknown' : answerOf(known)
  return then !== 'unknown' && then.kind === 'not covered'
}
