/** Syntax to graph: names resolved, sugar removed, nothing lost that the author wrote. */
import type { Diagnostic, Report } from '../diagnostics/diagnostic.js'
import type { PolicyNode, Reading } from '../graph/nodes.js'
import { graphOf } from '../graph/policy-graph.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import type { ProtocolSource } from '../syntax/value.js'
import { withinBounds } from './bounds.js'
import { checkNames } from './declared-names.js'
import { protocolToNode } from './protocol-to-node.js'
import type { ReadingChoice } from './readings.js'
import { rulesToNodes } from './rules-to-nodes.js'
import { scopeOf } from './scope.js'
import type { Context, Places } from './scope.js'
import { termsToNodes, wordsAreMaps, wordsToNodes } from './words-to-nodes.js'

/** What lowering gives: the graph when nothing stands in its way, and where everything was written. */
export interface Lowered {
  readonly graph: PolicyGraph | undefined
  readonly places: Places
}

/**
 * Makes the policy graph of a protocol.
 *
 * @param findings what has been reported so far and will be through `report`: with an error among them there is no graph,
 *   since a graph with rules missing would answer wrongly.
 */
export function lower(source: ProtocolSource, report: Report, findings: readonly Diagnostic[]): Lowered {
  const { context, places } = scopeOf(source, report)
  if (!withinBounds(source, report) || !wordsAreMaps(source, report)) return { graph: undefined, places }
  checkNames(source, report)
  const protocol = protocolToNode(source, context)
  const words = wordsToNodes(source, context)
  const terms = termsToNodes(source, context)
  const { rules, readings } = rulesToNodes(source, context)
  const choices = readingNodes(readings, context)
  const sound = protocol !== undefined && !findings.some((finding) => finding.severity === 'error')
  const nodes: readonly PolicyNode[] = sound ? [protocol, ...words, ...terms, ...choices, ...rules] : []
  return { graph: sound ? graphOf(nodes) : undefined, places }
}

/** One node for each question about reading; rules that share it must agree on what stands written. */
function readingNodes(choices: readonly ReadingChoice[], context: Context): readonly Reading[] {
  const first = new Map<string, ReadingChoice>()
  for (const choice of choices) {
    const other = first.get(choice.id)
    if (other === undefined) first.set(choice.id, choice)
    else if (other.written !== choice.written || other.followed !== choice.followed)
      context.report('readings-disagree', choice.span, { rule: choice.rule, other: other.rule, readings: choice.options }, [
        { span: other.span, note: `the readings of \`${other.rule}\`` },
      ])
  }
  return [...first.values()].map(({ id, options, written, followed, span }) => {
    context.place(span, id)
    return { kind: 'reading', id, options, written, followed }
  })
}
