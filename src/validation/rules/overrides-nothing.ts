import { nameOf } from '../../graph/ids.js'
import { isRider } from '../../graph/nodes.js'
import type { Duty, Route, RuleNode } from '../../graph/nodes.js'
import type { ValidationRule } from '../rule.js'

/** A rule overrides only what it states itself, and what the other states too. */
export const overridesNothing: ValidationRule = ({ graph, placeOf, report }) => {
  for (const rule of graph.rules) {
    if (!('overrides' in rule)) continue
    const stated = statedBy(rule)
    for (const { rule: otherId, only } of rule.overrides) {
      const other = graph.node(otherId) as RuleNode
      const fields = only.filter((field) => !stated.has(field))
      const meets =
        moveTheSame(rule, other) && [...statedBy(other)].some((field) => stated.has(field) && (only.length === 0 || only.includes(field)))
      if (meets && fields.length === 0) continue
      report('overrides-nothing', placeOf(rule.id, 'overrides', nameOf(otherId)), { rule: nameOf(rule.id), other: nameOf(otherId), fields })
    }
  }
}

/** Whether two rules are of one kind and, as routes, about the same thing that moves. */
function moveTheSame(rule: RuleNode, other: RuleNode): boolean {
  return rule.kind === 'route' && other.kind === 'route' ? rule.aspect === other.aspect : rule.kind === other.kind
}

/** What a rule states, in the words that `only` uses. */
function statedBy(rule: RuleNode): ReadonlySet<string> {
  switch (rule.kind) {
    case 'route':
      return routeStates(rule)
    case 'duty':
      return dutyStates(rule)
    case 'ladder':
      return new Set(['who'])
    default:
      return new Set()
  }
}

function routeStates(route: Route): ReadonlySet<string> {
  const states = new Set<string>()
  const rider = isRider(route)
  // Whether a case stays or goes is stated by every route that is not a mere qualification.
  if (!rider) states.add('whether')
  if (!rider && route.to !== undefined && route.to.kind !== 'any-of-all' && route.to.kind !== 'usual') states.add('team')
  if (route.at !== undefined && route.at.kind !== 'any-of-all' && route.at.kind !== 'usual') states.add('moment')
  if (route.agreedAt !== undefined) states.add('meeting')
  if (route.within.length > 0 || (route.stay !== undefined && route.stay.kind !== 'stay-until'))
    states.add('latest day').add('earliest day')
  if (route.due.length > 0) states.add('latest day').add('earliest day')
  return states
}

function dutyStates(duty: Duty): ReadonlySet<string> {
  const states = new Set<string>(['who', 'act'])
  if (duty.within.length > 0 || duty.due.length > 0) states.add('limit')
  return states
}
