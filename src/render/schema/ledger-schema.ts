/** The published schema of a list of clauses. */
import { readnesses } from '../../graph/ledger.js'
import { described, draft } from './json-schema.js'
import type { JsonSchema } from './json-schema.js'
import { someText } from './shape-schema.js'

const source: JsonSchema = {
  type: 'object',
  properties: {
    title: described(someText, 'The text in which the clause was read.', ['Regulations 2010, regulation 33']),
    address: described(someText, 'Where that text is to be found.', ['https://www.legislation.gov.uk/uksi/2010/959']),
    read: described({ enum: readnesses }, 'Whether the text itself was read, a part of it, or only a text that quotes it.', ['itself']),
  },
  required: ['title', 'read'],
  additionalProperties: false,
}

const clause: JsonSchema = {
  type: 'object',
  properties: {
    title: described(someText, 'A short title in our own words.', ['Scope']),
    under: described(someText, 'The heading under which the document has it.', ['0 Title']),
    setAside: described(someText, 'Why no rule carries it.', ['It orders nothing.']),
    decision: described(someText, 'What was decided about a difficulty of the clause, and why.', [
      'Read as a duty, since the text says “will”.',
    ]),
    sources: described(
      { anyOf: [source, { type: 'array', items: source, minItems: 1 }] },
      'Where the clause was read, for lists that are gathered from several texts; left out: in the document itself.',
      [{ title: 'Regulations 2010, regulation 33', read: 'itself' }],
    ),
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
    clauses: described(
      { type: 'object', additionalProperties: clause },
      'The clauses in the order of the document, by the ids that rules cite.',
      [{ 'CAL-0.01': { title: 'Scope', under: '0 Title' } }],
    ),
  },
  required: ['authority', 'source', 'clauses'],
  additionalProperties: false,
}
