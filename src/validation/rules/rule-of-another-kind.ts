import { nameOf } from '../../graph/ids.js'
import type { RuleId } from '../../graph/ids.js'
import type { RuleNode } from '../../graph/nodes.js'
import { eachPiece } from '../../graph/walk.js'
import type { Span } from '../../source/source.js'
import type { ValidationRule } from '../rule.js'

type Kind = RuleNode['kind']
const moves: readonly Kind[] = ['route']
/** What can apply to a case, be set aside or contradict another. */
const binding: readonly Kind[] = ['route', 'duty', 'ladder']

/** A rule names others only of the kind that the word is about: a principle never applied, and a duty cannot be held up. */
export const ruleOfAnotherKind: ValidationRule = ({ graph, placeOf, report }) => {
  const check = (rule: RuleNode, word: string, named: readonly RuleId[], wanted: readonly Kind[], place: (name: string) => Span) => {
    for (const other of named) {
      const { kind } = graph.node(other) as RuleNode
      if (!wanted.includes(kind))
        report('rule-of-another-kind', place(nameOf(other)), { rule: nameOf(rule.id), word, other: nameOf(other), kind })
    }
  }
  for (const rule of graph.rules) {
    const at = (word: string) => (name: string) => placeOf(rule.id, word, name)
    if (rule.kind === 'route') check(rule, 'insteadOf', rule.insteadOf, moves, at('insteadOf'))
    if (rule.kind === 'duty') check(rule, 'holdsUp', rule.holdsUpRules, moves, at('holdsUp'))
    if ('replaces' in rule) check(rule, 'replaces', rule.replaces, binding, at('replaces'))
    if (rule.kind === 'acknowledgement' && rule.hole === 'conflict') check(rule, 'conflictBetween', rule.rules, binding, at('acknowledge'))
    eachPiece(rule, (piece) => {
      if (piece.kind === 'applied') check(rule, 'applied', piece.rules, binding, () => placeOf(rule.id))
    })
  }
}
