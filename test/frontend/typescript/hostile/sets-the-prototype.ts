//! does-nothing | Object.prototype.polluted = 'yes'
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
Object.prototype.polluted = 'yes'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
