//! not-static | import './words.js'
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
import './words.js'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
