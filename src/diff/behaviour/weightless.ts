import type { NodeKind } from '../../graph/nodes.js'

/** Rules that do nothing to a case: prose, holes that are accepted, what is promised of the others. */
export const weightless: ReadonlySet<NodeKind> = new Set<NodeKind>(['principle', 'acknowledgement', 'promise'])
