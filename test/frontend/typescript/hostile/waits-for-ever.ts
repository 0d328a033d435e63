//! not-static | while (true) { heldBy(
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
while (true) { heldBy('CAT') }
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
