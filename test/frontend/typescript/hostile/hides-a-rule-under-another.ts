//! written-twice | a
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
export default protocol({ version: '1', effective: '2019' }, { a: stay('until ICPC'), a: stay('at most 2 days') })
