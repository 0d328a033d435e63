//! too-clever-type | declare global { const cpPlann: any }
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
declare global { const cpPlann: any }
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
