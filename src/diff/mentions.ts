/** Where a node mentions others. */
import type { Field } from '../graph/fields.js'
import type { FactId, NodeId } from '../graph/ids.js'
import type { PolicyNode } from '../graph/nodes.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { eachChange, eachField } from '../graph/walk.js'
import type { Piece } from '../graph/walk.js'

/** One value of a fact, where a condition tests it. */
export type ValueKey = `${FactId} is ${string}`
export type Mentioned = NodeId | ValueKey

/** Visits everything that a node mentions: the field of the node, the way from there, and what it is. */
export function eachMention(node: PolicyNode, visit: (field: string, path: string, mentioned: Mentioned) => void): void {
  eachField(node, (name, field, values) => mentionsIn(node, name, name, field, values, visit))
}

type Visit = Parameters<typeof eachMention>[1]

function mentionsIn(node: PolicyNode, top: string, path: string, field: Field, values: readonly unknown[], visit: Visit): void {
  switch (field.is.type) {
    case 'ref':
      for (const id of values as readonly NodeId[]) visit(top, path, id)
      return
    case 'own':
      for (const part of values as readonly Piece[]) mentionsOfPiece(node, top, `${path}.${part.kind}`, part, visit)
      return
    case 'changes':
      eachChange(values[0], node.kind, (name, changed, items) => mentionsIn(node, top, `${path}.${name}`, changed, items, visit))
  }
}

function mentionsOfPiece(node: PolicyNode, top: string, path: string, piece: Piece, visit: Visit): void {
  if (piece.kind === 'fact-is') for (const value of piece.values) visit(top, path, `${piece.fact} is ${value}`)
  eachField(piece, (name, field, values) => mentionsIn(node, top, `${path}.${name}`, field, values, visit))
}

/** Who mentions what, and in which fields. */
export type Mentions = ReadonlyMap<Mentioned, ReadonlyMap<NodeId, ReadonlySet<string>>>

export function mentionsOf(graph: PolicyGraph): Mentions {
  const all = new Map<Mentioned, Map<NodeId, Set<string>>>()
  for (const node of graph.nodes) {
    eachMention(node, (field, _, mentioned) => {
      let users = all.get(mentioned)
      if (users === undefined) all.set(mentioned, (users = new Map()))
      const fields = users.get(node.id)
      if (fields === undefined) users.set(node.id, new Set([field]))
      else fields.add(field)
    })
  }
  return all
}
