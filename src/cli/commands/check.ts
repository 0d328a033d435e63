import { findAll } from '../../compile/find.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { findingsJson } from '../../render/findings/json.js'
import { findingText, printable } from '../../render/findings/text.js'
import type { Style } from '../../render/style.js'
import { diskFiles } from '../../source/files.js'
import type { Checked } from '../../compile/check-protocol.js'
import { checkPaths, isUnreadable, styleFor } from '../context.js'
import type { Common } from '../context.js'
import { CommandFault, exit } from '../exit.js'
import { deliver } from '../output.js'

interface Options extends Common {
  readonly format: 'text' | 'json'
  readonly failOn: Diagnostic['severity'] | 'never'
}

const gravity = { error: 3, warning: 2, info: 1, never: 4 } as const

/** `caseway check`: everything that can be said against the protocols, each with its place and a way to mend it. */
export async function check(paths: readonly string[], options: Options): Promise<number> {
  const given = paths.length > 0 ? paths : ['.']
  const found = findAll(given, diskFiles)
  if (found.length === 0) throw new CommandFault(`no protocol in ${given.map((path) => `\`${path}\``).join(', ')}: a check of nothing proves nothing`, exit.unreadable)
  const checked = await checkPaths(found, options)
  deliver(options.format === 'json' ? json(checked) : text(checked, options), options.output)
  const worst = Math.max(0, ...checked.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => gravity[severity])))
  if (checked.some(({ diagnostics }) => isUnreadable(diagnostics))) return exit.unreadable
  return worst >= gravity[options.failOn] ? exit.findings : exit.clean
}

function json(checked: readonly Checked[]): string {
  return findingsJson(checked.map(({ path, summary, diagnostics, sources }) => ({ path, authority: summary?.authority, digest: summary?.digest, findings: diagnostics, sources })))
}

const notLookedAt =
  'Not looked at yet: whether rules contradict one another, and whether a case can be left without a team. What the source itself leaves open is in the handbook.'

function text(checked: readonly Checked[], options: Options): string {
  const style = styleFor(options)
  const blocks = checked.map((each) => protocolText(each, style, options.quiet === true))
  const scope = options.quiet === true ? '' : `\n${style.faint(notLookedAt)}\n`
  return `${blocks.join('\n\n')}\n${scope}`
}

function protocolText({ path, summary, diagnostics, sources }: Checked, style: Style, quiet: boolean): string {
  const shown = quiet ? diagnostics.filter(({ severity }) => severity !== 'info') : diagnostics
  const blocks = shown.map((finding) => findingText(finding, sources, style, quiet))
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${count} ${{ error: 'error', warning: 'warning', info: 'note' }[severity]}${count === 1 ? '' : 's'}`]
  })
  const verdict = counts.length === 0 ? style.good('nothing to report') : counts.join(', ')
  const of = summary === undefined ? 'no graph' : `${printable(summary.name)}, ${summary.rules} rules`
  return [...blocks, `${style.strong(printable(path))} (${of}): ${verdict}`].join('\n\n')
}
