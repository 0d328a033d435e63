/** A protocol as it was written, printed in either language. */
export { typescriptOf } from './typescript.js'
export { yamlOf } from './yaml.js'
