import { printGraph } from '../../graph/print.js'
import { needGraph } from '../context.js'
import type { Common } from '../context.js'
import { exit } from '../exit.js'
import { deliver } from '../output.js'

/** `caseway compile`: the policy graph as canonical JSON. */
export async function compile(path: string, options: Common): Promise<number> {
  const { graph } = await needGraph(path, options)
  deliver(printGraph(graph), options.output)
  return exit.clean
}
