/** What even an unremarkable case does not settle by itself: what people have to find, agree or decide before it can go its way. */
import type { Condition, Exception } from '../../graph/expressions.js'
import type { FactId } from '../../graph/ids.js'
import type { Fact } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import type { Axis, Model, MomentName } from '../../space/index.js'

/** Neither that it is so nor that it is not is to be taken for granted. */
export function isLeftToPeople(fact: Fact, graph: PolicyGraph): boolean {
  return fact.judgedBy.length > 0 || waitedFor(graph).has(fact.id) || testedOnlyForNo(graph).has(fact.id)
}

/** What the very moment that is asked about brings out, where that has names of its own: which plan is made. */
export function isSettledBy(moment: MomentName | undefined, { subject }: Axis, { space: { graph } }: Model): boolean {
  const fact = subject.kind === 'fact' && subject.asAt === undefined && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
  return (
    moment !== undefined &&
    fact?.kind === 'fact' &&
    fact.domain === 'one-of' &&
    fact.usually === undefined &&
    fact.settledAt.some((event) => event === `event:${moment}`)
  )
}

const gates = new WeakMap<PolicyGraph, ReadonlySet<FactId>>()

/** The facts for which some move waits; one that need only not be so, as in an unremarkable case, holds up nothing there. */
function waitedFor(graph: PolicyGraph): ReadonlySet<FactId> {
  const cached = gates.get(graph)
  if (cached !== undefined) return cached
  const found = new Set<FactId>()
  const add = (condition: Condition, holds: boolean): void => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return condition.parts.forEach((part) => add(part, holds))
      case 'not':
        return add(condition.part, !holds)
      case 'as-at':
        return add(condition.part, holds)
      case 'fact-is': {
        const [only] = condition.values
        if (condition.values.length !== 1 || only !== (holds ? 'no' : 'yes')) found.add(condition.fact)
        return
      }
      case 'term-holds': {
        const term = graph.node(condition.term)
        if (term.kind !== 'term') return
        add(term.when, holds)
        for (const { when } of term.unless) add(when, !holds)
      }
    }
  }
  for (const { waitsFor } of graph.all('route')) if (waitsFor !== undefined) add(waitsFor, true)
  gates.set(graph, found)
  return found
}

const onlyForNo = new WeakMap<PolicyGraph, ReadonlySet<FactId>>()

/** The yes/no facts that every rule tests for no. */
export function testedOnlyForNo(graph: PolicyGraph): ReadonlySet<FactId> {
  const cached = onlyForNo.get(graph)
  if (cached !== undefined) return cached
  const tested = { yes: new Set<FactId>(), no: new Set<FactId>() }
  const walk = (condition: Condition, holds: boolean): void => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return condition.parts.forEach((part) => walk(part, holds))
      case 'not':
        return walk(condition.part, !holds)
      case 'as-at':
        return walk(condition.part, holds)
      case 'fact-is':
        return condition.values.forEach(
          (value) =>
            void (value === 'yes' || value === 'no' ? tested[(value === 'yes') === holds ? 'yes' : 'no'].add(condition.fact) : undefined),
        )
      case 'term-holds': {
        const term = graph.node(condition.term)
        if (term.kind === 'term') lifting(term, holds)
      }
    }
  }
  // An exception names what is out of the ordinary, and so does one to an exception.
  const lifting = ({ when, unless }: Pick<Exception, 'when' | 'unless'>, holds: boolean): void => {
    walk(when, holds)
    for (const part of unless) lifting(part, holds)
  }
  for (const rule of graph.rules) {
    walk(rule.when, true)
    if (rule.kind === 'acknowledgement' || rule.kind === 'principle' || !('unless' in rule)) continue
    for (const part of rule.unless) lifting(part, true)
    // A move that waits until something is no longer so speaks of the cases in which it is so.
    if (rule.kind === 'route' && rule.waitsFor !== undefined)
      eachPiece(rule.waitsFor, (piece) => void (piece.kind === 'fact-is' ? tested.yes.add(piece.fact) : undefined))
  }
  const made = new Set([...tested.no].filter((fact) => !tested.yes.has(fact)))
  onlyForNo.set(graph, made)
  return made
}
