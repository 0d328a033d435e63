/** The TypeScript form of the language: files to the syntax tree, without running them, and the second opinion of `tsc`. */
export { readTypeScript } from './read.js'
export { typeCheck } from './type-check.js'
export type { ReadImport } from './reading.js'
