/** What is known of moments that are counted from one event: the longer time ends later, and none ends before the event has come. */
import type { Duration } from '../../graph/expressions.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import { axisIs, endOf, keyOf, momentName, notSo, notYet, anyOf } from '../../space/index.js'
import type { Constraint, Formula, MomentName, Vocabulary } from '../../space/index.js'
import { addUnder } from '../../util/lists-by-key.js'
import { compareDurations } from '../compare/durations.js'

interface Counted {
  readonly name: MomentName
  readonly duration: Duration
}

/**
 * No case is past the longer of two times and not past the shorter one. One version names the one and the other version the other, so
 * that neither by itself would say so.
 */
export function countedMoments(graphs: readonly PolicyGraph[], vocabulary: Vocabulary): readonly Constraint[] {
  const found: Constraint[] = []
  const { axes } = vocabulary
  const passes = (moment: MomentName) => axes.find(keyOf({ kind: 'passed', moment })) !== undefined
  const gone = (moment: MomentName) => notSo(notYet(moment, vocabulary))
  const now = (moment: MomentName) => axisIs('now', [moment], vocabulary)
  const add = (holds: Formula, because: string) => void found.push({ origin: 'meaning', holds, because })
  for (const [start, list] of countedIn(graphs, vocabulary)) {
    for (const { name } of list)
      if (passes(start)) add(implies(now(name), gone(start)), 'a limit ends after the moment from which it is counted')
    for (const later of list)
      for (const earlier of list) {
        if (!passes(earlier.name) || compareDurations(earlier.duration, later.duration) !== 'longer') continue
        add(
          implies(anyOf(now(later.name), ...(passes(later.name) ? [gone(later.name)] : [])), gone(earlier.name)),
          'of two times from one moment the longer ends later',
        )
        for (const [point, limit, order] of [
          [earlier.name, later.name, 'before'],
          [later.name, earlier.name, 'after'],
        ] as const) {
          const axis = keyOf({ kind: 'order', point, limit })
          if (axes.find(axis) !== undefined) add(axisIs(axis, [order], vocabulary), 'of two times from one moment the longer ends later')
        }
      }
  }
  return found
}

function implies(a: Formula, b: Formula): Formula {
  return anyOf(notSo(a), b)
}

/** The moments of both versions that are counted from a moment, by that moment. */
function countedIn(graphs: readonly PolicyGraph[], { moments }: Vocabulary): ReadonlyMap<MomentName, readonly Counted[]> {
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
