import { join } from 'node:path'
import { findAll } from '../../compile/find.js'
import { handbookHtml, handbookOf } from '../../render/handbook/index.js'
import { diskFiles } from '../../source/files.js'
import { needGraph } from '../context.js'
import type { Common } from '../context.js'
import { CommandFault, exit } from '../exit.js'
import { print, writeFileWhole } from '../output.js'

interface Options extends Common {
  readonly format: 'html' | 'markdown' | 'both'
}

/** `caseway docs`: one handbook for each protocol, and a page that leads to them. */
export async function docs(paths: readonly string[], options: Options): Promise<number> {
  if (options.output === undefined) throw new CommandFault('say where the handbook is to be written: `-o FOLDER`', exit.usage)
  const found = findAll(paths.length > 0 ? paths : ['.'], diskFiles)
  if (found.length === 0) throw new CommandFault('there is no protocol to write a handbook of', exit.unreadable)
  for (const path of found) {
    const { graph, ledger } = await needGraph(path, options)
    for (const file of handbookHtml(await handbookOf(graph, ledger))) writeFileWhole(join(options.output, graph.protocol.authority, file.path), file.text)
  }
  if (options.quiet !== true) print(`wrote the handbook of ${found.length} protocols to ${options.output}\n`)
  return exit.clean
}
