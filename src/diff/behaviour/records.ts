/** Findings put together: one record for each cause, and what is so of several holders told once. */
import type { Change } from '../change.js'
import type { Finding } from './told.js'
import type { BehaviourRecord, Difference } from './report.js'

/** In the order of the changes: the record of the first change first. */
export function recordsOf(findings: readonly Finding[], changes: readonly Change[]): BehaviourRecord[] {
  const places = new Map(changes.map((change, index) => [change, index]))
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.attribution, finding.units.map(({ name }) => name).sort()])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  // All at once and in this order, whichever record is asked for first: of blocks and examples that are as good, which is found hangs on what was made before.
  const told = once(() => new Map(findings.map((finding) => [finding, finding.tell()])))
  const records = [...groups.values()].map((group): BehaviourRecord => {
    const [{ units, attribution }] = group
    const differences = once(() => joined(group.flatMap((finding) => told().get(finding)!.differences)))
    return {
      changes: units.flatMap((unit) => unit.changes).sort((a, b) => places.get(a)! - places.get(b)!),
      attribution,
      get differences() {
        return differences()
      },
      get more() {
        return group.reduce((sum, finding) => sum + told().get(finding)!.more, 0)
      },
    }
  })
  const place = ({ changes: [first] }: BehaviourRecord): number => (first === undefined ? places.size : places.get(first)!)
  return records.sort((a, b) => place(a) - place(b) || a.changes.length - b.changes.length)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Differences that are alike but for the holder are one. */
function joined(differences: readonly Difference[]): Difference[] {
  const groups = new Map<string, Difference>()
  for (const difference of differences) {
    const { matter, example: _, ...rest } = difference
    const key = JSON.stringify([matter.kind === 'route' ? matter.aspect : matter, rest], (_key, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    )
    const known = groups.get(key)
    if (known === undefined) groups.set(key, difference)
    else if (known.matter.kind === 'route' && matter.kind === 'route') {
      const holders = [...known.matter.holders, ...matter.holders]
      groups.set(key, {
        ...known,
        matter: { ...known.matter, holders },
        ...(known.example === undefined && difference.example !== undefined ? { example: difference.example } : {}),
      })
    }
  }
  return [...groups.values()]
}
