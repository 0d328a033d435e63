//! not-static | @seal class Rules {}
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
@seal class Rules {}
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
