/** The published schema of a case in a file, from the same table as its checker. */
import { caseShape } from '../../syntax/case-shapes.js'
import { draft } from './json-schema.js'
import type { JsonSchema, ReadExample } from './json-schema.js'
import { nameDefinitions, schemaOf, severalDefinitions } from './shape-schema.js'

/** The JSON Schema of the file of `caseway decide --case`. */
export function caseSchema(read: ReadExample): JsonSchema {
  const schema = schemaOf(caseShape, read)
  const names = nameDefinitions()
  const several = severalDefinitions(schema)
  const asked = JSON.stringify([schema, several])
  return {
    $schema: draft,
    title: 'Caseway case',
    description: 'What is known of one case. What is not told is not known, never false.',
    ...schema,
    definitions: { ...Object.fromEntries(Object.entries(names).filter(([name]) => asked.includes(`#/definitions/${name}"`))), ...several },
  }
}
