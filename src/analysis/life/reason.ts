/** Why a case has the answer that it has: the fewest things that must be known of it. */
import type { Cube, Diagram } from '../../logic/index.js'
import { notApplicable } from '../../space/index.js'
import type { Axis, Point } from '../../space/index.js'
import type { Course, Stage } from './course.js'

/** The cases that have the same answer as this one. */
export function alike({ effects }: Stage, point: Point, { model: { store } }: Course): Diagram {
  const [its, others] = [
    [...effects.values()].filter(({ where }) => store.holds(where, point)),
    [...effects.values()].filter(({ where }) => !store.holds(where, point)),
  ]
  return store.minus(store.all(its.map(({ where }) => where)), store.any(others.map(({ where }) => where)))
}

/** Values of this case that leave no doubt that it lies in a region; none of them can be spared. */
export function reasonFor(
  region: Diagram,
  { cases }: Stage,
  point: Point,
  {
    model: {
      store,
      space: {
        vocabulary: { axes },
      },
    },
  }: Course,
): Cube {
  const bad = store.minus(cases, region)
  const dear = (axis: number) => dearness(axes.list[axis]!, point[axis]!)
  let kept = [...new Set([...store.support(region), ...store.support(bad)])].sort((a, b) => dear(b) - dear(a))
  const fixes = (known: readonly number[]) => {
    const values = axes.list.map((_, axis): number | undefined => (known.includes(axis) ? point[axis] : undefined))
    return store.restrictAll(bad, values) === store.no
  }
  for (const axis of [...kept]) {
    const fewer = kept.filter((other) => other !== axis)
    if (fixes(fewer)) kept = fewer
  }
  return kept.sort((a, b) => a - b).map((axis) => ({ axis, values: [point[axis]!] }))
}

/** What the story tells anyhow is let stand before any fact is; what is not asked of a case follows from what it is. */
function dearness({ subject, values }: Axis, value: number): number {
  switch (subject.kind) {
    case 'gate':
      return 4
    case 'fact':
      return values[value] === notApplicable ? 3 : 2
    case 'team':
      return 2
    case 'age':
      return 1
    default:
      return 0
  }
}
