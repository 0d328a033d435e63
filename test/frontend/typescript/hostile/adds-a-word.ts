//! too-clever-type | declare module 'caseway' { interface WhenStep<W> { to(team: string): Rule } }
//! word-out-of-place | to
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
declare module 'caseway' { interface WhenStep<W> { to(team: string): Rule } }
export default protocol({ version: '1', effective: '2019' }, { a: when(cpPlan).to('CAT'), b: stay('until ICPC') })
