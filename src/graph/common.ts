/** What two graphs have in common. */
import type { NodeId } from './ids.js'
import type { NodeKind } from './nodes.js'
import type { PolicyGraph } from './policy-graph.js'
import { referencesOf } from './walk.js'
import { addUnder } from '../util/lists-by-key.js'

/**
 * The nodes that are one object in both graphs and mention, through others, such nodes only: whatever is worked out of them is the same.
 */
export function commonNodes(one: PolicyGraph, other: PolicyGraph): ReadonlySet<NodeId> {
  const common = new Set(
    one.nodes
      .filter(({ id }) => other.has(id))
      .filter((node) => other.node(node.id) === node)
      .map(({ id }) => id),
  )
  const mentioning = new Map<NodeId, NodeId[]>()
  for (const node of one.nodes) for (const id of referencesOf(node)) addUnder(mentioning, id, node.id)
  // What mentions a node that the other has not is looked at once, for each such node that it mentions.
  const lost = [...mentioning.keys()].filter((id) => !common.has(id))
  for (let id = lost.pop(); id !== undefined; id = lost.pop())
    for (const from of mentioning.get(id) ?? []) if (common.delete(from)) lost.push(from)
  return common
}

/** Whether both graphs have the same nodes of these kinds. */
export function haveInCommon(kinds: readonly NodeKind[], one: PolicyGraph, other: PolicyGraph, common: ReadonlySet<NodeId>): boolean {
  return kinds.every((kind) => one.all(kind).length === other.all(kind).length && one.all(kind).every(({ id }) => common.has(id)))
}
