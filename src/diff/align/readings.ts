/** Questions of reading take their ids from their options, so a new option is a new id: they are joined by their rules. */
import type { NodeId, ReadingId } from '../../graph/ids.js'
import type { Variant } from '../../graph/expressions.js'
import type { PolicyNode, Reading } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { forwards, join, lonely } from './alignment.js'
import type { Draft } from './alignment.js'
import { translatedPart } from './names.js'

/** A question that went and one that came in exactly the same rules are one. */
export function joinReadings(draft: Draft): void {
  const gone = lonely(draft.before.all('reading'), draft.later)
  const come = lonely(draft.after.all('reading'), draft.earlier)
  if (gone.length === 0 || come.length === 0) return
  const askedAfter = rulesByReading(draft.after)
  const partners = new Map<string, NodeId>()
  for (const reading of come) partners.set(keyOf(askedAfter.get(reading.id) ?? []), reading.id)
  const askedBefore = rulesByReading(draft.before)
  for (const reading of gone) {
    const rules = askedBefore.get(reading.id) ?? []
    const other = rules.length === 0 ? undefined : partners.get(keyOf(rules.map((id) => draft.later.get(id) ?? id)))
    if (other !== undefined && !draft.earlier.has(other)) join(draft, reading.id, other)
  }
}

const keyOf = (ids: readonly NodeId[]): string => JSON.stringify([...ids].sort())

function rulesByReading(graph: PolicyGraph): Map<NodeId, NodeId[]> {
  const rules = new Map<NodeId, NodeId[]>()
  for (const rule of graph.rules) if ('reading' in rule && rule.reading !== undefined) (rules.get(rule.reading) ?? rules.set(rule.reading, []).get(rule.reading)!).push(rule.id)
  return rules
}

/** An option that went and one that came, under which every rule says the same: renamed. */
export function joinOptions(draft: Draft): void {
  const asked = rulesByReading(draft.after)
  for (const reading of draft.after.all('reading')) {
    const earlier = draft.earlier.get(reading.id)
    const old = earlier === undefined ? undefined : draft.before.node(earlier)
    if (old?.kind !== 'reading') continue
    const gone = old.options.filter((option) => !reading.options.includes(option))
    const come = reading.options.filter((option) => !old.options.includes(option))
    if (gone.length === 0 || come.length === 0) continue
    const rules = asked.get(reading.id) ?? []
    const contents = (options: readonly string[], side: (option: string) => string | undefined): Map<string, string[]> => {
      const found = new Map<string, string[]>()
      for (const option of options) {
        const content = side(option)
        if (content !== undefined) found.set(content, [...(found.get(content) ?? []), option])
      }
      return found
    }
    const before = contents(gone, (option) => contentBefore(draft, rules, old, option))
    const after = contents(come, (option) => contentAfter(draft.after, rules, reading, option))
    const joined = [...before].flatMap(([content, [one, another]]) => {
      const [other, more] = after.get(content) ?? []
      return other === undefined || another !== undefined || more !== undefined ? [] : [[one!, other] as const]
    })
    if (joined.length > 0) draft.renamedParts.set(reading.id, new Map(joined))
  }
}

/** What the rules say under an option, rule by rule; nothing when none says anything of its own. */
function contentAfter(graph: PolicyGraph, rules: readonly NodeId[], reading: Reading, option: string): string | undefined {
  if (option === reading.written) return 'as it stands'
  const said = rules.map((id) => variantOf(graph.node(id), reading.id, option)?.changes)
  return said.every((changes) => changes === undefined) ? undefined : JSON.stringify(said)
}

function contentBefore(draft: Draft, rules: readonly NodeId[], reading: Reading, option: string): string | undefined {
  if (option === reading.written) return 'as it stands'
  const names = forwards(draft)
  const said = rules.map((id) => {
    const earlier = draft.earlier.get(id)
    const rule = earlier === undefined ? undefined : draft.before.node(earlier)
    const variant = rule && variantOf(rule, reading.id, option)
    return variant && translatedPart(variant, rule, names).changes
  })
  return said.every((changes) => changes === undefined) ? undefined : JSON.stringify(said)
}

function variantOf(node: PolicyNode, reading: ReadingId, option: string): Variant | undefined {
  return 'variants' in node && node.reading === reading ? node.variants.find((variant) => variant.name === option) : undefined
}
