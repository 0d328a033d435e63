//! hidden-character | 'Local\0ity'
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const team = 'Local\0ity'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
