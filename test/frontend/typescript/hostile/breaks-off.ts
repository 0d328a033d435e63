//! typescript-syntax | 
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
const rule = heldBy('CAT'
