/** The published schema of a compiled graph, from the table of fields. */
import { fieldsOf, fields, nodeKinds } from '../../graph/fields.js'
import type { Field, FieldType, Kind } from '../../graph/fields.js'
import { graphFormat } from '../../graph/print.js'
import { described, draft, oneWord, refTo } from './json-schema.js'
import type { JsonSchema } from './json-schema.js'

/** Parts that several fields may hold, each named after what it is and taken from one field that holds it. */
const unions: Readonly<Record<string, FieldType>> = {
  condition: fields.not.part.is,
  moment: fields.after.of.is,
  simplePoint: fields['one-of-points'].points.is,
  point: fields.route.at.is,
  party: fields.rung.who.is,
  doer: fields.duty.who.is,
  receiver: fields.route.to.is,
  simpleReceiver: fields.choice.options.is,
  due: fields.route.due.is,
}

/** The JSON Schema of what `caseway compile` prints. */
export function graphSchema(): JsonSchema {
  const kinds = Object.keys(fields) as Kind[]
  return {
    $schema: draft,
    title: 'Caseway policy graph',
    description: 'A protocol in normal form. Equal protocols are equal bytes.',
    type: 'object',
    properties: {
      caseway: described({ const: graphFormat }, 'The version of this form.', [graphFormat]),
      digest: described({ type: 'string', pattern: '^[0-9a-f]{64}$' }, 'SHA-256 of the nodes as they are printed here, in hexadecimal.', [
        '0'.repeat(64),
      ]),
      nodes: described(
        { type: 'array', items: anyKind([...nodeKinds]), minItems: 1 },
        'The nodes in canonical order: by kind, then by id.',
        [[]],
      ),
    },
    required: ['caseway', 'digest', 'nodes'],
    additionalProperties: false,
    definitions: {
      ...Object.fromEntries(kinds.map((kind) => [definitionOf(kind), kindSchema(kind)])),
      ...Object.fromEntries(Object.entries(unions).map(([name, is]) => [unionName(name), is.type === 'own' ? anyKind(is.kinds) : {}])),
    },
  }
}

function definitionOf(kind: Kind): string {
  return oneWord(kind.replaceAll('-', ' '))
}

function unionName(name: string): string {
  return oneWord(`any ${name}`)
}

function kindSchema(kind: Kind): JsonSchema {
  const table = Object.entries(fieldsOf(kind))
  const isNode = (nodeKinds as readonly Kind[]).includes(kind)
  const required = [...(isNode ? ['id'] : []), ...table.filter(([, field]) => field.many !== 'absent').map(([name]) => name)]
  return {
    type: 'object',
    properties: {
      kind: { const: kind },
      ...(isNode && { id: { type: 'string' } }),
      ...Object.fromEntries(table.map(([name, field]) => [name, fieldSchema(field)])),
    },
    required: ['kind', ...required],
    additionalProperties: false,
  }
}

/** The schema of a field's value. */
export function fieldSchema({ is, many }: Field): JsonSchema {
  const item = typeSchema(is)
  if (many === 'set') return { type: 'array', uniqueItems: true, items: item }
  return many === 'list' ? { type: 'array', items: item } : item
}

function typeSchema(is: FieldType): JsonSchema {
  switch (is.type) {
    case 'text':
      return { type: 'string' }
    case 'words':
      return { enum: is.words }
    case 'count':
      return { type: 'integer', minimum: 0 }
    case 'flag':
      return { type: 'boolean' }
    case 'ref':
      return { type: 'string', pattern: `^${is.to}:` }
    case 'own': {
      const union = Object.keys(unions).find((name) => sameKinds(unions[name]!, is))
      return union === undefined ? anyKind(is.kinds) : refTo(unionName(union))
    }
    case 'changes':
      return { type: 'object' }
  }
}

function sameKinds(a: FieldType, b: FieldType): boolean {
  return a.type === 'own' && b.type === 'own' && a.kinds.join() === b.kinds.join()
}

/** A record told apart by its `kind`. */
function anyKind(kinds: readonly Kind[]): JsonSchema {
  const one = kinds[0]
  if (kinds.length === 1) return refTo(definitionOf(one!))
  return {
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: kinds } },
    allOf: kinds.map((kind) => ({ if: { properties: { kind: { const: kind } }, required: ['kind'] }, then: refTo(definitionOf(kind)) })),
  }
}
