//! cannot-import | '../../../../../etc/passwd'
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
import { secret } from '../../../../../etc/passwd'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
