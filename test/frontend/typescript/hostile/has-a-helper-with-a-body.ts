//! not-static | (team: 'CAT') => { process.exit(7) }
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const helper = (team: 'CAT') => { process.exit(7) }
const rule = helper('CAT')
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
