/** A term that covers more or fewer children is judged by the rules that use it. */
import type { Condition, Exception } from '../../graph/expressions.js'
import type { TermId } from '../../graph/ids.js'
import type { RuleNode, Term } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { neutral, risky, safeguardLost, waitsLonger, worst } from './level.js'
import type { Impact } from './level.js'
import { speaksForFewer, speaksForMore } from './reach.js'

/** Whether more children meet a condition when more children meet the term (`with`), or fewer (`against`). */
type Sign = 'with' | 'against'
const turned = (sign: Sign): Sign => (sign === 'with' ? 'against' : 'with')

/** The worst that a change of a term means for the rules of this version that use it. */
export function throughTerm(term: TermId, change: 'more' | 'fewer' | 'other', users: readonly RuleNode[], graph: PolicyGraph): Impact {
  const signs = signsOf(term, graph)
  const impacts = users.flatMap((rule) => {
    const found: Impact[] = []
    const speaks = (sign: Sign): void => {
      const more = change === 'other' || (change === 'more') === (sign === 'with')
      const fewer = change === 'other' || !more
      if (more) found.push(speaksForMore(rule, graph))
      if (fewer) found.push(speaksForFewer(rule, graph))
    }
    signs(rule.when).forEach(speaks)
    if ('unless' in rule) exceptionSigns(rule.unless, signs).forEach((sign) => speaks(turned(sign)))
    // What a move waits for is a gate: met more often, it protects less; met less often, the case waits.
    if (rule.kind === 'route' && rule.waitsFor !== undefined)
      for (const sign of signs(rule.waitsFor))
        found.push(change === 'other' ? safeguardLost : (change === 'more') === (sign === 'with') ? safeguardLost : waitsLonger)
    return found.length > 0 ? found : [risky]
  })
  return worst(neutral, ...impacts)
}

function exceptionSigns(exceptions: readonly Exception[], signs: (condition: Condition) => ReadonlySet<Sign>): Set<Sign> {
  return new Set(exceptions.flatMap(({ when, unless }) => [...signs(when), ...[...exceptionSigns(unless, signs)].map(turned)]))
}

/** How conditions depend on the term, through other terms too. */
function signsOf(target: TermId, graph: PolicyGraph): (condition: Condition) => ReadonlySet<Sign> {
  const known = new Map<TermId, ReadonlySet<Sign>>()
  const signs = (condition: Condition): ReadonlySet<Sign> => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return new Set(condition.parts.flatMap((part) => [...signs(part)]))
      case 'not':
        return new Set([...signs(condition.part)].map(turned))
      case 'as-at':
        return signs(condition.part)
      case 'term-holds':
        return condition.term === target ? new Set(['with']) : signsOfTerm(condition.term)
      default:
        return new Set()
    }
  }
  const signsOfTerm = (id: TermId): ReadonlySet<Sign> => {
    const before = known.get(id)
    if (before !== undefined) return before
    const term = graph.node(id) as Term
    const found = new Set([...signs(term.when), ...[...exceptionSigns(term.unless, signs)].map(turned)])
    known.set(id, found)
    return found
  }
  return signs
}
