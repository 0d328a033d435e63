/** The policy graph and its only constructor. */
import { createHash } from 'node:crypto'
import { circlesOf } from '../util/circles.js'
import { fail } from '../util/fail.js'
import { plainOrder } from '../util/order.js'
import { canonicalPiece } from './canonical.js'
import { nodeKinds } from './fields.js'
import type { NodeId } from './ids.js'
import { isRule } from './nodes.js'
import type { NodeKind, NodeOf, PolicyNode, Protocol, RuleNode } from './nodes.js'
import { referencesOf } from './walk.js'

/** A protocol in normal form. Nodes stand in canonical order: by kind, then by id. */
export interface PolicyGraph {
  readonly nodes: readonly PolicyNode[]
  readonly protocol: Protocol
  /** SHA-256 of the canonical text, in hexadecimal: equal digests, equal text. */
  readonly digest: string
  /** The node with this id; broken invariant if there is none, so ask only for ids that the graph gave. */
  node(id: NodeId): PolicyNode
  has(id: NodeId): boolean
  /** All nodes of a kind, in canonical order. */
  all<K extends NodeKind>(kind: K): readonly NodeOf<K>[]
  /** The rules of every kind, ordered by id. */
  readonly rules: readonly RuleNode[]
}

/**
 * Makes a graph of nodes in any order.
 *
 * @throws BrokenInvariant when an invariant that the later rooms rely on does not hold: lowering must have reported it before.
 */
export function graphOf(given: readonly PolicyNode[]): PolicyGraph {
  const nodes = given.map((node) => canonicalPiece(node)).sort(nodeOrder)
  const byId = new Map<NodeId, PolicyNode>()
  for (const node of nodes) {
    // INVARIANT (unique ids): an id names one node.
    if (byId.has(node.id)) fail('unique ids', node.id)
    byId.set(node.id, node)
  }
  // INVARIANT (closed graph): every reference names a node of this graph. Diff and render rely on it.
  for (const node of nodes) for (const id of referencesOf(node)) if (!byId.has(id)) fail('closed graph', `${node.id} -> ${id}`)
  // INVARIANT (one protocol): a graph is one document.
  const protocol = byId.get('protocol')
  if (protocol?.kind !== 'protocol') fail('one protocol', 'there is none')
  // INVARIANT (grounded terms): no term is defined by itself.
  groundedTerms(nodes)
  Object.freeze(nodes)

  const byKind = new Map<NodeKind, PolicyNode[]>(nodeKinds.map((kind) => [kind, []]))
  for (const node of nodes) byKind.get(node.kind)!.push(node)
  const rules = nodes.filter(isRule).sort((a, b) => plainOrder(a.id, b.id))
  let digest: string | undefined
  return Object.freeze({
    nodes,
    protocol,
    rules,
    get digest() {
      return (digest ??= createHash('sha256').update(nodesText(nodes)).digest('hex'))
    },
    node: (id: NodeId) => byId.get(id) ?? fail('known id', id),
    has: (id: NodeId) => byId.has(id),
    all: <K extends NodeKind>(kind: K) => byKind.get(kind) as unknown as readonly NodeOf<K>[],
  })
}

/** The nodes as canonical text: what the digest is taken of. */
export function nodesText(nodes: readonly PolicyNode[]): string {
  return JSON.stringify(nodes, undefined, 2)
}

function nodeOrder(a: PolicyNode, b: PolicyNode): number {
  return rank(a) - rank(b) || plainOrder(a.id, b.id)
}

const ranks = new Map<NodeKind, number>(nodeKinds.map((kind, index) => [kind, index]))
function rank(node: PolicyNode): number {
  return ranks.get(node.kind)!
}

function groundedTerms(nodes: readonly PolicyNode[]): void {
  const needs = new Map<NodeId, readonly NodeId[]>(
    nodes.filter((node) => node.kind === 'term').map((term) => [term.id, referencesOf(term)]),
  )
  const [circle] = circlesOf(needs)
  if (circle !== undefined) fail('grounded terms', circle.join(' -> '))
}
