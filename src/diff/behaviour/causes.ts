/** Which changes make a difference: found by taking back each alone and asking again. */
import type { Diagram, Diagrams } from '../../logic/index.js'
import type { Attribution } from './report.js'
import { differing, signatures } from './transitions.js'
import type { Unit } from './units.js'
import type { ValueRegion } from './value.js'

/** With more changes than this they are not taken back one by one. */
export const mostUndone = 40

export interface Attributed {
  readonly units: readonly Unit[]
  readonly attribution: Attribution
  readonly where: Diagram
}

type ValueMap = ReadonlyMap<string, ValueRegion> | undefined

/**
 * Takes a region of difference apart by its causes.
 *
 * @param candidates the changes that can have to do with it
 * @param without what the later version would say with a change taken back
 */
export function attributed(
  region: Diagram,
  before: ValueMap,
  after: ValueMap,
  candidates: readonly Unit[],
  without: (unit: Unit) => ValueMap,
  store: Diagrams,
): readonly Attributed[] {
  if (region === store.no) return []
  const [only] = candidates
  if (candidates.length === 1) return [{ units: [only!], attribution: 'one', where: region }]
  if (candidates.length === 0 || candidates.length > mostUndone) return [{ units: candidates, attribution: 'between them', where: region }]
  const restored = candidates.map((unit) => ({ name: unit, where: store.minus(region, differing(before, without(unit), store)) }))
  return signatures(region, restored, store).map(({ names, where }): Attributed => {
    if (names.length > 0) return { units: names, attribution: names.length === 1 ? 'one' : 'all', where }
    const bearing = candidates.filter((unit) => store.meets(where, differing(without(unit), after, store)))
    return { units: bearing.length > 1 ? bearing : candidates, attribution: 'between them', where }
  })
}
