//! not-static | new Proxy({}, {})
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const rules = new Proxy({}, {})
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
