/** What an author promises of cases, proved for every case that can come to be, or broken by the shortest story. */
import type { Promised } from '../../graph/nodes.js'
import type { Diagram } from '../../logic/index.js'
import { conditionFormula, diagramOf, momentName } from '../../space/index.js'
import type { Holder, MomentName } from '../../space/index.js'
import { holderName } from '../cases/outlook.js'
import type { Course, Stage } from './course.js'
import { targetsOf } from './consequences.js'
import { gradesAt } from './grades.js'
import { reachFrom } from './reach.js'
import type { Reach } from './reach.js'
import type { Shown } from './stranded.js'
import type { Tale } from './story.js'
import type { Stories } from './tales.js'
import { isReached } from './trail.js'

export interface Proof {
  readonly promise: Promised
  /** `of nothing`: no case that can be is meant. */
  readonly kept: 'proved' | 'broken' | 'of nothing'
  /** Holders or moments for which it is broken. */
  readonly at: readonly string[]
  /** What breaks it; nothing for what never happens, or where no days fit. */
  readonly tale?: Tale
}

export function proofsOf(stages: readonly Stage[], course: Course, reach: Reach, stories: Stories): readonly Proof[] {
  return course.model.space.graph.all('promise').map((promise) => {
    const { property } = promise
    const meant = meantBy(promise, course)
    return property === 'never-held-by' || property === 'can-reach'
      ? ofHolders(promise, meant, course, reach, stories)
      : ofMoments(promise, meant, stages, course, reach, stories)
  })
}

type Meant = (stage: Stage) => Diagram

/** The cases of a stage that a promise is about. */
function meantBy({ when }: Promised, { model, narrow }: Course): Meant {
  const formula = conditionFormula(when, model.space.scope)
  return (stage) => narrow(diagramOf(formula, model.store, model.fixed(stage)))
}

/** Where cases ever come: from anywhere, or from the holders that are named. */
function ofHolders(promise: Promised, meant: Meant, course: Course, reach: Reach, { tell }: Stories): Proof {
  const { store } = course.model
  const targets: readonly Holder[] = [...promise.teams, ...promise.states]
  const froms: readonly Holder[] = [...promise.heldBy, ...promise.unheld]
  const anyDay = (holder: Holder) => course.stage(holder, undefined)
  const there = (holder: Holder): Shown => ({ stage: anyDay(holder), where: froms.length > 0 ? store.yes : meant(anyDay(holder)) })
  const about = (froms.length > 0 ? froms : [...reach.states.keys()])
    .map((holder) => ({ stage: anyDay(holder), where: meant(anyDay(holder)) }))
    .filter(({ stage, where }) => isReached(where, stage, course, reach))
  if (about.length === 0) return { promise, kept: 'of nothing', at: [] }
  const lives =
    froms.length === 0
      ? reach
      : reachFrom(course, new Map(about.map(({ stage, where }) => [stage.holder, statesOf(stage, where, course, reach)])))
  const places = targets.map(there)
  const reached = places.filter(({ stage, where }) => isReached(where, stage, course, lives))
  const names = (list: readonly Shown[]) => list.map(({ stage }) => holderName(stage.holder))
  if (promise.property === 'can-reach') {
    const missing = places.filter((place) => !reached.includes(place))
    return { promise, kept: missing.length === 0 ? 'proved' : 'broken', at: names(missing) }
  }
  // Whoever begins with a team does not come to it.
  const come = froms.length === 0 ? reached : reached.filter(({ stage }) => !froms.includes(stage.holder))
  if (come.length === 0) return { promise, kept: 'proved', at: [] }
  const tale = tell(come, lives)
  return { promise, kept: 'broken', at: names(come), ...(tale === undefined ? {} : { tale }) }
}

/** States of the cases that are meant, as they can be with a holder. */
function statesOf(stage: Stage, where: Diagram, { model: { store }, stateOf, between }: Course, { states }: Reach): Diagram {
  return between(stage.holder).forth(stateOf(store.all([stage.coming.forth(states.get(stage.holder)!), stage.cases, where])))
}

/** What is said of cases at moments. */
function ofMoments(promise: Promised, meant: Meant, stages: readonly Stage[], course: Course, reach: Reach, { tell }: Stories): Proof {
  const {
    model: {
      space: { vocabulary },
      store,
    },
  } = course
  const froms: readonly Holder[] = [...promise.heldBy, ...promise.unheld]
  const targets: readonly Holder[] = [...promise.teams, ...promise.states]
  const holders = [...new Set(stages.map(({ holder }) => holder))].filter((holder) =>
    froms.length > 0 ? froms.includes(holder) : !targets.includes(holder),
  )
  const asked = promise.moments
    .flatMap((moment) =>
      holders.map((holder) => {
        const name: MomentName = momentName(moment)
        // Of a moment that no rule knows is said what is said on any day.
        const stage = course.stage(holder, vocabulary.moments.has(name) ? name : undefined)
        return { name, stage, where: store.and(stage.cases, meant(stage)) }
      }),
    )
    .filter(({ stage, where }) => isReached(where, stage, course, reach))
  if (asked.length === 0) return { promise, kept: 'of nothing', at: [] }
  const wrong = asked
    .map(({ name, stage, where }) => ({
      name,
      stage,
      where:
        promise.property === 'settled-at'
          ? store.and(where, gradesAt(stage, course).unsettled.any)
          : store.minus(where, sentTo(targets, stage, course)),
    }))
    .filter(({ stage, where }) => isReached(where, stage, course, reach))
  if (wrong.length === 0) return { promise, kept: 'proved', at: [] }
  const tale = tell(wrong, reach)
  return {
    promise,
    kept: 'broken',
    at: promise.property === 'settled-at' ? [...new Set(wrong.map(({ name }) => name))] : targets.map(holderName),
    ...(tale === undefined ? {} : { tale }),
  }
}

/** The cases that the text alone sends to one of these. */
function sentTo(holders: readonly Holder[], { effects }: Stage, { model: { store } }: Course): Diagram {
  const list = [...effects.values()]
  const goes = ({ effect }: (typeof list)[number]) =>
    effect.kind === 'moves' && targetsOf(effect.to).length > 0 && targetsOf(effect.to).every((target) => holders.includes(target))
  return store.minus(
    store.any(list.filter(goes).map(({ where }) => where)),
    store.any(list.filter((region) => !goes(region)).map(({ where }) => where)),
  )
}
