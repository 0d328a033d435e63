//! hidden-character | 'Local\u202eity'
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const team = 'Local\u202eity'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
