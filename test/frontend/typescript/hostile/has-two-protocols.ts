//! only-once | protocol({ version: '2', effective: '2020' }, {})
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
export const other = protocol({ version: '2', effective: '2020' }, {})
