/** One order for everything that has none of its own, so that equal policies are equal text. */
import { plainOrder } from '../util/order.js'
import { rowsOf } from './fields.js'
import type { Field } from './fields.js'
import type { Piece } from './walk.js'

/**
 * A piece with its fields in the order of the table, its sets sorted and without duplicates, and `all` and `any` flattened.
 * Everything else is kept as written: negations, exceptions, units, lists with an order. All of it is frozen.
 */
export function canonicalPiece<P extends Piece>(piece: P): P {
  return canonicalIn(piece, piece) as P
}

/** A part in canonical form; the changes of a reading take their order from the rule that holds them. */
export function canonicalPart<P extends Piece>(part: P, owner: Piece): P {
  return canonicalIn(part, owner) as P
}

/** A field's value in canonical form; `owner` is the node that holds it, however deep. */
export function canonicalField(field: Field, value: unknown, owner: Piece): unknown {
  if (field.many === 'one' || field.many === 'absent') return canonicalValue(field, value, owner)
  const items = (value as readonly unknown[]).map((item) => canonicalValue(field, item, owner))
  return Object.freeze(field.many === 'set' ? sortedSet(items) : items)
}

function canonicalIn(piece: Piece, owner: Piece): unknown {
  const source = piece as unknown as Readonly<Record<string, unknown>>
  const result: Record<string, unknown> = { kind: piece.kind }
  if ('id' in piece) result['id'] = piece.id
  for (const [name, field] of rowsOf(piece.kind)) {
    const value = source[name]
    if (value !== undefined) result[name] = canonicalField(field, value, owner)
  }
  return Object.freeze(inNormalForm(result))
}

function canonicalValue(field: Field, value: unknown, owner: Piece): unknown {
  if (field.is.type === 'own') return canonicalIn(value as Piece, owner)
  if (field.is.type === 'changes') return canonicalChanges(value as Readonly<Record<string, unknown>>, owner)
  return value
}

/** The changes of a reading are fields of the rule around it, and stand in the order of that rule's table; `null` is a field left out. */
function canonicalChanges(changes: Readonly<Record<string, unknown>>, rule: Piece): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = {}
  for (const [name, field] of rowsOf(rule.kind)) {
    const value = changes[name]
    if (value !== undefined) result[name] = value === null ? null : canonicalField(field, value, rule)
  }
  return Object.freeze(result)
}

function sortedSet(items: readonly unknown[]): readonly unknown[] {
  if (items.length < 2) return items
  const byText = new Map(items.map((item) => [typeof item === 'string' ? item : JSON.stringify(item), item]))
  return [...byText.entries()].sort(([a], [b]) => plainOrder(a, b)).map(([, item]) => item)
}

/** What a piece is once its parts are in normal form. */
function inNormalForm(piece: Record<string, unknown>): unknown {
  switch (piece['kind']) {
    case 'all':
    case 'any':
      return flattened(piece['kind'], piece['parts'] as readonly Group[])
    case 'choice':
      return onlyOne(piece, 'options')
    case 'one-of-points':
      return onlyOne(piece, 'points')
    case 'last-of':
      return onlyOne(piece, 'moments')
    case 'one-of-parties':
      return onlyOne(piece, 'parties')
    case 'weighing':
      // Unranked grounds have no order, though the table keeps them as a list for the ranked ones.
      return piece['ranked'] === true ? piece : { ...piece, grounds: Object.freeze(sortedSet(piece['grounds'] as readonly string[])) }
    default:
      return piece
  }
}

interface Group {
  readonly kind: string
  readonly parts?: readonly Group[]
}

/** `all` inside `all` and `any` inside `any` are one; a group of one is its part; an empty `all` is always so. */
function flattened(kind: 'all' | 'any', given: readonly Group[]): unknown {
  const parts = sortedSet(
    given.flatMap((part) => (part.kind === kind ? part.parts! : [part])).filter((part) => kind === 'any' || part.kind !== 'always'),
  )
  if (parts.length === 1) return parts[0]
  if (parts.length === 0 && kind === 'all') return { kind: 'always' }
  return { kind, parts: Object.freeze(parts) }
}

/** One of a single thing, or of the same thing twice, is that thing. */
function onlyOne(piece: Record<string, unknown>, name: string): unknown {
  const items = piece[name] as readonly unknown[]
  return items.length === 1 ? items[0] : piece
}
