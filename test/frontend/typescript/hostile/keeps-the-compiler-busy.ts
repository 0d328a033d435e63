//! too-clever-type | type Deep<T extends unknown[]> = T['length'] extends 9999 ? T : Deep<[...T, 0]>
//! too-clever-type | type Bomb = Deep<[]>
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
type Deep<T extends unknown[]> = T['length'] extends 9999 ? T : Deep<[...T, 0]>
type Bomb = Deep<[]>
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
