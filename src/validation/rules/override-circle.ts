import { setsAside } from '../../decide/duties/sets-aside.js'
import { nameOf } from '../../graph/ids.js'
import type { RuleId } from '../../graph/ids.js'
import { isRider } from '../../graph/nodes.js'
import type { Route, RuleNode } from '../../graph/nodes.js'
import { circlesOf } from '../../util/circles.js'
import type { ValidationRule } from '../rule.js'

/** No rule beats itself by way of others, be it that it overrides them, or that they yield. */
export const overrideCircle: ValidationRule = ({ graph, placeOf, report }) => {
  const { rules } = graph
  const named = (over: RuleNode): readonly RuleId[] =>
    'overrides' in over ? [...over.overrides.map(({ rule }) => rule), ...over.replaces] : []
  const yielding = rules.filter((rule) => 'yields' in rule && rule.yields)
  const beats = new Map<RuleId, readonly RuleId[]>(
    rules.map((over) => [over.id, [...named(over), ...yielding.filter((rule) => yieldsTo(rule, over)).map(({ id }) => id)]]),
  )
  for (const found of circlesOf(beats)) {
    // It begins where a rule is named: who yields names nobody.
    const start = found.findIndex((rule, i) => named(graph.node(rule) as RuleNode).includes(found[(i + 1) % found.length]!))
    const circle = [...found.slice(start), ...found.slice(0, start)]
    const first = circle[0]!
    const next = circle[1] ?? first
    const rule = graph.node(first)
    const word = 'overrides' in rule && rule.overrides.some((override) => override.rule === next) ? 'overrides' : 'replaces'
    const yields = circle.some((each, i) => !named(graph.node(each) as RuleNode).includes(circle[(i + 1) % circle.length]!))
    report('override-circle', placeOf(first, word, nameOf(next)), { rules: [...circle, first].map(nameOf), yields })
  }
}

/** Whether a rule that yields to all others gives way to this one, in the hands of some team. */
function yieldsTo(rule: RuleNode, over: RuleNode): boolean {
  if (!('yields' in over) || over.yields || over.strength === 'may' || !meet(rule, over)) return false
  if (rule.kind === 'duty') return over.kind === 'duty' && setsAside({ ...over, overrides: [], replaces: [] }, rule).size > 0
  if (rule.kind !== 'route' || over.kind !== 'route') return false
  return (
    rule.aspect === over.aspect &&
    states(rule) &&
    states(over) &&
    !rule.overrides.some((each) => each.rule === over.id) &&
    !rule.insteadOf.includes(over.id)
  )
}

function states(route: Route): boolean {
  return !isRider(route) && route.strength !== 'must-not'
}

function meet(a: RuleNode, b: RuleNode): boolean {
  const [left, right] = [a, b].map((rule): readonly string[] => (rule.kind === 'principle' ? [] : [...rule.heldBy, ...rule.unheld])) as [
    readonly string[],
    readonly string[],
  ]
  return left.length === 0 || right.length === 0 || left.some((holder) => right.includes(holder))
}
