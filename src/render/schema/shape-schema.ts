/** Shapes as JSON Schema. Options differ in kind, so that `if` finds the one that was meant and no `oneOf` is needed. */
import { phrases } from '../../syntax/phrases.js'
import { leftOut } from '../../syntax/shape.js'
import type { Field, Fields, NameKind, PhraseName, Shape } from '../../syntax/shape.js'
import { parts, sharedShapes, wordShapes } from '../../syntax/shapes.js'
import { sharedKinds, sharedWords } from '../../syntax/shared-words.js'
import { asSentence, described, oneWord, refTo } from './json-schema.js'
import type { JsonSchema, ReadExample } from './json-schema.js'

type ValueKind = 'text' | 'list' | 'map'

/** How an editor sees a text that stands bare: YAML makes `16` a number there, Caseway does not. */
const scalar = ['string', 'number', 'boolean']
const jsonTypes: Readonly<Record<ValueKind, readonly string[]>> = { text: scalar, list: ['array'], map: ['object'] }
const written = '\\S'

export const someText: JsonSchema = { type: scalar, pattern: written }

/** The schema of a shape. */
export function schemaOf(shape: Shape, read: ReadExample): JsonSchema {
  switch (shape.shape) {
    case 'text':
      return shape.orNothing === true ? { type: [...scalar, 'null'] } : someText
    case 'one-of':
      return { enum: shape.values }
    case 'name':
      return refTo(nameDefinition(shape.of))
    case 'phrase':
      return refTo(oneWord(shape.phrase))
    case 'shared':
      return refTo(shape.name)
    case 'some': {
      const item = schemaOf(shape.item, read)
      return typeof item['$ref'] === 'string' ? refTo(severalOf(item['$ref'])) : oneOrSeveral(item)
    }
    case 'either':
      return whichever(shape.options.map((option) => [kindsOf(option), schemaOf(option, read)]))
    case 'map': {
      const declares = Object.values<Shape>(wordShapes).includes(shape.value)
      return { type: 'object', additionalProperties: declares ? refTo(shape.key) : schemaOf(shape.value, read), ...keyForm(shape.key) }
    }
    case 'record':
      return {
        type: 'object',
        ...recordSchema(shape.fields, read),
        minProperties: 1,
        additionalProperties: shape.others === undefined ? false : schemaOf(shape.others.value, read),
      }
  }
}

function oneOrSeveral(item: JsonSchema): JsonSchema {
  return whichever([
    [['list'], { type: 'array', minItems: 1, items: item }],
    [['text', 'map'], item],
  ])
}

function severalOf(reference: string): string {
  return `${reference.slice(reference.lastIndexOf('/') + 1)}OrSeveral`
}

/** The definitions of one or several of what other definitions describe, wherever a schema refers to them. */
export function severalDefinitions(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  const names = [...new Set(JSON.stringify(schema).match(/(?<="#\/definitions\/)\w+(?=OrSeveral")/g))]
  return Object.fromEntries(names.map((name) => [`${name}OrSeveral`, oneOrSeveral(refTo(name))]))
}

/** The properties of a record and those that may not be missing. */
export function recordSchema(fields: Fields, read: ReadExample): JsonSchema {
  const required = Object.keys(fields).filter((name) => fields[name]!.always === true)
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      described(fieldSchema(field, read), asSentence(field.doc), [read(field.example)]),
    ]),
  )
  return { properties, ...(required.length > 0 && { required }) }
}

function fieldSchema({ value, droppable }: Field, read: ReadExample): JsonSchema {
  const schema = schemaOf(value, read)
  return droppable === undefined ? schema : { if: { const: leftOut }, then: { enum: [leftOut] }, else: schema }
}

/** The first option whose kind the value has; the last one speaks for everything else. */
function whichever(options: readonly (readonly [readonly ValueKind[], JsonSchema])[]): JsonSchema {
  const [[kinds, schema], ...others] = options as [(typeof options)[number], ...typeof options]
  if (others.length === 0) return schema
  return { if: { type: kinds.flatMap((kind) => jsonTypes[kind]) }, then: schema, else: whichever(others) }
}

function kindsOf(shape: Shape): readonly ValueKind[] {
  switch (shape.shape) {
    case 'shared':
      return kindsOf(sharedShapes[shape.name])
    case 'some':
      return ['list', ...kindsOf(shape.item)]
    case 'either':
      return [...new Set(shape.options.flatMap(kindsOf))]
    case 'record':
    case 'map':
      return ['map']
    default:
      return ['text']
  }
}

/** Names that stand bare in a sentence are one camelCase word; rule ids are lower-case words joined by hyphens. */
const keyForms: Partial<Record<NameKind, string>> = {
  fact: '^[a-z][A-Za-z0-9]*$',
  term: '^[a-z][A-Za-z0-9]*$',
  rule: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
}

export function keyForm(key: NameKind): JsonSchema {
  const pattern = keyForms[key]
  return pattern === undefined ? {} : { propertyNames: { pattern } }
}

const nameKinds: readonly NameKind[] = [
  'team',
  'event',
  'role',
  'document',
  'fact',
  'term',
  'rule',
  'clause',
  'reading',
  'split',
  'shared value',
]

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}

function nameDefinition(of: NameKind): string {
  return `nameOf${oneWord(` ${of}`)}`
}

/** The definitions of all names: those of the authority are any text, the shared ones are known. */
export function nameDefinitions(): Readonly<Record<string, JsonSchema>> {
  const local = nameKinds.map((of) => [
    nameDefinition(of),
    { description: `The name of ${withArticle(of)}.`, type: ['string', 'number'], pattern: written },
  ])
  const shared = sharedKinds.map((of) => [nameDefinition(of), { description: asSentence(withArticle(of)), enum: sharedWords(of) }])
  return Object.fromEntries([...local, ...shared])
}

/** The definitions of what the words of an authority declare: a team, an event, a role, a document, a fact. */
export function declarationDefinitions(read: ReadExample): Readonly<Record<string, JsonSchema>> {
  const words: Shape = parts.words.value
  const groups = Object.values(words.shape === 'record' ? words.fields : {}).flatMap(({ value }) => (value.shape === 'map' ? [value] : []))
  return Object.fromEntries(groups.map(({ key, value }) => [key, schemaOf(value, read)]))
}

/** The definitions of all texts with an inner form. */
export function phraseDefinitions(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries((Object.keys(phrases) as PhraseName[]).map((name) => [oneWord(name), phraseSchema(name)]))
}

function phraseSchema(name: PhraseName): JsonSchema {
  const { pattern, forms, means = {}, examples } = phrases[name]
  const meaning = /^meaning of (\w+)$/.exec(name)?.[1]
  const shared = meaning === undefined ? undefined : sharedWords(`shared ${meaning}` as NameKind)
  const description = `Written as ${forms.map((form) => `\`${form}\``).join(', ')}${/\b[XYS]\b/.test(forms.join(' ')) ? ` (${letters(forms)}).` : '.'}${Object.entries(
    means,
  )
    .map(([form, says]) => `\n\n\`${form}\`: ${says}.`)
    .join('')}`
  if (shared !== undefined) {
    const loosely = `^(?:narrower than|related to) (?:${shared.map((concept) => concept.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`
    return {
      description,
      examples,
      if: { pattern: '^(?:narrower than|related to) ' },
      then: { type: 'string', pattern: loosely },
      else: { enum: shared },
    }
  }
  // A bare year or age is a number to an editor.
  return {
    description,
    examples,
    type: new RegExp(pattern).test('16') || new RegExp(pattern).test('2019') ? ['string', 'number'] : 'string',
    pattern,
  }
}

function letters(forms: readonly string[]): string {
  const all = forms.join(' ')
  return [
    ...(/\bX\b/.test(all) ? ['X a declared name'] : []),
    ...(/\bY\b/.test(all) ? ['Y a role'] : []),
    ...(/\bS\b/.test(all) ? ['S a shared name'] : []),
  ].join(', ')
}
