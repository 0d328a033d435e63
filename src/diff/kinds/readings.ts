/** How a clause may be read, and which reading is followed. */
import type { Variant } from '../../graph/expressions.js'
import type { ReadingId, RuleId } from '../../graph/ids.js'
import type { Reading } from '../../graph/nodes.js'
import { added, changed, fieldOf, flag, itemOf, listOf, pieceOf, record, removed, text, texts } from '../kind.js'
import type { Value } from '../kind.js'

/** What the readings would change in one rule. */
export interface VariantsOf {
  readonly rule: RuleId
  readonly variants: readonly Variant[]
}
/** A question about readings, with what they change in the rules that stand on both sides. */
export interface ReadingWhole {
  readonly reading: Reading
  readonly rules: readonly VariantsOf[]
}
/** The options of a question, with what those that came or went change. */
export interface ReadingOptions {
  readonly options: readonly string[]
  readonly rules: readonly VariantsOf[]
}
/** That a rule is part of a question, and what it says under the other readings. */
export interface RuleReading {
  readonly reading: ReadingId
  readonly variants: readonly Variant[]
}

const variants = fieldOf('route', 'variants')
const variant = pieceOf('variant')
const ruleId: Value<RuleId> = { shape: { is: { type: 'ref', to: 'rule' }, many: 'one' } }
const rules: Value<readonly VariantsOf[]> = listOf(record<VariantsOf>({ rule: ruleId, variants }))
const whole: Value<ReadingWhole> = record({ reading: pieceOf('reading'), rules })
const options: Value<ReadingOptions> = record({ options: texts, rules })
const ruleReading: Value<RuleReading> = record({ reading: itemOf('route', 'readings'), variants })

export const readingChanges = {
  'reading-added': added('reading', whole, 'clauses can now be read in several ways'),
  'reading-removed': removed('reading', whole, 'clauses that could be read in several ways now have one reading'),
  'reading-renamed': changed('reading', text, 'the question has the same rules and readings under other names'),
  'reading-options-added': changed('reading', options, 'there are more ways to read the clauses'),
  'reading-options-removed': changed('reading', options, 'there are fewer ways to read the clauses'),
  'reading-options-changed': changed('reading', options, 'the clauses can be read in other ways'),
  'reading-written-changed': changed('reading', text, 'the rules now stand as another reading has it'),
  'reading-decided': changed('reading', flag, 'the author now follows the clauses as written'),
  'reading-left-open': changed('reading', flag, 'nobody has decided any more how the clauses are read'),
  'rule-reading-added': added('reading', ruleReading, 'the rule can now be read in several ways'),
  'rule-reading-removed': removed('reading', ruleReading, 'the rule can no longer be read in several ways'),
  'rule-reading-changed': changed('reading', ruleReading, 'the rule belongs to another question of reading'),
  'variant-added': added('reading', variant, 'what the rule says under another reading is now stated'),
  'variant-removed': removed('reading', variant, 'what the rule says under another reading is no longer stated'),
  'variant-changed': changed('reading', variant, 'under another reading the rule says another thing'),
} as const
