//! unknown-name | constructor
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const empty = {}
const rule = empty.constructor
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
