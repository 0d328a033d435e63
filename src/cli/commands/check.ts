import { findAll } from '../../compile/find.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { findingsJson } from '../../render/findings/json.js'
import { findingText } from '../../render/findings/text.js'
import type { Style } from '../../render/style.js'
import { diskFiles } from '../../source/files.js'
import type { Compiled } from '../../compile/compiled.js'
import { codeFor, compilePath, styleFor } from '../context.js'
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
  const compiled: Compiled[] = []
  for (const path of found) compiled.push(await compilePath(path))
  deliver(options.format === 'json' ? json(compiled) : text(compiled, options), options.output)
  const worst = Math.max(0, ...compiled.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => gravity[severity])))
  if (compiled.some((each) => each.graph === undefined && codeFor(each) === exit.unreadable)) return exit.unreadable
  return worst >= gravity[options.failOn] ? exit.findings : exit.clean
}

function json(compiled: readonly Compiled[]): string {
  return findingsJson(compiled.map(({ path, graph, diagnostics, sources }) => ({ path, authority: graph?.protocol.authority, digest: graph?.digest, findings: diagnostics, sources })))
}

function text(compiled: readonly Compiled[], options: Options): string {
  const style = styleFor(options)
  const blocks = compiled.map((each) => protocolText(each, style, options.quiet === true))
  return `${blocks.join('\n\n')}\n`
}

function protocolText({ path, graph, diagnostics, sources }: Compiled, style: Style, quiet: boolean): string {
  const shown = quiet ? diagnostics.filter(({ severity }) => severity !== 'info') : diagnostics
  const blocks = shown.map((finding) => findingText(finding, sources, style, quiet))
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${count} ${{ error: 'error', warning: 'warning', info: 'note' }[severity]}${count === 1 ? '' : 's'}`]
  })
  const verdict = counts.length === 0 ? style.good('nothing to report') : counts.join(', ')
  const of = graph === undefined ? 'no graph' : `${graph.protocol.name}, ${graph.rules.length} rules`
  return [...blocks, `${style.strong(path)} (${of}): ${verdict}`].join('\n\n')
}
