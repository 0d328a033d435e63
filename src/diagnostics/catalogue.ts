/** Every finding that Caseway can make, keyed by its stable code. Words live here and nowhere else. */
import { caseFindings } from './catalogue/cases.js'
import { clauseFindings } from './catalogue/clauses.js'
import { idleFindings } from './catalogue/idle.js'
import { inputFindings } from './catalogue/input.js'
import { lifeFindings } from './catalogue/life.js'
import { nameFindings } from './catalogue/names.js'
import { ruleFindings } from './catalogue/rules.js'
import { scenarioFindings } from './catalogue/scenarios.js'
import { shapeFindings } from './catalogue/shape.js'
import { timeFindings } from './catalogue/times.js'
import { toldCaseFindings } from './catalogue/told-cases.js'
import { typescriptFindings } from './catalogue/typescript.js'
import { yamlFindings } from './catalogue/yaml.js'

export const catalogue = {
  ...inputFindings,
  ...yamlFindings,
  ...typescriptFindings,
  ...shapeFindings,
  ...nameFindings,
  ...ruleFindings,
  ...clauseFindings,
  ...caseFindings,
  ...idleFindings,
  ...timeFindings,
  ...lifeFindings,
  ...toldCaseFindings,
  ...scenarioFindings,
}

export type Code = keyof typeof catalogue

/** The findings for which all cases are looked through. */
export const aboutCases: ReadonlySet<string> = new Set(
  [caseFindings, idleFindings, timeFindings, lifeFindings].flatMap((family) => Object.keys(family)),
)
export type DataOf<C extends Code> = Parameters<(typeof catalogue)[C]['words']>[0]
