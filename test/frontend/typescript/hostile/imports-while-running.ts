//! not-static | import('node:child_process')
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const { execSync } = import('node:child_process')
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
