//! silenced-check | // @ts-ignore
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
// @ts-ignore
const team = 'x'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
