import { findAll } from '../../compile/find.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { findingsJson } from '../../render/findings/json.js'
import { promiseLine } from '../../render/findings/promise.js'
import { examplesOf, findingLine, findingText, printable } from '../../render/findings/text.js'
import type { Style } from '../../render/style.js'
import { diskFiles } from '../../source/files.js'
import type { Checked } from '../../compile/check-protocol.js'
import { checkPaths, codeOf, limitsNamed, styleFor } from '../context.js'
import type { Common } from '../context.js'
import { CommandFault, exit } from '../exit.js'
import { deliver } from '../output.js'

interface Options extends Common {
  readonly format: 'text' | 'json'
  readonly failOn: Diagnostic['severity'] | 'never'
  /** One line for each finding. */
  readonly brief?: boolean
  /** The folder of the list of what is wrong. */
  readonly report?: string
  /** The protocol of limits to compare with, or `none`. */
  readonly limits?: string
}

/** `caseway check`: everything that can be said against the protocols, each with its place and a way to mend it. */
export async function check(paths: readonly string[], options: Options): Promise<number> {
  const given = paths.length > 0 ? paths : ['.']
  const found = findAll(given, diskFiles)
  if (found.length === 0)
    throw new CommandFault(
      `no protocol in ${given.map((path) => `\`${path}\``).join(', ')}: a check of nothing proves nothing (a protocol is a file \`NAME.protocol.yaml\` or \`NAME.protocol.ts\`)`,
      exit.unreadable,
    )
  const limits = await limitsNamed(options.limits, options)
  if (options.report !== undefined) return (await import('./report.js')).report(found, { ...options, report: options.report }, limits)
  const checked = await checkPaths(found, options, limits)
  deliver(options.format === 'json' ? json(checked) : text(checked, options), options.output)
  return codeOf(checked, options.failOn)
}

function json(checked: readonly Checked[]): string {
  return findingsJson(
    checked.map(({ path, summary, diagnostics, sources }) => ({
      path,
      authority: summary?.authority,
      digest: summary?.digest,
      promise: summary?.promise,
      findings: diagnostics,
      sources,
    })),
  )
}

const afterErrors =
  'Whether rules contradict one another, and whether a case can be left without a team, is looked at once there are no errors.'

function text(checked: readonly Checked[], options: Options): string {
  const style = styleFor(options)
  const blocks = checked.map((each) => protocolText(each, style, options))
  const broken = checked.some(
    ({ summary, diagnostics }) =>
      summary?.promise === undefined && diagnostics.some(({ severity, code }) => severity === 'error' && code !== 'cannot-read'),
  )
  const scope = options.quiet === true || !broken ? '' : `\n${style.faint(afterErrors)}\n`
  return `${blocks.join('\n\n')}\n${scope}`
}

function protocolText({ path, summary, diagnostics, sources }: Checked, style: Style, { quiet = false, brief = false }: Options): string {
  const shown = quiet ? diagnostics.filter(({ severity }) => severity !== 'info') : diagnostics
  const examples = brief ? undefined : examplesOf(shown)
  const blocks = brief
    ? shown.length === 0
      ? []
      : [shown.map((finding) => findingLine(finding, sources, style)).join('\n')]
    : shown.map((finding) => findingText(finding, sources, style, quiet, examples))
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${count} ${{ error: 'error', warning: 'warning', info: 'note' }[severity]}${count === 1 ? '' : 's'}`]
  })
  const verdict = counts.length === 0 ? style.good('nothing to report') : counts.join(', ')
  const of = summary === undefined ? 'no graph' : `${printable(summary.name)}, ${summary.rules} rules`
  const promise = summary?.promise === undefined || quiet ? '' : `\n${style.faint(promiseLine(summary.promise))}`
  return [...blocks, `${style.strong(printable(path))} (${of}): ${verdict}${promise}`].join('\n\n')
}
