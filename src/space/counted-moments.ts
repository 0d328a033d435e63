/** Moments that are counted from one event or birthday, by what they are counted from. */
import type { Duration } from '../graph/expressions.js'
import { compareDurations } from '../graph/durations.js'
import type { PolicyGraph } from '../graph/policy-graph.js'
import { eachPiece } from '../graph/walk.js'
import { addUnder } from '../util/lists-by-key.js'
import type { AskedMoment } from './axes.js'
import { endOf, isCountedFrom, momentName } from './moments.js'
import type { MomentName } from './moments.js'

/** A moment that comes so long after another one. */
export interface Counted {
  readonly name: MomentName
  readonly duration: Duration
}

export type CountedMoments = ReadonlyMap<MomentName, readonly Counted[]>

/** The moments that protocols count from a moment, by that moment. */
export function countedIn(graphs: readonly PolicyGraph[], moments: ReadonlyMap<MomentName, AskedMoment>): CountedMoments {
  const found = new Map<MomentName, Counted[]>()
  const seen = new Set<MomentName>()
  const add = (name: MomentName, duration: Duration, start: MomentName) => {
    if (!moments.has(name) || seen.has(name)) return
    seen.add(name)
    addUnder(found, start, { name, duration })
  }
  for (const { nodes } of graphs)
    for (const node of nodes)
      eachPiece(node, (piece) => {
        if (piece.kind === 'after') add(momentName(piece), piece.duration, momentName(piece.of))
        else if (piece.kind === 'limit' && piece.of !== undefined) add(endOf(piece), piece.duration, momentName(piece.of))
        else if (piece.kind === 'stay-for' && piece.from !== undefined)
          add(endOf({ kind: 'limit', duration: piece.duration, of: piece.from }), piece.duration, momentName(piece.from))
      })
  return found
}

/** The moments that have come when this one does: the one from which it is counted, and whatever comes sooner after that. */
export function comeBefore(
  moment: MomentName,
  { moments, counted }: { readonly moments: ReadonlyMap<MomentName, AskedMoment>; readonly counted: CountedMoments },
): readonly MomentName[] {
  const starts = [...moments.keys()].filter((start) => isCountedFrom(moment, start))
  const sooner = [...counted.values()].flatMap((list) => {
    const own = list.find(({ name }) => name === moment)
    return own === undefined ? [] : list.filter(({ duration }) => compareDurations(duration, own.duration) === 'longer')
  })
  return [...starts, ...sooner.map(({ name }) => name)]
}
