//! not-static | let team = 'CAT'
//! does-nothing | team = 'Locality'
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
let team = 'CAT'
team = 'Locality'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
