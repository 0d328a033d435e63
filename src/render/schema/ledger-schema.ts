/** The published schema of a list of clauses. */
import { described, draft } from './json-schema.js'
import type { JsonSchema } from './json-schema.js'
import { someText } from './shape-schema.js'

const clause: JsonSchema = {
  type: 'object',
  properties: {
    title: described(someText, 'A short title in our own words.', ['Scope']),
    under: described(someText, 'The heading under which the document has it.', ['0 Title']),
    setAside: described(someText, 'Why no rule carries it.', ['It orders nothing.']),
    decision: described(someText, 'What was decided about a difficulty of the clause, and why.', ['Read as a duty, since the text says “will”.']),
  },
  required: ['title'],
  additionalProperties: false,
}

/** The JSON Schema of `clauses.yaml`. */
export const ledgerSchema: JsonSchema = {
  $schema: draft,
  title: 'Caseway list of clauses',
  description: 'Every clause of a source document, kept beside its protocol: each is carried by a rule or set aside with a reason.',
  type: 'object',
  properties: {
    authority: described(someText, 'The id of the authority, as in its protocol.', ['calderdale']),
    source: described(someText, 'The title of the source document.', ['Case transfer policy']),
    clauses: described({ type: 'object', additionalProperties: clause }, 'The clauses in the order of the document, by the ids that rules cite.', [
      { 'CAL-0.01': { title: 'Scope', under: '0 Title' } },
    ]),
  },
  required: ['authority', 'source', 'clauses'],
  additionalProperties: false,
}
