/** The list of what is wrong for programs. The form is published as `schema/report.schema.json`. */
import type { Report } from './entry.js'

export function reportJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`
}
