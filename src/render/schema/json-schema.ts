/** A JSON Schema of draft 7, as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** Reads a value as YAML writes it: the tables hold their examples in that form. */
export type ReadExample = (yaml: string) => unknown

export const draft = 'http://json-schema.org/draft-07/schema#'

/** A reference that may carry a description beside it: what stands beside a bare `$ref` is ignored. */
export function refTo(definition: string): JsonSchema {
  return { $ref: `#/definitions/${definition}` }
}

/** A schema under a description and examples. */
export function described(schema: JsonSchema, description: string, examples: readonly unknown[]): JsonSchema {
  const about = { description, examples }
  return '$ref' in schema ? { ...about, allOf: [schema] } : { ...about, ...schema }
}

/** A sentence for people: with a capital and a full stop. */
export function asSentence(doc: string): string {
  const first = doc.charAt(0)
  return `${/[a-z]/.test(first) ? first.toUpperCase() : first}${doc.slice(1)}${/[.!?]$/.test(doc) ? '' : '.'}`
}

/** `meaning of event` becomes `meaningOfEvent`: definitions are named in one word, so that references need no escapes. */
export function oneWord(name: string): string {
  return name.replaceAll(/ (\w)/g, (_, letter: string) => letter.toUpperCase())
}
