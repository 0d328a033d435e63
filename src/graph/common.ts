/** What two graphs have in common. */
import type { NodeId } from './ids.js'
import type { NodeKind } from './nodes.js'
import type { PolicyGraph } from './policy-graph.js'
import { referencesOf } from './walk.js'

/**
 * The nodes that are one object in both graphs and mention, through others, such nodes only: whatever is worked out of them is the same.
 */
export function commonNodes(one: PolicyGraph, other: PolicyGraph): ReadonlySet<NodeId> {
  const common = new Set<NodeId>()
  for (const node of one.nodes) if (other.has(node.id) && other.node(node.id) === node) common.add(node.id)
  for (let size = -1; size !== common.size;) {
    size = common.size
    for (const node of one.nodes) if (common.has(node.id) && referencesOf(node).some((id) => !common.has(id))) common.delete(node.id)
  }
  return common
}

/** Whether both graphs have the same nodes of these kinds. */
export function haveInCommon(kinds: readonly NodeKind[], one: PolicyGraph, other: PolicyGraph, common: ReadonlySet<NodeId>): boolean {
  return kinds.every((kind) => one.all(kind).length === other.all(kind).length && one.all(kind).every(({ id }) => common.has(id)))
}
