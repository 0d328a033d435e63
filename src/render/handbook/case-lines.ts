/** In which cases a rule holds, for tables in which its sentence does not stand. */
import type { RuleNode } from '../../graph/nodes.js'
import { capitalised, exceptionWords, ruleStatement } from '../words/index.js'
import { linked, ruleLink } from './context.js'
import type { Context } from './context.js'
import { joined, quiet } from './document.js'
import type { Line } from './document.js'

/** What must be so, what lifts the rule, and which rules go before it; nothing where it holds in every case. `held`: the table names the holder in a column of its own. */
export function caseLines(rule: RuleNode, context: Context, held = false): readonly Line[] {
  const { lead } = ruleStatement(held ? { ...rule, heldBy: [], unheld: [] } : rule, context.graph)
  const unless = 'unless' in rule && rule.unless.length > 0 ? `unless ${exceptionWords(rule.unless, context.graph)}` : ''
  const words = [lead, unless].filter((part) => part !== '').join(', ')
  const before = rulesBefore(rule, context)
  return [
    ...(words === '' ? [] : [soft(linked(capitalised(words), rule, context))]),
    ...(before.length === 0
      ? []
      : [
          [
            quiet('Gives way to '),
            ...joined(
              before.map(({ id }) => ruleLink(id, context)),
              '; ',
            ),
          ],
        ]),
  ]
}

function rulesBefore(rule: RuleNode, { naming }: Context): readonly RuleNode[] {
  return (naming.get(rule.id) ?? []).filter((other) => 'overrides' in other)
}

function soft(line: Line): Line {
  return line.map((piece) => (typeof piece === 'string' ? quiet(piece) : piece))
}
