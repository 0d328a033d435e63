/** What a protocol file imports, and the types that it meets. */
export { authority } from './dsl/index.js'
export type * from './dsl/types/index.js'
