/** Questions of reading take their ids from their options, so a new option is a new id: they are joined by their rules. */
import type { NodeId, ReadingId } from '../../graph/ids.js'
import type { Variant } from '../../graph/expressions.js'
import type { PolicyNode, Reading } from '../../graph/nodes.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { forwards, join, lonely, partsApart } from './alignment.js'
import type { Draft } from './alignment.js'
import { translatedPart } from './names.js'

/** A question that went and one that came in exactly the same rules are one. */
export function joinReadings(draft: Draft): void {
  const gone = lonely(draft.before.all('reading'), draft.later)
  const come = lonely(draft.after.all('reading'), draft.earlier)
  if (gone.length === 0 || come.length === 0) return
  const askedAfter = rulesByReading(draft.after)
  const partners = new Map<string, PolicyNode[]>()
  for (const reading of come) {
    const key = keyOf(askedAfter.get(reading.id) ?? [])
    partners.set(key, [...(partners.get(key) ?? []), reading])
  }
  const askedBefore = rulesByReading(draft.before)
  for (const reading of gone) {
    const rules = askedBefore.get(reading.id) ?? []
    const alike =
      rules.length === 0
        ? []
        : (partners.get(keyOf(rules.map((id) => draft.later.get(id) ?? id))) ?? []).filter(({ id }) => !draft.earlier.has(id))
    // Where the rules ask several questions, the one that shares most of its readings.
    const [other] = alike.sort((a, b) => shared(reading, b) - shared(reading, a))
    if (other !== undefined) join(draft, reading.id, other.id)
  }
}

const shared = (one: PolicyNode, other: PolicyNode): number =>
  one.kind === 'reading' && other.kind === 'reading' ? one.options.filter((option) => other.options.includes(option)).length : 0
const keyOf = (ids: readonly NodeId[]): string => JSON.stringify([...ids].sort())

function rulesByReading(graph: PolicyGraph): Map<NodeId, NodeId[]> {
  const rules = new Map<NodeId, NodeId[]>()
  for (const rule of graph.rules)
    for (const reading of 'readings' in rule ? rule.readings : []) rules.set(reading, [...(rules.get(reading) ?? []), rule.id])
  return rules
}

/** An option that went and one that came, under which every rule says the same: renamed. */
export function joinOptions(draft: Draft): void {
  const asked = rulesByReading(draft.after)
  for (const { node: reading, old, gone, come } of partsApart(draft, 'reading', (node) => node.options)) {
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
  return 'variants' in node ? node.variants.find((variant) => variant.reading === reading && variant.name === option) : undefined
}
