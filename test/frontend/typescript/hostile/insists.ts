//! hidden-mistake | !
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const team = cpPlan!
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
