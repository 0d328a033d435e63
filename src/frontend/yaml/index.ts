/** The YAML form of the language, the ledger, and the second opinion of the published schema. */
export { readLedger } from './read-ledger.js'
export type { PlacedLedger } from './read-ledger.js'
export { readYaml } from './read-yaml.js'
export { againstSchema } from './second-opinion.js'
