/** Who carries a clause of the source: every node and part that cites it. */
import type { NodeId } from '../graph/ids.js'
import { isRule } from '../graph/nodes.js'
import type { PolicyNode } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { eachPiece, referencesOf } from '../graph/walk.js'
import type { Piece } from '../graph/walk.js'

/** A place that cites a clause. */
export interface Carrier {
  readonly node: NodeId
  /** The part of the node that cites it; absent: the node itself. */
  readonly part?: 'exception' | 'outside' | 'assumption'
  /** Whether anything follows from it by machine, rather than being shown only. */
  readonly executable: boolean
}

/** The carriers of every clause that the graph cites, by clause. */
export function carriersOf(graph: PolicyGraph): ReadonlyMap<string, readonly Carrier[]> {
  const used = usedNodes(graph)
  const byClause = new Map<string, Carrier[]>()
  for (const node of graph.nodes) {
    const found = new Set<string>()
    eachPiece(node, (piece) => {
      const part = partOf(piece, node)
      const executable = part !== undefined || isExecutable(node, used)
      for (const clause of citesOf(piece)) {
        const key = `${clause}\n${part ?? ''}`
        if (found.has(key)) continue
        found.add(key)
        const list = byClause.get(clause) ?? []
        list.push({ node: node.id, executable, ...(part === undefined ? {} : { part }) })
        byClause.set(clause, list)
      }
    })
  }
  return byClause
}

function citesOf(piece: Piece): readonly string[] {
  return 'cites' in piece ? piece.cites : []
}

function partOf(piece: Piece, node: PolicyNode): Carrier['part'] {
  if (piece.kind === 'outside') return 'outside'
  if (piece.kind === 'exception') return node.kind === 'protocol' ? 'assumption' : 'exception'
  return undefined
}

/** Words that rules or other words rely on. */
function usedNodes(graph: PolicyGraph): ReadonlySet<NodeId> {
  return new Set(graph.nodes.flatMap((node) => referencesOf(node)))
}

/** A principle, a word that nothing relies on, and a mere description of who or what somebody is, are prose. */
function isExecutable(node: PolicyNode, used: ReadonlySet<NodeId>): boolean {
  switch (node.kind) {
    case 'principle':
    case 'team':
    case 'role':
      return false
    case 'fact':
    case 'term':
      return used.has(node.id)
    case 'event':
      return node.once || node.held !== undefined || node.after.length > 0 || node.concerns.kind !== 'always'
    case 'document':
      return !node.supplied
    case 'protocol':
      return true
    default:
      return isRule(node)
  }
}
