/** A name for what a protocol does, apart from how it is told: protocols with equal names do the same to every case. */
import { createHash } from 'node:crypto'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { weightless } from './weightless.js'

const known = new WeakMap<PolicyGraph, string>()

/** Two texts may do the same and have different names; two that have the same name do the same. */
export function behaviourDigest(graph: PolicyGraph): string {
  let digest = known.get(graph)
  if (digest === undefined) {
    const nodes = graph.nodes.filter(({ kind }) => kind !== 'role' && !weightless.has(kind) && kind !== 'promise')
    digest = createHash('sha256').update(JSON.stringify(nodes, withoutWords)).digest('hex')
    known.set(graph, digest)
  }
  return digest
}

const words: Readonly<Record<string, readonly string[]>> = {
  protocol: ['name', 'title', 'version', 'cites'],
  team: ['name', 'is', 'alsoCalled', 'cites'], event: ['name', 'is', 'alsoCalled', 'cites'], document: ['name', 'is', 'alsoCalled', 'cites'], fact: ['name', 'is', 'alsoCalled', 'cites'],
  term: ['says', 'cites'], route: ['says', 'cites', 'topics'], duty: ['says', 'cites', 'topics', 'matters'], ladder: ['says', 'cites', 'topics'], exception: ['says', 'cites'], outside: ['says', 'cites'],
}

/** What is said for people, and the clauses that are cited, decide nothing. */
function withoutWords(this: unknown, key: string, value: unknown): unknown {
  const kind = (this as { readonly kind?: unknown }).kind
  return typeof kind === 'string' && words[kind]?.includes(key) === true ? undefined : value
}
