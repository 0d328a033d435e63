/** What it means for children that a rule speaks for more of them, or for fewer. */
import type { Decider, Deed, Receiver } from '../../graph/expressions.js'
import { isRider } from '../../graph/nodes.js'
import type { Duty, PolicyNode, Route, RuleNode } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { breaking, fewerEyes, neutral, noHolder, risky, safeguardLost, waitsLonger, worst } from './level.js'
import type { Impact } from './level.js'

/** For some children the rule no longer speaks. */
export function speaksForFewer(rule: PolicyNode, graph: PolicyGraph): Impact {
  switch (rule.kind) {
    case 'route':
      return lostRoute(rule, graph)
    case 'duty':
      return lostDuty(rule)
    case 'ladder':
      return waitsLonger
    case 'acknowledgement':
      return neutral
    default:
      return risky
  }
}

/** For some children the rule speaks that it did not speak for. */
export function speaksForMore(rule: PolicyNode, graph: PolicyGraph): Impact {
  switch (rule.kind) {
    case 'route':
      return gainedRoute(rule, graph)
    case 'duty':
      return gainedDuty(rule)
    case 'acknowledgement':
      return risky
    case 'ladder':
    case 'promise':
    case 'principle':
      return neutral
    default:
      return risky
  }
}

/** For some children the rule begins to speak, for others it ceases. */
export function speaksForOthers(rule: PolicyNode, graph: PolicyGraph): Impact {
  return worst(speaksForFewer(rule, graph), speaksForMore(rule, graph))
}

function lostRoute(route: Route, graph: PolicyGraph): Impact {
  if (route.strength === 'must-not') return safeguardLost
  if (route.aspect !== 'case responsibility' || route.strength === 'may') return breaking
  if (isRider(route)) return route.waitsFor || route.agreedAt || route.within.length > 0 || route.due.length > 0 ? safeguardLost : breaking
  if (route.stay?.kind === 'stay-at-least-until') return safeguardLost
  if (route.stay?.kind === 'stay-for') return route.stay.bound === 'at most' ? waitsLonger : safeguardLost
  // A case that is no longer closed or given away keeps its holder.
  return route.to !== undefined && leavesTheAuthority(route.to, graph) ? breaking : noHolder
}

function gainedRoute(route: Route, graph: PolicyGraph): Impact {
  if (route.strength === 'must-not') return breaking
  const waits = route.waitsFor !== undefined || keepsBack(route) ? waitsLonger : breaking
  return route.to === undefined ? waits : worst(waits, receives(route.to, undefined, route.decidedBy, graph))
}

/**
 * Whether a rule keeps cases back that could else move. A longest stay that is ordered does not, and a shortest one is there to
 * protect; one that somebody may allow does.
 */
export function keepsBack({ strength, aspect, stay }: Route): boolean {
  if (stay === undefined || strength === 'must-not' || aspect !== 'case responsibility') return false
  return stay.kind === 'stay-until' || strength === 'may'
}

function lostDuty(duty: Duty): Impact {
  switch (duty.strength) {
    case 'must':
    case 'should':
      return duty.act.kind === 'described-act' && duty.act.deeds.some(looks) ? fewerEyes : safeguardLost
    case 'must-not':
      return safeguardLost
    case 'may':
      return risky
    case 'need-not':
      return neutral
  }
}

/** Deeds by which somebody sees the child or those around. */
function looks({ verb }: Deed): boolean {
  return verb === 'visit' || verb === 'meet' || verb === 'attend'
}

function gainedDuty(duty: Duty): Impact {
  if (duty.strength === 'need-not') return safeguardLost
  if (duty.strength === 'must-not') return risky
  return duty.holdsUp === 'every-transfer' || duty.holdsUp === 'rules' ? waitsLonger : neutral
}

/** What it means that this receiver takes the case, where it was another or none that is known. */
export function receives(receiver: Receiver, before: Receiver | undefined, deciders: readonly Decider[], graph: PolicyGraph): Impact {
  const known = (harm: (receiver: Receiver) => boolean): boolean => before !== undefined && possible(before).some(harm)
  const now = possible(receiver)
  const worse = (harm: (receiver: Receiver) => boolean): boolean => now.some(harm) && !known(harm)
  if (worse(({ kind }) => kind === 'closed' || kind === 'not-stated')) return noHolder
  if (receiver.kind === 'choice' && before?.kind !== 'choice' && !somebody(deciders)) return noHolder
  return worse((one) => leavesTheAuthority(one, graph)) ? fewerEyes : breaking
}

function possible(receiver: Receiver): readonly Receiver[] {
  return receiver.kind === 'choice' ? receiver.options : [receiver]
}

function leavesTheAuthority(receiver: Receiver, graph: PolicyGraph): boolean {
  if (receiver.kind === 'closed') return true
  const id = receiver.kind === 'team-receiver' ? receiver.team : receiver.kind === 'family-member' ? receiver.family : undefined
  const team = id === undefined || !graph.has(id) ? undefined : graph.node(id)
  return team?.kind === 'team' && team.outside
}

/** Whether anybody is named. */
export function somebody(parties: readonly { readonly kind: string }[]): boolean {
  return parties.length > 0 && !parties.some((party) => party.kind === 'not-stated')
}

/** A rule as it stands in a version; nothing when the id is not one of a rule. */
export function ruleIn(graph: PolicyGraph, id: PolicyNode['id']): RuleNode | undefined {
  const node = graph.has(id) ? graph.node(id) : undefined
  return node !== undefined && node.id.startsWith('rule:') ? (node as RuleNode) : undefined
}
