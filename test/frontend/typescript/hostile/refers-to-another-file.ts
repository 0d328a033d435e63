//! silenced-check | /// <reference path="./words.ts" />
/// <reference path="./words.ts" />
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
export default protocol({ version: '1', effective: '2019' }, { a: heldBy('CAT').stay('until ICPC') })
