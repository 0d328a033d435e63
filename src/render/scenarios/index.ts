/** Results of scenarios, and what they show of a protocol. */
export { clausesCovered, coverageText, missingYaml } from './coverage.js'
export type { ClauseCoverage } from './coverage.js'
export { coverageReport } from './coverage-json.js'
export { testJson } from './json.js'
export { junitXml } from './junit.js'
export { failureText, totalsText } from './text.js'
