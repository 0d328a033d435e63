//! not-static | import fs = require('node:fs')
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
import fs = require('node:fs')
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
