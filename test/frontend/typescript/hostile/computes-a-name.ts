//! not-static | ['a' + 'b']: 'x'
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const words = { ['a' + 'b']: 'x' }
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
