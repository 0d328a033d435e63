/** A name for what a protocol does, apart from how it is told: protocols with equal names do the same to every case. */
import { createHash } from 'node:crypto'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { NodeKind } from '../../graph/nodes.js'
import { isWeightless, weightOf } from '../../graph/weight.js'

const known = new WeakMap<PolicyGraph, string>()

/** Two texts may do the same and have different names; two that have the same name do the same. */
export function behaviourDigest(graph: PolicyGraph): string {
  let digest = known.get(graph)
  if (digest === undefined) {
    const nodes = graph.nodes.filter(({ kind }) => !isWeightless(kind))
    digest = createHash('sha256').update(JSON.stringify(nodes, withoutWords)).digest('hex')
    known.set(graph, digest)
  }
  return digest
}

/** What is said for people, and the clauses that are cited, decide nothing. */
function withoutWords(this: unknown, key: string, value: unknown): unknown {
  const { kind, id } = this as { readonly kind?: unknown; readonly id?: unknown }
  if (typeof kind !== 'string' || key === 'kind' || key === 'id') return value
  const isWords =
    id !== undefined
      ? weightOf(kind as NodeKind, key) === 'words'
      : (kind === 'exception' || kind === 'outside') && (key === 'says' || key === 'cites')
  return isWords ? undefined : value
}
