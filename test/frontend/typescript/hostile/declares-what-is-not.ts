//! not-static | declare const extra: string
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
declare const extra: string
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
