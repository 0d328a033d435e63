/** One order for everything that has none of its own, so that equal policies are equal text. */
import { plainOrder } from '../util/order.js'
import { fieldsOf } from './fields.js'
import type { Field } from './fields.js'
import type { Piece } from './walk.js'

/**
 * A piece with its fields in the order of the table, its sets sorted and without duplicates, and `all` and `any` flattened.
 * Everything else is kept as written: negations, exceptions, units, lists with an order.
 */
export function canonicalPiece<P extends Piece>(piece: P): P {
  const source = piece as unknown as Readonly<Record<string, unknown>>
  const result: Record<string, unknown> = { kind: piece.kind }
  if ('id' in piece) result['id'] = piece.id
  for (const [name, field] of Object.entries(fieldsOf(piece.kind))) {
    const value = source[name]
    if (value !== undefined) result[name] = canonicalField(field, value, piece)
  }
  return flattened(result) as unknown as P
}

/** A field's value in canonical form. */
export function canonicalField(field: Field, value: unknown, owner: Piece): unknown {
  if (field.many === 'list') {
    const items = (value as readonly unknown[]).map((item) => canonicalValue(field, item))
    return owner.kind === 'weighing' && !owner.ranked ? sortedSet(items) : items
  }
  if (field.many === 'set') return sortedSet((value as readonly unknown[]).map((item) => canonicalValue(field, item)))
  return canonicalValue(field, value)
}

function canonicalValue(field: Field, value: unknown): unknown {
  if (field.is.type === 'own') return canonicalPiece(value as Piece)
  if (field.is.type === 'changes') return canonicalChanges(value as Readonly<Record<string, unknown>>)
  return value
}

/** The changes of a variant are fields of the rule around it; here only their order is settled. */
function canonicalChanges(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).sort(([a], [b]) => plainOrder(a, b)))
}

function sortedSet(items: readonly unknown[]): unknown[] {
  const byText = new Map(items.map((item) => [typeof item === 'string' ? item : JSON.stringify(item), item]))
  return [...byText.entries()].sort(([a], [b]) => plainOrder(a, b)).map(([, item]) => item)
}

interface Group { readonly kind: string; readonly parts?: readonly Group[] }

/** `all` inside `all` and `any` inside `any` are one; a group of one is its part; an empty `all` is always so. */
function flattened(piece: Record<string, unknown>): unknown {
  const { kind } = piece
  if (kind !== 'all' && kind !== 'any') return piece
  const parts = (piece['parts'] as readonly Group[])
    .flatMap((part) => (part.kind === kind ? part.parts! : [part]))
    .filter((part) => kind === 'any' || part.kind !== 'always')
  const set = sortedSet(parts)
  if (set.length === 1) return set[0]
  if (set.length === 0) return { kind: 'always' }
  return { kind, parts: set }
}
