/** The list of what is wrong with one document, as data that outlives the run that made it. */
import { catalogue } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { fits } from '../schema/fits.js'
import type { JsonSchema } from '../schema/json-schema.js'
import type { AuthorityReport, Reported } from './entry.js'
import { authorityReport } from './report.js'
import { reportSchema } from './schema.js'

/** The list, and how grave the findings are. */
export interface KeptReport {
  readonly report: AuthorityReport
  readonly diagnostics: readonly Pick<Diagnostic, 'code' | 'severity'>[]
}

export const keptReport = {
  kind: 'what is wrong',
  make(checked: Reported): KeptReport {
    return { report: authorityReport(checked), diagnostics: checked.diagnostics.map(({ code, severity }) => ({ code, severity })) }
  },
  /** Only what has the published form is taken again. */
  read(value: unknown): KeptReport | undefined {
    const definitions = reportSchema['definitions'] as Readonly<Record<string, JsonSchema>>
    return fits(value, { ...form, properties: { ...form.properties, report: definitions['authority']! } }, definitions)
      ? (value as KeptReport)
      : undefined
  },
}

const finding: JsonSchema = {
  type: 'object',
  properties: { code: { enum: Object.keys(catalogue) }, severity: { enum: ['error', 'warning', 'info'] } },
  required: ['code', 'severity'],
}
const form = { type: 'object', properties: { diagnostics: { type: 'array', items: finding } }, required: ['report', 'diagnostics'] }
