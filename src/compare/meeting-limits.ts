/** By when the meetings have to be held at which cases move, as duties say. */
import { nameOf } from '../graph/ids.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { MomentName } from '../space/index.js'
import { sharedLimit } from './shared-values.js'
import type { SharedValue } from './shared-values.js'

const known = new WeakMap<PolicyGraph, ReadonlyMap<MomentName, readonly SharedValue[]>>()

/** The limits of each meeting; counted from the move itself it sets the move no limit. */
export function limitsOfMeetings(graph: PolicyGraph): ReadonlyMap<MomentName, readonly SharedValue[]> {
  const cached = known.get(graph)
  if (cached !== undefined) return cached
  const found = new Map<MomentName, SharedValue[]>()
  for (const { act, within, strength } of graph.all('duty')) {
    if (act.kind === 'free-act' || (strength !== 'must' && strength !== 'should')) continue
    const limits = within.filter(({ of }) => of !== undefined && of.kind !== 'transfer').map((limit) => sharedLimit(limit, graph))
    const events = act.deeds.filter(({ verb }) => verb === 'hold' || verb === 'arrange').flatMap((deed) => deed.events)
    for (const event of events) for (const limit of limits) found.set(nameOf(event), [...(found.get(nameOf(event)) ?? []), limit])
  }
  known.set(graph, found)
  return found
}
