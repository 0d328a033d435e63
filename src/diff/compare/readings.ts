/** Readings: a question with its options, and what each rule says under them. */
import type { Variant } from '../../graph/expressions.js'
import type { NodeId, ReadingId } from '../../graph/ids.js'
import type { PolicyNode, Reading } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import type { VariantsOf } from '../kinds/readings.js'
import type { Comparison } from './comparison.js'
import { asWritten, comparison, same, setEnding, sidesOf } from './comparison.js'
import type { Comparing } from './context.js'
import { pairUp } from './pairs.js'

type RuleWithReading = PolicyNode & { readonly readings: readonly ReadingId[]; readonly variants: readonly Variant[] }

/** The questions that a rule belongs to. What the rule says under the readings is told with them. */
export const ruleReadings: Comparison = comparison(
  ['rule-reading-added', 'rule-reading-removed', 'rule-reading-changed'],
  (field, comparing) => {
    const { before, after } = sidesOf<readonly ReadingId[]>(field, comparing)
    const { removed, added } = pairUp(before!, after!, [])
    // A question that came or went is one change, with what it means for each rule.
    const known = (id: ReadingId): boolean => comparing.alignment.earlier.has(id)
    const side = (node: PolicyNode, reading: ReadingId) => ({ reading, variants: variantsUnder(reading, node as RuleWithReading) })
    const [one, other] = [removed[0], added[0]]
    if (one !== undefined && other !== undefined && removed.length + added.length === 2) {
      if (known(one) || known(other))
        comparing.note('rule-reading-changed', { before: side(comparing.before, one), after: side(comparing.after, other) })
      return
    }
    for (const reading of removed.filter(known)) comparing.note('rule-reading-removed', { before: side(comparing.before, reading) })
    for (const reading of added.filter(known)) comparing.note('rule-reading-added', { after: side(comparing.after, reading) })
  },
)

const variantsUnder = (reading: ReadingId, { variants: all }: RuleWithReading): readonly Variant[] =>
  all.filter((variant) => variant.reading === reading)

/** What a rule says under the readings of the questions that it belongs to on both sides. */
export const variants: Comparison = comparison(['variant-added', 'variant-removed', 'variant-changed'], (_, comparing) => {
  const before = comparing.before as RuleWithReading
  const after = comparing.after as RuleWithReading
  for (const reading of after.readings.filter((id) => before.readings.includes(id))) {
    const { removed, added, kept } = pairUp(variantsUnder(reading, before), variantsUnder(reading, after), [(variant) => variant.name])
    // Under an option that came or went, it is told there.
    const { gone, come } = optionsOf(reading, comparing)
    for (const variant of removed) if (!gone.has(variant.name)) comparing.note('variant-removed', { before: variant })
    for (const variant of added) if (!come.has(variant.name)) comparing.note('variant-added', { after: variant })
    for (const [one, other] of kept)
      if (saysOtherwise(one, other, comparing)) comparing.note('variant-changed', { before: one, after: other })
  }
})

/**
 * Whether a rule says another thing under a reading. A reading is kept as its differences from the rule, so when the rule itself
 * changes they may change although nobody touched the reading.
 */
function saysOtherwise(before: Variant, after: Variant, comparing: Comparing): boolean {
  if (before.absent !== after.absent) return true
  const rule = { before: fieldsIn(comparing.before), after: fieldsIn(comparing.after) }
  return [...new Set([...Object.keys(before.changes), ...Object.keys(after.changes)])].some((field) => {
    if (same(before.changes[field], after.changes[field])) return false
    if (same(rule.before[field], rule.after[field])) return true
    const said = (changes: Variant['changes'], own: unknown): unknown => (field in changes ? changes[field] : (own ?? null))
    return !same(said(before.changes, rule.before[field]), said(after.changes, rule.after[field]))
  })
}

const fieldsIn = (node: PolicyNode) => node as unknown as Readonly<Record<string, unknown>>

/** Options that only one side has, in the words of the later version. */
function optionsOf(
  reading: ReadingId | undefined,
  { alignment }: Comparing,
): { readonly gone: ReadonlySet<string>; readonly come: ReadonlySet<string> } {
  const none = { gone: new Set<string>(), come: new Set<string>() }
  const was = reading && alignment.earlier.get(reading)
  const before = was && alignment.before.node(was)
  const after = reading && alignment.after.node(reading)
  if (!before || !after || before.kind !== 'reading' || after.kind !== 'reading') return none
  const renamed = alignment.renamedParts.get(after.id)
  const { removed, added } = pairUp(
    before.options.map((option) => renamed?.get(option) ?? option),
    after.options,
    [],
  )
  return { gone: new Set(removed), come: new Set(added) }
}

/** The options of a question; those that came or went bring what they mean for each rule. */
export const options: Comparison = comparison(
  ['reading-options-added', 'reading-options-removed', 'reading-options-changed', 'reading-renamed'],
  (field, comparing) => {
    const { before, after } = sidesOf<readonly string[]>(field, comparing)
    const ending = setEnding(before!, after!)
    const { alignment } = comparing
    const was = asWritten<readonly string[]>(field, comparing)!
    if (ending === undefined) {
      if (!same(was, after) || comparing.was.id !== comparing.after.id)
        comparing.noteAsWritten('reading-renamed', { before: comparing.was.id, after: comparing.after.id })
      return
    }
    const { gone, come } = optionsOf(comparing.after.id as ReadingId, comparing)
    const goneAsWritten = new Set(was.filter((option) => gone.has(alignment.renamedParts.get(comparing.after.id)?.get(option) ?? option)))
    comparing.noteAsWritten(`reading-options-${ending}`, {
      before: {
        options: was,
        rules: variantsOf(alignment.before, comparing.was.id, alignment.later, ({ name }) => goneAsWritten.has(name)),
      },
      after: { options: after, rules: variantsOf(alignment.after, comparing.after.id, alignment.earlier, ({ name }) => come.has(name)) },
    })
  },
)

/** The reading that the rules follow as they stand. */
export const writtenReading: Comparison = comparison(['reading-written-changed'], (field, comparing) => {
  const { before, after } = sidesOf<string>(field, comparing)
  if (before !== after) comparing.noteAsWritten('reading-written-changed', { before: asWritten(field, comparing), after })
})

/** A whole question, with what its readings mean for the rules that both versions have. */
export function wholeReading(
  graph: PolicyGraph,
  reading: Reading,
  partners: ReadonlyMap<NodeId, NodeId>,
): { readonly reading: Reading; readonly rules: readonly VariantsOf[] } {
  return { reading, rules: variantsOf(graph, reading.id, partners, () => true) }
}

function variantsOf(
  graph: PolicyGraph,
  reading: NodeId,
  partners: ReadonlyMap<NodeId, NodeId>,
  wanted: (variant: Variant) => boolean,
): readonly VariantsOf[] {
  return graph.rules.flatMap((rule) => {
    if (!('variants' in rule) || !partners.has(rule.id)) return []
    const some = rule.variants.filter((variant) => variant.reading === reading && wanted(variant))
    return some.length > 0 ? [{ rule: rule.id, variants: some }] : []
  })
}
