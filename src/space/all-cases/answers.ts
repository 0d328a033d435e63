/** What every case of a holder comes to at one moment: a yes/no diagram for each effect. The same as `one-case/`, for all cases at once. */
import type { Route } from '../../graph/nodes.js'
import type { Diagrams } from '../../logic/index.js'
import type { Holder } from '../axes.js'
import type { MomentName } from '../moments.js'
import type { Space } from '../space.js'
import { holderView } from './bearing.js'
import type { HolderView } from './bearing.js'
import { addMoves, addStays } from './effects.js'
import { keptForATime, permissions } from './permissions.js'
import { Regions } from './regions.js'
import type { EffectRegions } from './regions.js'
import { liveValues } from './residuals.js'
import type { LiveValues } from './residuals.js'
import { silence } from './silence.js'

/** What a holder's cases come to, moment by moment. */
export interface Answers {
  readonly view: HolderView
  readonly live: LiveValues
  /** Without a moment: what holds between events. */
  at(moment: MomentName | undefined): EffectRegions
}

export function answersOf(
  space: Space,
  store: Diagrams,
  holder: Holder,
  aspect: Route['aspect'] = 'case responsibility',
  fixed?: ReadonlyMap<number, number>,
): Answers {
  const view = holderView(space, store, holder, aspect, fixed)
  const live = liveValues(view)
  const known = new Map<MomentName | undefined, EffectRegions>()
  const everything = everyMoment(view, live)
  const now = space.vocabulary.axes.index('now')
  return {
    view,
    live,
    at(moment) {
      const made =
        known.get(moment) ??
        new Map(
          [...everything()].flatMap(([key, { effect, where }]) => {
            const here = store.restrict(where, now, moment === undefined ? 0 : space.vocabulary.axes.ordinal(now, moment)!)
            return here === store.no ? [] : [[key, { effect, where: here }] as const]
          }),
        )
      known.set(moment, made)
      return made
    },
  }
}

/** Effects with the moment as an axis of their own, made once. */
function everyMoment(view: HolderView, live: LiveValues): () => EffectRegions {
  let made: EffectRegions | undefined
  return () => {
    if (made !== undefined) return made
    const effects = new Regions(view.store)
    addStays(effects, live, view)
    addMoves(effects, live, view)
    permissions(effects, view)
    keptForATime(effects, view)
    silence(effects, view, live)
    made = effects.joined()
    return made
  }
}
