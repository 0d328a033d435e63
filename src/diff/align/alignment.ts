/** Which node of the earlier version is which node of the later one. */
import type { FactId, NodeId, ReadingId, TeamId } from '../../graph/ids.js'
import type { NodeKind, NodeOf, PolicyNode } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { Names } from './names.js'

export interface Alignment {
  readonly before: PolicyGraph
  readonly after: PolicyGraph
  /** The later id of an earlier node, and the other way round, for nodes that both versions have. */
  readonly later: ReadonlyMap<NodeId, NodeId>
  readonly earlier: ReadonlyMap<NodeId, NodeId>
  /** Nodes whose two ids differ. */
  readonly renamed: ReadonlySet<NodeId>
  /** Values of facts and options of readings that were renamed, by the later id of their node: earlier name to later name. */
  readonly renamedParts: ReadonlyMap<NodeId, ReadonlyMap<string, string>>
}

/** The ids and names that are being aligned; it grows while partners are found. */
export interface Draft extends Alignment {
  readonly later: Map<NodeId, NodeId>
  readonly earlier: Map<NodeId, NodeId>
  readonly renamed: Set<NodeId>
  readonly renamedParts: Map<NodeId, Map<string, string>>
}

/** Nodes with one id are one node, whatever has become of them. */
export function sameIds(before: PolicyGraph, after: PolicyGraph): Draft {
  const later = new Map<NodeId, NodeId>()
  const earlier = new Map<NodeId, NodeId>()
  for (const { id } of before.nodes) {
    if (!after.has(id)) continue
    later.set(id, id)
    earlier.set(id, id)
  }
  return { before, after, later, earlier, renamed: new Set(), renamedParts: new Map() }
}

export function join(draft: Draft, before: NodeId, after: NodeId): void {
  draft.later.set(before, after)
  draft.earlier.set(after, before)
  draft.renamed.add(after)
}

/** Nodes of one side that have no partner. */
export function lonely(nodes: readonly PolicyNode[], partners: ReadonlyMap<NodeId, NodeId>): readonly PolicyNode[] {
  return nodes.filter((node) => !partners.has(node.id))
}

/** Nodes of a kind that both versions have, with the parts of each that only one of them has; none where one version has all that the other has. */
export function partsApart<K extends 'fact' | 'reading'>(
  draft: Draft,
  kind: K,
  partsOf: (node: NodeOf<K>) => readonly string[],
): readonly PartsApart<K>[] {
  return draft.after.all(kind).flatMap((node) => {
    const earlier = draft.earlier.get((node as PolicyNode).id)
    const old = earlier === undefined ? undefined : draft.before.node(earlier)
    if (old?.kind !== kind) return []
    const [was, is] = [partsOf(old as NodeOf<K>), partsOf(node)]
    const [gone, come] = [was.filter((part) => !is.includes(part)), is.filter((part) => !was.includes(part))]
    return gone.length === 0 || come.length === 0 ? [] : [{ node, old: old as NodeOf<K>, gone, come }]
  })
}

export interface PartsApart<K extends NodeKind> {
  readonly node: NodeOf<K>
  readonly old: NodeOf<K>
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** The words of the earlier version in those of the later. */
export function forwards({ before, after, later, renamedParts }: Alignment): Names {
  return namesOf(later, (id) => renamedParts.get(later.get(id) ?? id), before, after)
}

/** The words of the later version in those of the earlier. */
export function backwards({ before, after, earlier, renamedParts }: Alignment): Names {
  return namesOf(earlier, (id) => renamedParts.get(id), after, before)
}

function namesOf(
  ids: ReadonlyMap<NodeId, NodeId>,
  partsOf: (id: NodeId) => ReadonlyMap<string, string> | undefined,
  from: PolicyGraph,
  to: PolicyGraph,
): Names {
  const part = (id: NodeId, name: string): string => swapped(partsOf(id) ?? [], name)
  return {
    id: <I extends NodeId>(id: I) => (ids.get(id) ?? id) as I,
    value: (fact: FactId, value: string) => part(fact, value),
    option: (reading: ReadingId, option: string) => part(reading, option),
    // A family that is divided otherwise: whoever named the old division now names the new one.
    split: (family: TeamId, by: string) => {
      const other = ids.get(family)
      if (other === undefined) return by
      const here = from.node(family)
      const there = to.node(other)
      const divided = here.kind === 'team' && there.kind === 'team' && here.per !== undefined && there.per !== undefined
      return divided ? swapped([[here.per, there.per]], by) : by
    },
  }
}

/** Two names change places, so that what was translated can be translated back, even a name that its version does not declare. */
function swapped(pairs: Iterable<readonly [string, string]>, name: string): string {
  for (const [one, other] of pairs) {
    if (name === one) return other
    if (name === other) return one
  }
  return name
}
