/** Names that went and names that came, joined by the places in which they are used. */

/** For each name, the places that mention it, a place once for each mention. */
export type Uses = ReadonlyMap<string, readonly string[]>

/** How much of the use of both must be shared. */
const share = 3 / 4

/**
 * Joins a name that went with the one that took over its places. Only where at least three quarters of the places of both are shared
 * and no other name comes as near; `alike` says whether two names may be one at all.
 */
export function joinedByUse(
  gone: Uses,
  come: Uses,
  alike: (gone: string, come: string) => boolean,
): readonly (readonly [gone: string, come: string])[] {
  const cameAt = new Map<string, Map<string, number>>()
  for (const [name, places] of come)
    for (const place of places) {
      const counts = cameAt.get(place) ?? new Map<string, number>()
      cameAt.set(place, counts.set(name, (counts.get(name) ?? 0) + 1))
    }

  const best = new Map<string, Best>()
  const bestOfCome = new Map<string, Best>()
  for (const [name, places] of gone) {
    for (const [other, shared] of sharedPlaces(places, cameAt)) {
      if (shared < share * Math.max(places.length, come.get(other)!.length) || !alike(name, other)) continue
      better(best, name, other, shared)
      better(bestOfCome, other, name, shared)
    }
  }
  return [...best].flatMap(([name, { other, tied }]) => {
    const back = bestOfCome.get(other)!
    return !tied && !back.tied && back.other === name ? [[name, other] as const] : []
  })
}

interface Best {
  readonly other: string
  readonly shared: number
  readonly tied: boolean
}

function better(best: Map<string, Best>, name: string, other: string, shared: number): void {
  const known = best.get(name)
  if (known === undefined || shared > known.shared) best.set(name, { other, shared, tied: false })
  else if (shared === known.shared) best.set(name, { ...known, tied: true })
}

/** How many mentions two names share, place by place. */
function sharedPlaces(places: readonly string[], cameAt: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1)
  const shared = new Map<string, number>()
  for (const [place, count] of counts)
    for (const [other, theirs] of cameAt.get(place) ?? []) shared.set(other, (shared.get(other) ?? 0) + Math.min(count, theirs))
  return shared
}
