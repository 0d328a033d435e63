import type { JsonSchema } from '../schema/json-schema.js'

/** A record with these fields and no others; unless it is said otherwise, with all of them. */
export function closed(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = Object.keys(properties),
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false }
}
