//! not-static | await fetch('http://127.0.0.1:9/')
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const page = await fetch('http://127.0.0.1:9/')
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
