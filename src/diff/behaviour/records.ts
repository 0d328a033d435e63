/** Findings put together: one record for each cause, and what is so of several holders told once. */
import type { Change } from '../change.js'
import type { Finding } from './told.js'
import type { BehaviourRecord, Difference } from './report.js'

/** In the order of the changes: the record of the first change first. */
export function recordsOf(findings: readonly Finding[], changes: readonly Change[]): BehaviourRecord[] {
  const places = new Map(changes.map((change, index) => [change, index]))
  const groups = new Map<string, { readonly finding: Finding; readonly differences: Difference[]; more: number }>()
  for (const finding of findings) {
    if (finding.differences.length === 0) continue
    const key = JSON.stringify([finding.attribution, finding.units.map(({ name }) => name).sort()])
    const group = groups.get(key) ?? { finding, differences: [], more: 0 }
    groups.set(key, group)
    group.differences.push(...finding.differences)
    group.more += finding.more
  }
  const records = [...groups.values()].map(({ finding: { units, attribution }, differences, more }): BehaviourRecord => ({
    changes: units.flatMap((unit) => unit.changes).sort((a, b) => places.get(a)! - places.get(b)!), attribution, differences: joined(differences), more,
  }))
  const place = ({ changes: [first] }: BehaviourRecord): number => (first === undefined ? places.size : places.get(first)!)
  return records.sort((a, b) => place(a) - place(b) || a.changes.length - b.changes.length)
}

/** Differences that are alike but for the holder are one. */
function joined(differences: readonly Difference[]): Difference[] {
  const groups = new Map<string, Difference>()
  for (const difference of differences) {
    const { matter, example: _, ...rest } = difference
    const key = JSON.stringify([matter.kind === 'route' ? matter.aspect : matter, rest], (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value))
    const known = groups.get(key)
    if (known === undefined) groups.set(key, difference)
    else if (known.matter.kind === 'route' && matter.kind === 'route') {
      const holders = [...known.matter.holders, ...matter.holders]
      groups.set(key, { ...known, matter: { ...known.matter, holders }, ...(known.example === undefined && difference.example !== undefined ? { example: difference.example } : {}) })
    }
  }
  return [...groups.values()]
}
