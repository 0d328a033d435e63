//! not-static | import { cpPlan as data } from './words.js' with { type: 'json' }
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
import { cpPlan as data } from './words.js' with { type: 'json' }
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
