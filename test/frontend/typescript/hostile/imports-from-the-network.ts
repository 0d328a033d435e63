//! forbidden-import | 'https://example.org/rules.js'
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
import { rules } from 'https://example.org/rules.js'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
