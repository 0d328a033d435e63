//! silenced-check | /* @ts-expect-error it is fine */
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
/* @ts-expect-error it is fine */
const team = 'x'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
