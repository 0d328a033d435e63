/** What is published from the tables: schemas for editors and other programs, and the reference of the language. */
export { graphSchema } from './graph-schema.js'
export type { JsonSchema, ReadExample } from './json-schema.js'
export { languageReference } from './language-reference.js'
export { ledgerSchema } from './ledger-schema.js'
export { protocolSchema } from './protocol-schema.js'
export { diffSchema } from '../changes/schema.js'
export { clausesSchema } from '../clauses/json.js'
export { findingsSchema } from '../findings/json.js'
