/** The YAML form of the language, and the ledger. The second opinion is large and stands by itself. */
export { readDocument } from './read-document.js'
export { readLedger } from './read-ledger.js'
export type { PlacedLedger } from './read-ledger.js'
export { readYaml } from './read-yaml.js'
