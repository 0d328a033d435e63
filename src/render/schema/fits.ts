/** Whether data has the form that a schema of ours describes. It knows the words that our schemas use; one that it does not know fits nothing. */
import type { JsonSchema } from './json-schema.js'

type Definitions = Readonly<Record<string, JsonSchema>>
type Test = (value: unknown, word: never, schema: JsonSchema, definitions: Definitions) => boolean

export function fits(value: unknown, schema: JsonSchema, definitions: Definitions): boolean {
  return Object.entries(schema).every(
    ([word, said]) => about.has(word) || (Object.hasOwn(tests, word) && tests[word]!(value, said as never, schema, definitions)),
  )
}

/** These say something to people. */
const about: ReadonlySet<string> = new Set(['$schema', '$id', 'title', 'description', 'examples', 'definitions'])

const tests: Readonly<Record<string, Test>> = {
  type: (value, word: string | readonly string[]) => [word].flat().some((type) => isOfType(value, type)),
  const: (value, word: unknown) => value === word,
  enum: (value, word: readonly unknown[]) => word.includes(value),
  pattern: (value, word: string) => typeof value !== 'string' || new RegExp(word).test(value),
  minimum: (value, word: number) => typeof value !== 'number' || value >= word,
  items: (value, word: JsonSchema, _, definitions) => !Array.isArray(value) || value.every((item) => fits(item, word, definitions)),
  properties: (value, word: Definitions, _, definitions) =>
    !isRecord(value) ||
    Object.entries(word).every(([name, inside]) => !Object.hasOwn(value, name) || fits(value[name], inside, definitions)),
  required: (value, word: readonly string[]) => !isRecord(value) || word.every((name) => Object.hasOwn(value, name)),
  additionalProperties: (value, _: false, { properties }) =>
    !isRecord(value) || Object.keys(value).every((name) => Object.hasOwn(properties as object, name)),
  anyOf: (value, word: readonly JsonSchema[], _, definitions) => word.some((each) => fits(value, each, definitions)),
  allOf: (value, word: readonly JsonSchema[], _, definitions) => word.every((each) => fits(value, each, definitions)),
  $ref: (value, word: string, _, definitions) => fits(value, definitions[word.slice('#/definitions/'.length)]!, definitions),
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isRecord(value)
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
