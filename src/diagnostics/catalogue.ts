/** Every finding that Caseway can make, keyed by its stable code. Words live here and nowhere else. */
import { clauseFindings } from './catalogue/clauses.js'
import { inputFindings } from './catalogue/input.js'
import { nameFindings } from './catalogue/names.js'
import { ruleFindings } from './catalogue/rules.js'
import { shapeFindings } from './catalogue/shape.js'
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
}

export type Code = keyof typeof catalogue
export type DataOf<C extends Code> = Parameters<(typeof catalogue)[C]['words']>[0]
