import { typescriptOf, yamlOf } from '../../render/source/index.js'
import { compilePath, needGraph } from '../context.js'
import type { Common } from '../context.js'
import { CommandFault, exit } from '../exit.js'
import { deliver, printError } from '../output.js'

interface Options extends Common {
  readonly to?: 'yaml' | 'typescript'
}

/** `caseway convert`: the same protocol in the other language. */
export async function convert(path: string, options: Options): Promise<number> {
  const { source, sources } = await needGraph(path, options, compilePath)
  if (source === undefined)
    throw new CommandFault(`\`${path}\` is a compiled graph: only a protocol as it was written can be converted`, exit.usage)
  const written = [...sources.keys()].some((file) => file.endsWith('.ts')) ? 'typescript' : 'yaml'
  const to = options.to ?? (written === 'yaml' ? 'typescript' : 'yaml')
  if (options.quiet !== true && [...sources.values()].some(({ path: file, text }) => hasComments(file, text)))
    printError('note: comments are not carried over\n')
  deliver(to === 'yaml' ? yamlOf(source) : typescriptOf(source), options.output)
  return exit.clean
}

/** Whether a file has something that looks like a comment: better one note too many than a loss unsaid. */
function hasComments(file: string, text: string): boolean {
  return file.endsWith('.ts') ? /(^|\s)\/[/*]/.test(text) : /(^|\s)#/m.test(text)
}
