/** Every holder in the life of cases: whether it is reached, and where its cases go on. */
import { transfersOf } from '../transfers.js'
import type { Holder, Model } from '../../space/index.js'
import type { Course, Stage } from './course.js'
import type { Reach } from './reach.js'

/** A holder in the life of cases. */
export interface HolderInLife {
  readonly holder: Holder
  readonly reached: boolean
  /** The holders to which cases pass on from here. */
  readonly next: readonly Holder[]
  /** Neither a body outside nor the end of a case. */
  readonly ours: boolean
  /** Some rule names it as a team that has or gets cases. */
  readonly named: boolean
}

/** Neither a body outside nor the end of a case. */
export function isOurs(holder: Holder, { space: { graph } }: Model): boolean {
  const team = holder === 'closed' || holder === 'not yet open' ? undefined : graph.node(holder)
  return team?.kind === 'team' && !team.outside
}

export function holdersOf({ model }: Course, { states }: Reach, stages: readonly Stage[]): readonly HolderInLife[] {
  const {
    space: { graph, vocabulary },
    store,
  } = model
  const routes = graph.all('route').filter(({ aspect }) => aspect === 'case responsibility')
  const named = new Set<Holder>([
    ...routes.flatMap(({ heldBy, unheld }) => [...heldBy, ...unheld]),
    ...transfersOf(graph, routes).edges.flatMap(({ to }) =>
      to.kind === 'team' ? [to.team] : to.kind === 'closed' ? ['closed' as const] : [],
    ),
  ])
  return vocabulary.holders.map((holder) => {
    const next = new Set<Holder>()
    for (const { holder: from, coming, ways } of stages) {
      if (from !== holder) continue
      const here = coming.forth(states.get(holder)!)
      for (const way of ways) if (way.to !== holder && !next.has(way.to) && store.meets(here, way.states)) next.add(way.to)
    }
    return {
      holder,
      reached: states.has(holder),
      next: vocabulary.holders.filter((other) => next.has(other)),
      ours: isOurs(holder, model),
      named: named.has(holder),
    }
  })
}
