/** The words that protocol files import from `caseway`. */
export { authority } from './authority.js'
export { sourceOf } from './source-of.js'
export type * from './types/index.js'
