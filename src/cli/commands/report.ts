import { join } from 'node:path'
import type { Limits } from '../../analysis/limits/against.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { keptReport, reportHtml, reportJson, reportMarkdown, reportText, together } from '../../render/report/index.js'
import { checkedFor, codeOf, styleFor } from '../context.js'
import type { Common } from '../context.js'
import { deliver, printError, writeFilesWhole } from '../output.js'

interface Options extends Common {
  readonly format: 'text' | 'json'
  readonly failOn: Diagnostic['severity'] | 'never'
  readonly report: string
}

/** `caseway check --report FOLDER`: everything that is wrong with the documents, acknowledged or not, on one page. */
export async function report(paths: readonly string[], options: Options, limits?: Limits | 'none'): Promise<number> {
  const worked = await checkedFor(paths, options, limits, keptReport)
  const made = together(worked.map(({ value }) => value.report))
  writeFilesWhole(
    options.report,
    new Map([
      ['report.html', reportHtml(made)],
      ['report.md', reportMarkdown(made)],
    ]),
  )
  deliver(options.format === 'json' ? reportJson(made) : `${reportText(made, styleFor(options), options.quiet === true)}\n`, options.output)
  if (options.quiet !== true) printError(`the list is in ${join(options.report, 'report.html')} and ${join(options.report, 'report.md')}\n`)
  return codeOf(
    worked.map(({ value }) => value),
    options.failOn,
  )
}
