import { nameOf } from '../../graph/ids.js'
import type { NodeId } from '../../graph/ids.js'
import { referencesOf } from '../../graph/walk.js'
import type { ValidationRule } from '../rule.js'

const kinds = ['team', 'event', 'role', 'document', 'fact', 'term'] as const

/** Every declared name is used by something, or cites the clause that it carries itself. */
export const neverUsed: ValidationRule = ({ graph, placeOf, report }) => {
  const used = new Set<NodeId>()
  for (const node of graph.nodes) for (const id of referencesOf(node)) if (id !== node.id) used.add(id)
  for (const kind of kinds) {
    for (const node of graph.all(kind)) {
      if (!used.has(node.id) && node.cites.length === 0) report('never-used', placeOf(node.id), { of: kind, name: nameOf(node.id) })
    }
  }
}
