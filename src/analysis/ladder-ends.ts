/** Ladders whose last step leaves a dispute where it was. */
import type { RuleId } from '../graph/ids.js'
import type { PolicyGraph } from '../graph/policy-graph.js'

export interface LadderEnd {
  readonly rule: RuleId
  /** Nobody is named there, or several people who can differ. */
  readonly why: 'nobody' | 'several'
}

export function ladderEnds(graph: PolicyGraph): readonly LadderEnd[] {
  return graph.all('ladder').flatMap(({ id, rungs }): LadderEnd[] => {
    const last = rungs.at(-1)
    if (last === undefined || last.who.length === 0 || last.who.every(({ kind }) => kind === 'not-stated'))
      return [{ rule: id, why: 'nobody' }]
    return last.who.length > 1 ? [{ rule: id, why: 'several' }] : []
  })
}
