/** What the author knows to be open in the text and this case meets: silences, contradictions, words that can mean several things, documents that nobody supplied. */
import type { RuleId } from '../../graph/ids.js'
import type { Acknowledgement } from '../../graph/nodes.js'
import { conditionFormula, diagramOf, momentName, pointMoments } from '../../space/index.js'
import type { Model, MomentName } from '../../space/index.js'
import type { Answer, Decision, DecisionOfAspect, LeftOpen } from '../decision.js'
import { knownOf } from '../known.js'
import { findMoment } from '../told/names.js'
import type { Known } from '../told/told.js'

/** Every acknowledged hole that this answer falls into, or of which every case that can be meant has part. */
export function leftOpenOf(known: Known, decided: DecisionOfAspect, remarks: Decision['remarks'], duties: Decision['duties'], model: Model, answerOf: (known: Known) => Answer | 'unknown'): readonly LeftOpen[] {
  const { space, store, fixed } = model
  const bears = new Set([...decided.trace.filter(({ part, certain }) => certain && part !== 'lifted' && part !== 'beaten' && part !== 'replaced').map(({ rule }) => rule)])
  const owed = new Set(duties.filter(({ certain, standing }) => certain && standing !== 'to come').map(({ rule }) => rule))
  const overtaken = overtakenIn(decided, remarks)
  const covers = (node: Acknowledgement) => {
    const { heldBy, unheld, when } = node
    const isItsCase = heldBy.length + unheld.length === 0 || [...heldBy, ...unheld].some((each) => each === known.place.holder)
    return isItsCase && store.implies(known.cases, diagramOf(conditionFormula(when, space.scope), store, fixed(known.place)))
  }
  // A latest day and a later moment of the move contradict each other from the day on which both are known until the case has moved.
  const isOvertaken = ({ rules }: Acknowledgement) => rules.some((rule) => overtaken.has(rule)) && decided.trace.some(({ rule, part, as }) => part === 'applied' && as.at !== undefined && rules.includes(rule) && !overtaken.has(rule))
  // Of a case that nothing moves as yet: a hole of such cases at a moment that has not come to this one.
  const isAhead = ({ when, at }: Acknowledgement) => store.support(diagramOf(conditionFormula(when, space.scope), store, fixed(known.place))).some((axis) => known.told.has(axis)) && pointMoments(at).some((moment) => comesTo(momentName(moment), known, model, answerOf))
  const isMet = (node: Acknowledgement): boolean => {
    const { answer } = decided
    switch (node.hole) {
      case 'missing': return node.when.kind !== 'always'
      case 'unclear': return node.rules.some((rule) => bears.has(rule) || owed.has(rule))
      case 'gap': return answer !== 'unknown' && (answer.kind === 'not covered' ? pointMoments(node.at).some((moment) => momentName(moment) === (answer.since?.moment ?? known.place.moment)) : answer.kind === 'stays' && answer.nothingSaid && isAhead(node))
      case 'conflict': return (answer !== 'unknown' && answer.kind === 'conflict' && answer.sides.filter(({ rules }) => rules.some((rule) => node.rules.includes(rule))).length > 1) || isOvertaken(node)
      default: return false
    }
  }
  const found = space.graph.all('acknowledgement').filter((node) => isMet(node) && covers(node))
  // What leaves the answer open first; of the route before of what is owed.
  const about = ({ hole, rules }: Acknowledgement) => (hole === 'conflict' || hole === 'gap' ? -1 : hole === 'unclear' && !rules.some((rule) => bears.has(rule)) ? 1 : 0)
  return found.sort((a, b) => about(a) - about(b)).map(({ id, hole, documents }) => ({ rule: id, hole, documents }))
}

/** Whether the text has no answer once this moment comes. */
function comesTo(moment: MomentName, { given, place }: Known, model: Model, answerOf: (known: Known) => Answer | 'unknown'): boolean {
  const come = [...(given.earlier ?? []), ...(given.happened ?? [])].some((each) => each.moment !== undefined && findMoment(each.moment, model.space)?.name === moment)
  if (come || moment === place.moment || !model.space.vocabulary.moments.has(moment)) return false
  const { on: _today, ...case_ } = given
  const { known } = knownOf({ ...case_, at: moment }, model, true)
  const then = known === undefined ? 'unknown' : answerOf(known)
  return then !== 'unknown' && then.kind === 'not covered'
}

/** The rules of latest days after which the case moves, or is to move. */
function overtakenIn({ answer, limits }: DecisionOfAspect, remarks: Decision['remarks']): ReadonlySet<RuleId> {
  const gone = answer !== 'unknown' && answer.kind === 'moves' && answer.late ? limits.filter(({ kind, over }) => kind === 'by' && over) : []
  return new Set([...gone, ...remarks.filter((remark) => remark.kind === 'planned too late')].flatMap(({ rules }) => rules))
}
