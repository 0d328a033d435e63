/** Whether two rules of the calculus do the same. */
import type { RuleId } from '../../graph/ids.js'
import { fieldsThat } from '../../graph/weight.js'
import type { Space, SpaceRule } from '../../space/index.js'

/** The rules of which the two versions do not say the same, with the readings of one rule together. */
export function changedRules(before: Space, after: Space): ReadonlySet<RuleId> {
  const [one, other] = [byId(before), byId(after)]
  return new Set([...new Set([...one.keys(), ...other.keys()])].filter((id) => !sameRules(one.get(id) ?? [], other.get(id) ?? [])))
}

function byId({ rules }: Space): ReadonlyMap<RuleId, readonly SpaceRule[]> {
  const found = new Map<RuleId, SpaceRule[]>()
  for (const rule of rules) found.set(rule.id, [...(found.get(rule.id) ?? []), rule])
  return found
}

function sameRules(one: readonly SpaceRule[], other: readonly SpaceRule[]): boolean {
  return one.length === other.length && one.every((rule, i) => rule === other[i] || sameRule(rule, other[i]!))
}

/** What of the route counts as it is written; what else decides is in the rule, as what it means. */
const asWritten = fieldsThat('route', 'decides as written', 'manner')

function sameRule({ index: _, route, ...one }: SpaceRule, { index: __, route: written, ...other }: SpaceRule): boolean {
  return alike(one, other) && asWritten.every((field) => alike(route[field], written[field]))
}

/** Whether two pieces of plain data, with sets and maps among them, are equal; what holds no value is as if left out. */
export function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => alike(item, b[i]))
  if (a instanceof Set) return b instanceof Set && alike([...a], [...b])
  if (a instanceof Map) return b instanceof Map && alike([...a], [...b])
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  for (const key in one) if (!alike(one[key], other[key])) return false
  for (const key in other) if (one[key] === undefined && other[key] !== undefined) return false
  return true
}
