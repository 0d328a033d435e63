/** Walking a node along the table of fields. */
import { keptWith } from '../util/kept-with.js'
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

/** What is found on a walk through a piece. */
interface Walked {
  readonly pieces: readonly Piece[]
  readonly references: readonly NodeId[]
}
/** Many rooms walk through the same nodes, and nodes do not change. */
const walk = keptWith((piece: Piece): Walked => {
  const found = { pieces: [], references: [] }
  piecesIn(piece, piece, found)
  return found
})

/** Visits a piece and all parts that it owns, outermost first; the changes of a reading are parts of the rule too. */
export function eachPiece(piece: Piece, visit: (piece: Piece) => void): void {
  walk(piece).pieces.forEach(visit)
}

/** Every id that a node refers to, in whatever depth; an id may come more than once. */
export function referencesOf(node: PolicyNode): readonly NodeId[] {
  return walk(node).references
}

interface Finds {
  readonly pieces: Piece[]
  readonly references: NodeId[]
}

function piecesIn(piece: Piece, owner: Piece, found: Finds): void {
  found.pieces.push(piece)
  const record = piece as unknown as Readonly<Record<string, unknown>>
  for (const [name, field] of edgesOf(piece.kind)) {
    const value = record[name]
    if (Array.isArray(value)) for (const item of value as readonly unknown[]) valueIn(field, item, owner, found)
    else if (value !== undefined) valueIn(field, value, owner, found)
  }
}

function valueIn(field: Field, value: unknown, owner: Piece, found: Finds): void {
  switch (field.is.type) {
    case 'ref':
      return void found.references.push(value as NodeId)
    case 'own':
      return piecesIn(value as Piece, owner, found)
    case 'changes':
      return eachChange(value, owner.kind, (_, changed, items) => items.forEach((item) => valueIn(changed, item, owner, found)))
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
