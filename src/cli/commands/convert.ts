import { typescriptOf, yamlOf } from '../../render/source/index.js'
import { compilePath, needGraph } from '../context.js'
import type { Common } from '../context.js'
import { CommandFault, exit } from '../exit.js'
import { deliver } from '../output.js'

interface Options extends Common {
  readonly to?: 'yaml' | 'typescript'
}

/** `caseway convert`: the same protocol in the other language. */
export async function convert(path: string, options: Options): Promise<number> {
  const { source, sources } = await needGraph(path, options, compilePath)
  if (source === undefined) throw new CommandFault(`\`${path}\` is a compiled graph: only a protocol as it was written can be converted`, exit.usage)
  const written = [...sources.keys()].some((file) => file.endsWith('.ts')) ? 'typescript' : 'yaml'
  const to = options.to ?? (written === 'yaml' ? 'typescript' : 'yaml')
  deliver(to === 'yaml' ? yamlOf(source) : await typescriptOf(source), options.output)
  return exit.clean
}
