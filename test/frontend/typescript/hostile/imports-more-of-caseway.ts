//! not-exported | compileProtocol
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
import { compileProtocol } from 'caseway'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
