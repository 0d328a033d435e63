/** How long ago something was, as bonds between days. */
import type { Division, Duration } from '../../calendar/index.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { eachPiece } from '../../graph/walk.js'
import { durationName, notApplicable } from '../../space/index.js'
import type { Course } from './course.js'
import { endDay } from './days.js'
import type { Footstep } from './trail.js'
import type { Bond, Window } from './window.js'

/** How long ago something was: one day for as long as that time only grows. */
export function sinceBonds(
  steps: readonly Footstep[],
  {
    model: {
      space: {
        vocabulary: { axes, cells },
        graph,
      },
    },
    lasting,
  }: Course,
  add: (window: Window) => number,
  division: Division,
): Bond[] {
  return lasting.flatMap((axis) => {
    const { subject, values } = axes.list[axis]!
    const fact = subject.kind === 'fact' && subject.asAt === undefined && graph.has(subject.fact) ? graph.node(subject.fact) : undefined
    if (fact?.kind !== 'fact' || fact.domain !== 'since' || !cells.has(fact.id)) return []
    const durations = durationsOf(fact.id, graph)
    const ends = cells.get(fact.id)!.thresholds.map((_, i) => {
      const duration = durations.get(values[2 * i + 1]!)
      return (day: number) => (duration === undefined ? day : endDay(day, duration, division))
    })
    let [origin, before] = [undefined as number | undefined, -1]
    return steps.flatMap(({ point }, i): Bond[] => {
      const value = point[axis]!
      if (values[value] === 'never' || values[value] === notApplicable) {
        origin = undefined
        return []
      }
      if (origin === undefined || value < before) origin = add({ from: -100_000, to: 1_000_000 })
      before = value
      return [{ of: origin, from: i, holds: 'is not after', shift: (day) => day }, ...cellBonds(i, origin, value, ends)]
    })
  })
}

/** A value of an ordered axis, as bonds between a day and the day from which it is counted. */
export function cellBonds(of: number, from: number, cell: number, ends: readonly ((day: number) => number)[]): Bond[] {
  if (cell % 2 === 1) return [{ of, from, holds: 'is', shift: ends[cell >> 1]! }]
  const [low, high] = [ends[(cell >> 1) - 1], ends[cell >> 1]]
  return [
    ...(low === undefined ? [] : [{ of, from, holds: 'is after', shift: low } as const]),
    ...(high === undefined ? [] : [{ of, from, holds: 'is before', shift: high } as const]),
  ]
}

/** The durations against which a time since is tested, by the name of their very day. */
function durationsOf(fact: string, graph: PolicyGraph): ReadonlyMap<string, Duration> {
  const found = new Map<string, Duration>()
  for (const node of graph.nodes) {
    eachPiece(node, (piece) => {
      if (piece.kind === 'since-is' && piece.fact === fact) found.set(`exactly ${durationName(piece.duration)} ago`, piece.duration)
    })
  }
  return found
}
