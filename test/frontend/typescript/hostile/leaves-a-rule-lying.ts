//! does-nothing | heldBy('CAT').transferAt('ICPC').to('Locality')
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
heldBy('CAT').transferAt('ICPC').to('Locality')
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
