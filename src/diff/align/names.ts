/** The words of one version in those of the other. */
import { canonicalField, canonicalPart, canonicalPiece } from '../../graph/canonical.js'
import { fieldsOf } from '../../graph/fields.js'
import type { Field } from '../../graph/fields.js'
import type { FactId, NodeId, ReadingId, TeamId } from '../../graph/ids.js'
import type { PolicyNode } from '../../graph/nodes.js'
import type { Piece } from '../../graph/walk.js'
import type { Shape } from '../kind.js'

/** How each name of one version is called in the other; a name that is not known there stays as it is. */
export interface Names {
  readonly id: <I extends NodeId>(id: I) => I
  readonly value: (fact: FactId, value: string) => string
  readonly split: (family: TeamId, by: string) => string
  readonly option: (reading: ReadingId, option: string) => string
}

/** A node as the other version would write it. */
export function translated<N extends PolicyNode>(node: N, names: Names): N {
  return canonicalPiece({ ...inOther(node, names, node), id: names.id(node.id) } as unknown as N)
}

/** A part of a node as the other version would write it. */
export function translatedPart<P extends Piece>(part: P, owner: PolicyNode, names: Names): P {
  return canonicalPart(inOther(part, names, owner) as unknown as P, owner)
}

/** A value of a change as the other version would write it. Plain text is left alone. */
export function translatedValue(value: unknown, shape: Shape, owner: PolicyNode, names: Names): unknown {
  if ('each' in shape) return (value as readonly unknown[]).map((item) => translatedValue(item, shape.each, owner, names))
  if ('is' in shape) return canonicalField(shape, fieldInOther(shape, value, names, owner), owner)
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, unknown>>).map(([name, part]) => [
      name,
      translatedValue(part, shape.record[name]!, owner, names),
    ]),
  )
}

function inOther(piece: Piece, names: Names, owner: PolicyNode): Record<string, unknown> {
  const result: Record<string, unknown> = { ...piece }
  for (const [name, field] of Object.entries(fieldsOf(piece.kind)))
    if (result[name] !== undefined) result[name] = fieldInOther(field, result[name], names, owner)
  return { ...result, ...textsInOther(piece, names, owner) }
}

function fieldInOther(field: Field, value: unknown, names: Names, owner: PolicyNode): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => oneInOther(field, item, names, owner))
  return oneInOther(field, value, names, owner)
}

function oneInOther(field: Field, value: unknown, names: Names, owner: PolicyNode): unknown {
  switch (field.is.type) {
    case 'ref':
      return names.id(value as NodeId)
    case 'own':
      return 'id' in (value as Piece) ? translated(value as PolicyNode, names) : inOther(value as Piece, names, owner)
    case 'changes':
      return changesInOther(value as Readonly<Record<string, unknown>>, names, owner)
    default:
      return value
  }
}

/** The changes of a reading are fields of the rule around them. */
function changesInOther(changes: Readonly<Record<string, unknown>>, names: Names, owner: PolicyNode): unknown {
  const table = fieldsOf(owner.kind)
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => {
      const field = table[name]
      return [name, field === undefined || value === null ? value : fieldInOther(field, value, names, owner)]
    }),
  )
}

/** The few texts that are names: values of facts, how a family is divided, readings. */
function textsInOther(piece: Piece, names: Names, owner: PolicyNode): Record<string, unknown> {
  switch (piece.kind) {
    case 'fact-is':
      return { values: piece.values.map((value) => names.value(piece.fact, value)) }
    case 'fact':
      return { values: piece.values.map((value) => names.value(piece.id, value)) }
    case 'value-meaning':
      return owner.kind === 'fact' ? { value: names.value(owner.id, piece.value) } : {}
    case 'family-member':
      return { by: names.split(piece.family, piece.by) }
    case 'reading':
      return { options: piece.options.map((option) => names.option(piece.id, option)), written: names.option(piece.id, piece.written) }
    case 'variant':
      return { name: names.option(piece.reading, piece.name) }
    default:
      return {}
  }
}
