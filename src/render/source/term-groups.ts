/** Terms in an order in which each is declared before it is used. */
import type { Plain, PlainEntry } from './plain.js'

/**
 * The calls of `terms(…)` that are needed: a term that another one uses stands in an earlier call. Otherwise the order is
 * kept; terms that need each other, which is a finding elsewhere, come as they stand.
 */
export function termGroups(terms: readonly PlainEntry[]): readonly (readonly PlainEntry[])[] {
  const groups: PlainEntry[][] = []
  for (const term of inOrder(terms)) {
    const group = groups.at(-1)
    const used = new Set(termsIn(term[1]))
    if (group === undefined || group.some(([name]) => used.has(name))) groups.push([term])
    else group.push(term)
  }
  return groups
}

function inOrder(terms: readonly PlainEntry[]): readonly PlainEntry[] {
  const byName = new Map(terms.map((term) => [term[0], term]))
  const done = new Set<string>()
  const ordered: PlainEntry[] = []
  const visit = (term: PlainEntry): void => {
    if (done.has(term[0])) return
    done.add(term[0])
    for (const name of termsIn(term[1])) {
      const other = byName.get(name)
      if (other !== undefined) visit(other)
    }
    ordered.push(term)
  }
  terms.forEach(visit)
  return ordered
}

function termsIn(value: Plain): readonly string[] {
  if (value.kind === 'text') return value.isTerm ? [value.text] : []
  return value.kind === 'list' ? value.items.flatMap(termsIn) : value.entries.flatMap(([, inside]) => termsIn(inside))
}
