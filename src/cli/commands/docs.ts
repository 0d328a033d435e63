import { join } from 'node:path'
import { findAll } from '../../compile/find.js'
import {
  handbookHtml,
  handbookMarkdown,
  handbookOf,
  indexHtml,
  indexMarkdown,
  vocabularyFile,
  vocabularyHtml,
  vocabularyMarkdown,
} from '../../render/handbook/index.js'
import type { ListedProtocol } from '../../render/handbook/index.js'
import { keptReport } from '../../render/report/index.js'
import { diskFiles } from '../../source/files.js'
import { checkedFor, compilePath, limitsNamed, limitsOfProgram, needGraph, progressOf } from '../context.js'
import type { Common } from '../context.js'
import { CommandFault, exit } from '../exit.js'
import { print, writeFilesWhole } from '../output.js'

interface Options extends Common {
  readonly format: 'html' | 'markdown' | 'both'
  readonly limits?: string
}

/** `caseway docs`: one handbook for each protocol, and a page that leads to them. */
export async function docs(paths: readonly string[], options: Options): Promise<number> {
  const { output, format } = options
  if (output === undefined) throw new CommandFault('say where the handbook is to be written: `-o FOLDER`', exit.usage)
  const found = findAll(paths.length > 0 ? paths : ['.'], diskFiles)
  if (found.length === 0) throw new CommandFault('there is no protocol to write a handbook of', exit.unreadable)
  const html = format !== 'markdown'
  const markdown = format !== 'html'
  // Everything is made before anything is written: a protocol with an error leaves the old handbook as it is.
  const files = new Map<string, string>()
  const listed = new Map<string, ListedProtocol>()
  const progress = options.quiet === true ? undefined : progressOf('written')
  const named = await limitsNamed(options.limits, options)
  const limits = named ?? (await limitsOfProgram())
  for (const [index, path] of found.entries()) {
    progress?.(index, found.length)
    const [checked] = await checkedFor([path], { ...options, quiet: true }, named, keptReport)
    const { graph, ledger } = await needGraph(path, options, async (each) => checked!.compiled ?? compilePath(each))
    const { authority } = graph.protocol
    if (listed.has(authority))
      throw new CommandFault(`two protocols are of \`${authority}\`: write their handbooks into two folders`, exit.usage)
    const handbook = await handbookOf(graph, ledger, limits === 'none' ? undefined : limits, checked!.value.report)
    if (html) for (const { path: file, text } of handbookHtml(handbook, '../index.html')) files.set(join(authority, file), text)
    if (markdown) files.set(join(authority, 'handbook.md'), handbookMarkdown(handbook, '../index.md'))
    listed.set(authority, { graph, ledger, address: join(authority, html ? 'index.html' : 'handbook.md') })
  }
  const list = [...listed.values()]
  if (html) files.set('index.html', indexHtml(list))
  if (markdown)
    files.set('index.md', indexMarkdown(list.map((each) => ({ ...each, address: join(each.graph.protocol.authority, 'handbook.md') }))))
  const graphs = list.map(({ graph }) => graph)
  if (html) files.set(`${vocabularyFile}.html`, vocabularyHtml(graphs))
  if (markdown) files.set(`${vocabularyFile}.md`, vocabularyMarkdown(graphs))
  writeFilesWhole(output, files)
  if (options.quiet !== true)
    print(
      `${files.size} files of ${list.length === 1 ? 'one handbook' : `${list.length} handbooks`} are in ${output}; begin with ${join(output, html ? 'index.html' : 'index.md')}\n`,
    )
  return exit.clean
}
