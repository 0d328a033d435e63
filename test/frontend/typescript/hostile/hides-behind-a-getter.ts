//! not-static | get a() { return stay('until ICPC') }
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const rules = { get a() { return stay('until ICPC') } }
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
