//! used-too-early | later
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const first = [later]
const later = 'CAT'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
