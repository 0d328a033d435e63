import { expect, test } from 'vitest'
import { phrases } from '../../src/syntax/phrases.js'
import { generate } from '../../scripts/schema.mjs'
import { ajv, keywords, properties, schemaFile } from './schema.js'
import type { Schema } from './schema.js'

test('the files are what the tables of the language give', async () => {
  expect(await generate(true)).toEqual([])
})

test.each(['protocol', 'ledger', 'graph', 'case', 'decision', 'facts', 'scenario', 'test', 'compare', 'report'])(
  '%s.schema.json is of draft 7 and has no oneOf',
  (name) => {
    const schema = schemaFile(name)
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#')
    expect(keywords(schema)).not.toContain('oneOf')
    expect(keywords(schema)).toContain('additionalProperties')
    expect(() => ajv().compile(schema)).not.toThrow()
  },
)

test.each(['protocol', 'ledger', 'case', 'scenario'])(
  'every line of %s.schema.json says what it means and has an example that is right',
  (name) => {
    const schema = schemaFile(name)
    const judge = ajv().addSchema(schema, name)
    const resolve = (property: Schema): Schema =>
      typeof property['$ref'] === 'string' ? resolve(schema.definitions[property['$ref'].replace('#/definitions/', '')]!) : property
    const lines = properties(schema)
    expect(lines.length).toBeGreaterThan(name === 'protocol' ? 200 : 6)
    for (const { path, schema: line } of lines) {
      const { description, examples } = resolve(line) as { description?: string; examples?: readonly unknown[] }
      expect(description, path).toMatch(/^.{3,}/)
      expect(examples?.length, path).toBeGreaterThan(0)
      const validate = judge.compile({ $ref: `${name}#${encodeURI(path)}` })
      for (const example of examples!)
        expect(validate(example), `${path}: ${JSON.stringify(example)} ${JSON.stringify(validate.errors)}`).toBe(true)
    }
  },
  60_000,
)

test('the examples of every phrase have its form', () => {
  for (const [name, { pattern, examples }] of Object.entries(phrases))
    for (const example of examples) expect(example, name).toMatch(new RegExp(pattern))
})
