//! too-clever-type | interface Rules { readonly a: string }
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
interface Rules { readonly a: string }
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
