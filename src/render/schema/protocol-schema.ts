/** The published schema of a protocol in YAML, from the tables of the language. */
import type { SharedShape } from '../../syntax/shape.js'
import { parts, sharedShapes } from '../../syntax/shapes.js'
import { asSentence, described, draft, refTo } from './json-schema.js'
import type { JsonSchema, ReadExample } from './json-schema.js'
import { outcomeSchema, ruleDefinitions } from './rule-schema.js'
import { declarationDefinitions, keyForm, nameDefinitions, phraseDefinitions, schemaOf, severalDefinitions } from './shape-schema.js'

/**
 * The JSON Schema of one YAML file. A protocol may be spread over several, so no part is required, nor a line of `words`
 * and `protocol`: what a whole protocol lacks, `caseway check` says.
 */
export function protocolSchema(read: ReadExample): JsonSchema {
  const ofParts = Object.entries(parts).map(([part, { value, doc, example }]) => {
    const { required: _, ...schema } = schemaOf(value, read)
    return [part, described(schema, asSentence(doc), [read(example)])]
  })
  const rules = described(
    { type: 'object', ...keyForm('rule'), additionalProperties: refTo('rule') },
    'The rules: each an id, given by the author, and a sentence.',
    [read('{ conference-hands-over: { when: cpPlan, heldBy: CAT, transferAt: ICPC, to: Locality, cites: CAL-3.04 } }')],
  )
  const definitions = withRepeatedOnce({
    ...ruleDefinitions(read),
    ...declarationDefinitions(read),
    ...sharedDefinitions(read),
    ...phraseDefinitions(),
    ...nameDefinitions(),
  })
  const properties = { ...Object.fromEntries(ofParts), rules }
  return {
    $schema: draft,
    title: 'Caseway protocol',
    description: 'Which team holds a child’s case, when it passes on, by when, on what conditions, and who decides.',
    type: 'object',
    minProperties: 1,
    properties,
    additionalProperties: false,
    definitions: { ...definitions, ...severalDefinitions({ definitions, properties }) },
  }
}

function sharedDefinitions(read: ReadExample): Readonly<Record<string, JsonSchema>> {
  const schemas = (Object.keys(sharedShapes) as SharedShape[]).map((name) => [name, schemaOf(sharedShapes[name], read)] as const)
  return Object.fromEntries(schemas.map(([name, schema]) => [name, name === 'outcome' ? outcomeSchema(schema) : schema]))
}

/** Gives what stands in a definition several times, and is long, a definition of its own: `variantMust` for the lines of a modal. */
function withRepeatedOnce(definitions: Readonly<Record<string, JsonSchema>>): Readonly<Record<string, JsonSchema>> {
  const hoisted: Record<string, JsonSchema> = {}
  const once = Object.entries(definitions).map(([name, schema]) => {
    const properties = schema['properties'] as Readonly<Record<string, JsonSchema>> | undefined
    if (properties === undefined) return [name, schema]
    const bodies = Object.entries(properties).map(([property, { description, examples, ...body }]) => ({
      property,
      about: { description, examples },
      body,
      text: JSON.stringify(body),
    }))
    const repeated = (text: string) => text.length > 500 && bodies.filter((other) => other.text === text).length > 1
    const first = (text: string) => `${name}${asSentence(bodies.find((other) => other.text === text)!.property).slice(0, -1)}`
    for (const { text, body } of bodies) if (repeated(text)) hoisted[first(text)] = body
    return [
      name,
      {
        ...schema,
        properties: Object.fromEntries(
          bodies.map(({ property, about, body, text }) => [
            property,
            { ...about, ...(repeated(text) ? { allOf: [refTo(first(text))] } : body) },
          ]),
        ),
      },
    ]
  })
  return { ...Object.fromEntries(once), ...hoisted }
}
