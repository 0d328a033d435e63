//! too-clever-type | enum Team { CAT = 'CAT' }
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
enum Team { CAT = 'CAT' }
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
