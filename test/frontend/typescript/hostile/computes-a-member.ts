//! not-static | words['a' + 'b']
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const words = { ab: 'x' }
const word = words['a' + 'b']
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
