//! forbidden-import | 'node:fs'
//! does-nothing | writeFileSync('hostile-was-here', 'x')
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
import { writeFileSync } from 'node:fs'
writeFileSync('hostile-was-here', 'x')
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
