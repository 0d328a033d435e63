//! reserved-key | __proto__
//! reserved-key | "__proto__"
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const words = { __proto__: { polluted: 'yes' } }
const more = { "__proto__": { polluted: 'yes' } }
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
