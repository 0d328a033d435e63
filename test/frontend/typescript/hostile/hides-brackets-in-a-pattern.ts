//! not-static | /
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const pattern = /"/.source + '((((' + /"/.source
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
