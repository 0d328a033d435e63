/** What a case has where nothing remarkable is told of it. */
import { facts } from '../concepts/index.js'
import type { Condition, Exception } from '../graph/expressions.js'
import type { FactId } from '../graph/ids.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { notApplicable } from '../space/index.js'
import type { Axis, Model } from '../space/index.js'

const plainValues = new Set(['no', 'none', 'nothing', 'nothing special', 'not in care', 'not looked after', 'never', 'other', 'another way', 'some other way', notApplicable])

/** No, none, or not applicable; but yes, where rules have something to say only of cases in which it is not so (`ready: no`). */
export function unremarkable({ subject, values }: Axis, { space }: Model): number[] {
  if (subject.kind !== 'fact') return []
  const fact = space.graph.has(subject.fact) ? space.graph.node(subject.fact) : undefined
  // A yes/no fact is plain in its own words: that it means the opposite of a shared one makes it no more remarkable.
  const usually = fact?.kind === 'fact' && fact.means !== undefined && fact.means.fit !== 'related' && Object.hasOwn(facts, fact.means.concept) ? facts[fact.means.concept]!.usually : undefined
  const isPlain = (concept: string) => (usually === undefined ? plainValues.has(concept) : concept === usually)
  const plain = new Set(fact?.kind === 'fact' && fact.domain !== 'yes-no' ? fact.valuesMean.filter(({ concept }) => isPlain(concept)).map(({ value }) => value) : [])
  const remarkableIfNot = fact?.kind === 'fact' && fact.domain === 'yes-no' && testedOnlyForNo(space.graph).has(fact.id)
  const found = values.map((_, i) => i).filter((i) => (remarkableIfNot ? values[i] === 'yes' || values[i] === notApplicable : plainValues.has(values[i]!) || plain.has(values[i]!)))
  return found.every((i) => values[i] === notApplicable) && found.length > 0 && values.length > 2 ? [] : found
}

const known = new WeakMap<PolicyGraph, ReadonlySet<FactId>>()

/** The yes/no facts that every rule tests for no. */
function testedOnlyForNo(graph: PolicyGraph): ReadonlySet<FactId> {
  const cached = known.get(graph)
  if (cached !== undefined) return cached
  const tested = { yes: new Set<FactId>(), no: new Set<FactId>() }
  const walk = (condition: Condition, holds: boolean): void => {
    switch (condition.kind) {
      case 'all':
      case 'any': return condition.parts.forEach((part) => walk(part, holds))
      case 'not': return walk(condition.part, !holds)
      case 'as-at': return walk(condition.part, holds)
      case 'fact-is': return condition.values.forEach((value) => void (value === 'yes' || value === 'no' ? tested[(value === 'yes') === holds ? 'yes' : 'no'].add(condition.fact) : undefined))
      case 'term-holds': {
        const term = graph.node(condition.term)
        if (term.kind === 'term') lifting(term, holds)
      }
    }
  }
  const lifting = ({ when, unless }: Pick<Exception, 'when' | 'unless'>, holds: boolean): void => {
    walk(when, holds)
    for (const part of unless) lifting(part, !holds)
  }
  for (const rule of graph.rules) {
    walk(rule.when, true)
    if (rule.kind === 'acknowledgement' || rule.kind === 'principle' || !('unless' in rule)) continue
    for (const part of rule.unless) lifting(part, true)
    if (rule.kind === 'route' && rule.waitsFor !== undefined) walk(rule.waitsFor, true)
  }
  const made = new Set([...tested.no].filter((fact) => !tested.yes.has(fact)))
  known.set(graph, made)
  return made
}
