//! written-twice | ...rules
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const rules = { a: stay('until ICPC') }
export default protocol({ version: '1', effective: '2019' }, { a: stay('at most 2 days'), ...rules })
