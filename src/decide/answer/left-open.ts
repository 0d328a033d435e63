/** What the author knows to be open in the text and this case meets: silences, contradictions, words that can mean several things, documents that nobody supplied. */
import type { Acknowledgement } from '../../graph/nodes.js'
import { conditionFormula, diagramOf, momentName, pointMoments } from '../../space/index.js'
import type { Model } from '../../space/index.js'
import type { Decision, DecisionOfAspect, LeftOpen } from '../decision.js'
import type { Known } from '../told/told.js'

/** Every acknowledged hole that this answer falls into, or of which every case that can be meant has part. */
export function leftOpenOf(known: Known, decided: DecisionOfAspect, duties: Decision['duties'], model: Model): readonly LeftOpen[] {
  const { space, store, fixed } = model
  const bears = new Set([...decided.trace.filter(({ part, certain }) => certain && part !== 'lifted' && part !== 'beaten' && part !== 'replaced').map(({ rule }) => rule)])
  const owed = new Set(duties.filter(({ certain, standing }) => certain && standing !== 'to come').map(({ rule }) => rule))
  const covers = (node: Acknowledgement) => {
    const { heldBy, unheld, when } = node
    const isItsCase = heldBy.length + unheld.length === 0 || [...heldBy, ...unheld].some((each) => each === known.place.holder)
    return isItsCase && store.implies(known.cases, diagramOf(conditionFormula(when, space.scope), store, fixed(known.place)))
  }
  const isMet = (node: Acknowledgement): boolean => {
    const { answer } = decided
    switch (node.hole) {
      case 'missing': return node.when.kind !== 'always'
      case 'unclear': return node.rules.some((rule) => bears.has(rule) || owed.has(rule))
      case 'gap': return answer !== 'unknown' && answer.kind === 'not covered' && pointMoments(node.at).some((moment) => momentName(moment) === (answer.since?.moment ?? known.place.moment))
      case 'conflict': return answer !== 'unknown' && answer.kind === 'conflict' && answer.sides.filter(({ rules }) => rules.some((rule) => node.rules.includes(rule))).length > 1
      default: return false
    }
  }
  const found = space.graph.all('acknowledgement').filter((node) => isMet(node) && covers(node))
  // Of the route before of what is owed.
  const about = ({ hole, rules }: Acknowledgement) => (hole === 'unclear' && !rules.some((rule) => bears.has(rule)) ? 1 : 0)
  return found.sort((a, b) => about(a) - about(b)).map(({ id, hole, documents }) => ({ rule: id, hole, documents }))
}
