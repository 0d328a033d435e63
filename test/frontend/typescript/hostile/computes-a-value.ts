//! not-static | 1 > 0 ? 'CAT' : 'Locality'
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const team = 1 > 0 ? 'CAT' : 'Locality'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
