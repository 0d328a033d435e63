//! misplaced-value | constructor
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const rule = cpPlan.constructor('process.exit(7)')
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
