//! not-static | for (;;) {}
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
for (;;) {}
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
