/** Walking a node along the table of fields. */
import { edgesOf, fieldsOf, rowsOf } from './fields.js'
import type { Field, Kind, Part } from './fields.js'
import type { NodeId } from './ids.js'
import type { PolicyNode } from './nodes.js'

/** A node or a part, seen through the table. */
export type Piece = PolicyNode | Part

/** Called for every value of every field of a piece, in the order of the table. */
export function eachField(piece: Piece, visit: (name: string, field: Field, values: readonly unknown[]) => void): void {
  const record = piece as unknown as Readonly<Record<string, unknown>>
  for (const [name, field] of rowsOf(piece.kind)) {
    const value = record[name]
    if (value === undefined) continue
    visit(name, field, field.many === 'set' || field.many === 'list' ? (value as readonly unknown[]) : [value])
  }
}

/** Visits a piece and all parts that it owns, outermost first; the changes of a reading are parts of the rule too. */
export function eachPiece(piece: Piece, visit: (piece: Piece) => void): void {
  piecesIn(piece, piece, visit, () => undefined)
}

/** Many rooms ask for the same nodes, and nodes do not change. */
const references = new WeakMap<PolicyNode, readonly NodeId[]>()

/** Every id that a node refers to, in whatever depth; an id may come more than once. */
export function referencesOf(node: PolicyNode): readonly NodeId[] {
  const known = references.get(node)
  if (known !== undefined) return known
  const ids: NodeId[] = []
  piecesIn(node, node, () => undefined, (id) => ids.push(id))
  references.set(node, ids)
  return ids
}

function piecesIn(piece: Piece, owner: Piece, visit: (piece: Piece) => void, refer: (id: NodeId) => void): void {
  visit(piece)
  const record = piece as unknown as Readonly<Record<string, unknown>>
  for (const [name, field] of edgesOf(piece.kind)) {
    const value = record[name]
    if (Array.isArray(value)) for (const item of value as readonly unknown[]) valueIn(field, item, owner, visit, refer)
    else if (value !== undefined) valueIn(field, value, owner, visit, refer)
  }
}

function valueIn(field: Field, value: unknown, owner: Piece, visit: (piece: Piece) => void, refer: (id: NodeId) => void): void {
  switch (field.is.type) {
    case 'ref':
      return refer(value as NodeId)
    case 'own':
      return piecesIn(value as Piece, owner, visit, refer)
    case 'changes':
      return eachChange(value, owner.kind, (_, changed, items) => items.forEach((item) => valueIn(changed, item, owner, visit, refer)))
  }
}

/** The fields of a rule that a reading states differently, by the rule's own table; one that it leaves out has no values. */
export function eachChange(changes: unknown, rule: Kind, visit: (name: string, field: Field, values: readonly unknown[]) => void): void {
  const table = fieldsOf(rule)
  for (const [name, value] of Object.entries(changes as Readonly<Record<string, unknown>>)) {
    const field = table[name]
    if (field !== undefined) visit(name, field, value === null ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value])
  }
}
