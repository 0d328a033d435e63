/** For which children a rule speaks: its condition, its holders, its exceptions. */
import type { Condition, Exception } from '../../graph/expressions.js'
import type { TeamId } from '../../graph/ids.js'
import type { Route } from '../../graph/nodes.js'
import { added, changed, fieldOf, listOf, optional, pieceOf, record, removed, text, texts } from '../kind.js'
import type { Value } from '../kind.js'

/** An exception, with the conditions of the exceptions around it, outermost first. */
export interface ExceptionAt {
  readonly inside: readonly Condition[]
  readonly exception: Exception
}
/** What an exception tests, with the conditions of the exceptions around it. */
export interface ExceptionTest {
  readonly inside: readonly Condition[]
  readonly when: Condition
}
/** What an exception says in the author's words, or which clauses it cites. */
export interface ExceptionWords {
  readonly inside: readonly Condition[]
  readonly when: Condition
  readonly says?: string
}
export interface ExceptionCites {
  readonly inside: readonly Condition[]
  readonly when: Condition
  readonly cites: readonly string[]
}
/** Whose cases a rule speaks for: one thing, though the graph keeps it in two fields. Nothing named: every case. */
export interface Holders {
  readonly heldBy: readonly TeamId[]
  readonly unheld: Route['unheld']
}

const condition: Value<Condition> = fieldOf('route', 'when')
const inside: Value<readonly Condition[]> = listOf(condition)
const whole: Value<ExceptionAt> = record({ inside, exception: pieceOf('exception') })
const test: Value<ExceptionTest> = record({ inside, when: condition })
const words: Value<ExceptionWords> = record<Required<ExceptionWords>>({ inside, when: condition, says: optional(text) })
const cites: Value<ExceptionCites> = record({ inside, when: condition, cites: texts })
const holders: Value<Holders> = record({ heldBy: fieldOf('route', 'heldBy'), unheld: fieldOf('route', 'unheld') })

export const conditionChanges = {
  'condition-widened': changed('condition', condition, 'the rule speaks for more children than before'),
  'condition-narrowed': changed('condition', condition, 'the rule speaks for fewer children than before'),
  'condition-changed': changed(
    'condition',
    condition,
    'the rule speaks for other children: neither condition is known to contain the other',
  ),
  'condition-restated': changed('condition', condition, 'the condition is written differently and covers the same children'),
  'holders-widened': changed('condition', holders, 'the rule speaks for the cases of more teams'),
  'holders-narrowed': changed('condition', holders, 'the rule speaks for the cases of fewer teams'),
  'holders-changed': changed('condition', holders, 'the rule speaks for the cases of other teams'),
  'exception-added': added('condition', whole, 'there is a new exception that lifts the rule'),
  'exception-removed': removed('condition', whole, 'an exception that lifted the rule is gone'),
  'exception-widened': changed('condition', test, 'an exception lifts the rule for more children'),
  'exception-narrowed': changed('condition', test, 'an exception lifts the rule for fewer children'),
  'exception-changed': changed('condition', test, 'an exception lifts the rule for other children'),
  'exception-restated': changed('condition', test, 'an exception is written differently and covers the same children'),
  'exception-wording-changed': changed('wording', words, 'an exception is told in other words'),
  'exception-citations-changed': changed('source', cites, 'an exception cites other clauses'),
  'assumption-added': added('document', whole, 'the protocol takes one thing more for granted: the cases it rules out are not looked at'),
  'assumption-removed': removed('document', whole, 'the protocol takes one thing less for granted'),
  'assumption-widened': changed('document', test, 'what the protocol takes for granted has become weaker: more cases are looked at'),
  'assumption-narrowed': changed('document', test, 'what the protocol takes for granted has become stronger: fewer cases are looked at'),
  'assumption-changed': changed('document', test, 'the protocol takes another thing for granted'),
  'assumption-restated': changed('document', test, 'what the protocol takes for granted is written differently and means the same'),
  'assumption-wording-changed': changed('wording', words, 'what the protocol takes for granted is told in other words'),
  'assumption-citations-changed': changed('source', cites, 'what the protocol takes for granted cites other clauses'),
  'gate-added': added('gate', condition, 'the move now waits for something'),
  'gate-removed': removed('gate', condition, 'the move no longer waits for something'),
  'gate-widened': changed('gate', condition, 'what the move waits for is met in more cases'),
  'gate-narrowed': changed('gate', condition, 'what the move waits for is met in fewer cases'),
  'gate-changed': changed('gate', condition, 'the move waits for another thing'),
  'gate-restated': changed('gate', condition, 'what the move waits for is written differently and means the same'),
} as const
