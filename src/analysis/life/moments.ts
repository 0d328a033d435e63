/** The moments of a protocol by name, with how each comes about: what a story needs to give it a day. */
import type { Duration, Limit, Moment } from '../../graph/expressions.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import { endOf, momentName } from '../../space/index.js'
import type { MomentName } from '../../space/index.js'

/** A moment, or the end of a limit whose clock has no stated start. */
export type KnownMoment = Moment | { readonly kind: 'after'; readonly duration: Duration; readonly of?: undefined }

export function momentsByName(graph: PolicyGraph): ReadonlyMap<MomentName, KnownMoment> {
  const found = new Map<MomentName, KnownMoment>()
  const add = (moment: Moment) => void found.set(momentName(moment), moment)
  const addEnd = (limit: Limit) =>
    void found.set(endOf(limit), { kind: 'after', duration: limit.duration, ...(limit.of === undefined ? {} : { of: limit.of }) })
  for (const node of graph.nodes) {
    eachPiece(node, (piece) => {
      switch (piece.kind) {
        case 'event-moment':
        case 'birthday':
        case 'after':
        case 'first-after':
        case 'nearest':
          return add(piece)
        case 'limit':
          return addEnd(piece)
        case 'stay-for':
          return addEnd({ kind: 'limit', duration: piece.duration, ...(piece.from === undefined ? {} : { of: piece.from }) })
      }
    })
  }
  return found
}

/** The name under which a moment is known. */
export function nameIn(moments: ReadonlyMap<MomentName, KnownMoment>, moment: Moment): MomentName | undefined {
  const name = momentName(moment)
  return moments.has(name) ? name : undefined
}
