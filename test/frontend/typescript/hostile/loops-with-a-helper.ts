//! going-in-circles | again(team)
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const again = (team: 'CAT') => again(team)
const rule = again('CAT')
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
