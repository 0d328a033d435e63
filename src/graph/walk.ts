/** Walking a node along the table of fields. */
import { fieldsOf } from './fields.js'
import type { Field, Kind, Part } from './fields.js'
import type { NodeId } from './ids.js'
import type { PolicyNode } from './nodes.js'

/** A node or a part, seen through the table. */
export type Piece = PolicyNode | Part

/** Called for every value of every field of a piece, in the order of the table. */
export function eachField(piece: Piece, visit: (name: string, field: Field, values: readonly unknown[]) => void): void {
  const record = piece as unknown as Readonly<Record<string, unknown>>
  for (const [name, field] of Object.entries(fieldsOf(piece.kind))) {
    const value = record[name]
    if (value === undefined) continue
    visit(name, field, field.many === 'set' || field.many === 'list' ? (value as readonly unknown[]) : [value])
  }
}

/** Visits a piece and all parts that it owns, outermost first; the changes of a variant are parts of the rule too. */
export function eachPiece(piece: Piece, visit: (piece: Piece) => void): void {
  visit(piece)
  eachField(piece, (_, field, values) => {
    if (field.is.type === 'own') for (const value of values) eachPiece(value as Piece, visit)
    if (field.is.type === 'changes') for (const part of changedParts(values[0])) eachPiece(part, visit)
  })
}

/** The parts inside a variant's changes: whatever has a `kind`. */
function changedParts(changes: unknown): Piece[] {
  const found: Piece[] = []
  for (const value of Object.values(changes as Record<string, unknown>))
    for (const item of Array.isArray(value) ? value : [value]) if (isPiece(item)) found.push(item)
  return found
}

function isPiece(value: unknown): value is Piece {
  return typeof value === 'object' && value !== null && 'kind' in value
}

/** Every id that a node refers to, with the field that holds it; an id may come more than once. */
export function referencesOf(node: PolicyNode): readonly NodeId[] {
  const ids: NodeId[] = []
  eachPiece(node, (piece) => {
    eachField(piece, (_, field, values) => {
      if (field.is.type === 'ref') ids.push(...(values as NodeId[]))
      if (field.is.type === 'changes') ids.push(...changedReferences(node.kind, values[0]))
    })
  })
  return ids
}

function changedReferences(kind: Kind, changes: unknown): NodeId[] {
  const table = fieldsOf(kind)
  return Object.entries(changes as Record<string, unknown>).flatMap(([name, value]) =>
    table[name]?.is.type === 'ref' ? ((Array.isArray(value) ? value : [value]) as NodeId[]) : [],
  )
}
