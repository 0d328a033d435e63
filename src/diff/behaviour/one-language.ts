/** The earlier version as the later one would write it, so that both can stand on the same axes. */
import { canonicalPiece } from '../../graph/canonical.js'
import type { Duration } from '../../graph/expressions.js'
import { isRule } from '../../graph/nodes.js'
import type { PolicyNode } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import { fail } from '../../util/fail.js'
import { plainOrder } from '../../util/order.js'
import { forwards } from '../align/alignment.js'
import type { Alignment } from '../align/alignment.js'
import { translated } from '../align/names.js'
import { alike } from './same-rules.js'

/** The earlier graph with the names of the later version, and with its ways to write the same length of time. Nodes that both have alike are one object. */
export function inLaterWords(alignment: Alignment): PolicyGraph {
  const { before, after } = alignment
  const spelled = spellings(after)
  const names = forwards(alignment)
  const renamed = alignment.renamed.size > 0 || alignment.renamedParts.size > 0
  let changed = false
  const nodes = before.nodes.map((node) => {
    const named = renamed ? translated(node, names) : node
    const spelt = respelt(named, spelled)
    changed ||= spelt !== node
    const later = after.has(spelt.id) ? after.node(spelt.id) : undefined
    return alike(spelt, later) ? later! : spelt
  })
  return graphOfNodes(nodes, changed ? after : before)
}

/**
 * Nodes as a graph, for questions about rules only: nobody takes its digest or walks it in order. What the nodes mention and do not
 * bring along is looked up in `rest`.
 */
export function graphOfNodes(nodes: readonly PolicyNode[], rest: PolicyGraph): PolicyGraph {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const protocol = nodes.find((node) => node.kind === 'protocol')
  if (protocol === undefined) fail('one protocol', 'there is none')
  const all = new Map<string, readonly PolicyNode[]>()
  return {
    nodes,
    protocol,
    digest: '',
    rules: nodes.filter(isRule).sort((a, b) => plainOrder(a.id, b.id)),
    node: (id) => byId.get(id) ?? rest.node(id),
    has: (id) => byId.has(id) || rest.has(id),
    all(kind) {
      const known = all.get(kind) ?? nodes.filter((node) => node.kind === kind)
      all.set(kind, known)
      return known as never
    },
  }
}

/** Months and years are the only units that convert. */
function months({ count, unit }: Duration): number | undefined {
  return unit === 'month' ? count : unit === 'year' ? count * 12 : undefined
}

/** How the version writes a length that can be written in two ways; nothing where it writes it in both. */
function spellings(graph: PolicyGraph): ReadonlyMap<number, Duration> {
  const found = new Map<number, Duration | undefined>()
  for (const node of graph.nodes) {
    eachPiece(node, (piece) => {
      const length = piece.kind === 'duration' ? months(piece) : undefined
      if (length === undefined || piece.kind !== 'duration') return
      const other = found.get(length)
      found.set(length, !found.has(length) || other?.unit === piece.unit ? piece : undefined)
    })
  }
  return new Map([...found].flatMap(([length, duration]) => (duration === undefined ? [] : [[length, duration]])))
}

function respelt(node: PolicyNode, spelled: ReadonlyMap<number, Duration>): PolicyNode {
  let differs = false
  const again = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(again)
    if (typeof value !== 'object' || value === null) return value
    const record = value as Readonly<Record<string, unknown>>
    if (record['kind'] === 'duration') {
      const written = value as Duration
      const length = months(written)
      const other = length === undefined ? undefined : spelled.get(length)
      if (other === undefined || other.unit === written.unit) return value
      differs = true
      return other
    }
    return Object.fromEntries(Object.entries(record).map(([name, part]) => [name, again(part)]))
  }
  let hasDurations = false
  eachPiece(node, (piece) => (hasDurations ||= piece.kind === 'duration' && months(piece) !== undefined))
  if (!hasDurations || spelled.size === 0) return node
  const result = again(node) as PolicyNode
  return differs ? canonicalPiece(result) : node
}
