//! does-nothing | process.exit(7)
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
process.exit(7)
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
