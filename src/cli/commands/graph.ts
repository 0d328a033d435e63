import { rulesInClauseOrder } from '../../analysis/index.js'
import { diagramDot, diagramJson, diagramMermaid, diagramOf, diagramSvg, diagramText } from '../../render/diagram/index.js'
import type { TransferDiagram } from '../../render/diagram/index.js'
import { needGraph } from '../context.js'
import type { Common } from '../context.js'
import { exit } from '../exit.js'
import { deliver } from '../output.js'

interface Options extends Common {
  readonly format: keyof typeof forms
}

const forms = {
  svg: (diagram: TransferDiagram) => diagramSvg(diagram),
  mermaid: diagramMermaid,
  dot: diagramDot,
  json: diagramJson,
  text: diagramText,
} as const satisfies Readonly<Record<string, (diagram: TransferDiagram) => string | Promise<string>>>

/** `caseway graph`: who passes cases to whom, as a picture or as text. */
export async function graph(path: string, options: Options): Promise<number> {
  const { graph: policy, ledger } = await needGraph(path, options)
  const routes = rulesInClauseOrder(policy, ledger).filter((rule) => rule.kind === 'route')
  deliver(await forms[options.format](diagramOf(policy, routes)), options.output)
  return exit.clean
}
