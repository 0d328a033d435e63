/** The published schema of a file of scenarios, from the table of its lines. */
import { scenarioFileLines } from '../../syntax/scenario-shapes.js'
import { draft } from '../schema/json-schema.js'
import type { JsonSchema, ReadExample } from '../schema/json-schema.js'
import { nameDefinitions, recordSchema, severalDefinitions } from '../schema/shape-schema.js'

/** The JSON Schema of `scenarios.yaml` and of the files in `scenarios/`. */
export function scenarioSchema(read: ReadExample): JsonSchema {
  const { properties, required } = recordSchema(scenarioFileLines, read)
  const all = { properties, ...severalDefinitions({ properties }) }
  const used = new Set(JSON.stringify(all).match(/(?<="#\/definitions\/)\w+(?=")/g))
  const names = Object.fromEntries(Object.entries(nameDefinitions()).filter(([name]) => used.has(name)))
  const several = severalDefinitions({ properties })
  return {
    $schema: draft,
    title: 'Caseway scenarios',
    description: 'Cases with what a document says of each, kept beside its protocol and run by `caseway test`.',
    type: 'object',
    properties,
    required,
    additionalProperties: false,
    definitions: { ...names, ...several },
  }
}
