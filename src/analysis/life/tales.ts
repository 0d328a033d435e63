/** What can go wrong in the life of a case, each with the shortest story that shows it. */
import type { RuleId } from '../../graph/ids.js'
import type { Diagram } from '../../logic/index.js'
import { momentsOf, passedValues } from '../../space/index.js'
import type { Holder, MomentName } from '../../space/index.js'
import type { Acknowledged } from '../cases/covered.js'
import { holesOf } from '../cases/holes.js'
import { severalOf } from '../cases/outlook.js'
import type { Standing } from '../cases/outlook.js'
import { bouncesOf, thereAndBack } from './bounces.js'
import type { Course, Stage } from './course.js'
import { isOurs } from './holders.js'
import { withoutKnownMoments } from './known.js'
import type { Reach } from './reach.js'
import type { Settlement } from './situations.js'
import { taleOf } from './story.js'
import type { Tale } from './story.js'
import { passedBy } from './stranded.js'
import type { Shown } from './stranded.js'
import { trailTo } from './trail.js'
import type { Trail } from './trail.js'

export interface Stranded {
  readonly holder: Holder
  readonly rule: RuleId
  readonly points: readonly MomentName[]
  readonly notInForce: boolean
  readonly tale: Tale
}

/** What is left open of cases with a history only. */
export interface Later {
  readonly outcome: 'conflict' | 'not covered'
  readonly rules: readonly RuleId[]
  readonly holders: readonly Holder[]
  readonly moments: readonly MomentName[]
  readonly tale: Tale
}

export interface Bounced {
  readonly between: readonly [Holder, Holder]
  readonly tale: Tale
}

/** Tells stories, and counts those that no days fit. */
export interface Stories {
  /** The first story that days fit, of cases that can be shown at several places. */
  tell(places: readonly Shown[], reach: Reach, goOn?: (trail: Trail) => Trail): Tale | undefined
  /** How many could be told of no days. */
  dropped(): number
}

/** So many places are tried before a story is given up. */
const mostTried = 5

export function storyTeller(course: Course): Stories {
  let dropped = 0
  return {
    dropped: () => dropped,
    tell(places, reach, goOn = (trail) => trail) {
      let failed = 0
      for (const { stage, where } of places) {
        const trail = trailTo(where, stage, course, reach)
        if (trail === undefined) continue
        const tale = taleOf(goOn(trail), where, course)
        if (tale !== undefined) return tale
        if (++failed === mostTried) break
      }
      if (failed > 0) dropped++
      return undefined
    },
  }
}

export function strandedIn(
  stages: readonly Stage[],
  acknowledged: readonly Acknowledged[],
  course: Course,
  settled: Reach,
  { tell }: Stories,
): readonly Stranded[] {
  const { store } = course.model
  const found = passedBy(stages, course).map((cause) => ({
    ...cause,
    places: cause.places
      .map(({ stage, where }) => ({ stage, where: withoutKnownMoments(where, cause.points, stage, acknowledged, course) }))
      .filter(({ where }) => where !== store.no),
  }))
  return found.flatMap(({ places, ...cause }) => {
    // Where other rules speak as well, what is wrong is harder to see; plainest it is at the moment of a rule that was to take over.
    const read = course.model.space.rules.find(({ id }) => id === cause.rule)!.route.readings
    const heirs = new Set(
      course.model.space.rules
        .filter(({ id, route }) => id !== cause.rule && route.readings.some((reading) => read.includes(reading)))
        .flatMap(({ at }) => (at === undefined ? [] : momentsOf(at))),
    )
    const ordered = [...places.filter(({ stage: { moment } }) => moment !== undefined && heirs.has(moment)), ...places]
    const alone = ordered.map(({ stage, where }) => ({ stage, where: store.minus(where, severalAt(stage, course)) }))
    const tale = tell([...alone, ...ordered], settled)
    return tale === undefined ? [] : [{ ...cause, tale }]
  })
}

/** What is left open of cases with a history only: of any other case the finding is one about the rules alone. */
export function laterIn(
  { conflicts, gaps, stages }: Settlement,
  acknowledged: readonly Acknowledged[],
  course: Course,
  settled: Reach,
  { tell }: Stories,
): readonly Later[] {
  const { model, narrow } = course
  const { store } = model
  const fresh = narrow(model.fresh)
  const stageOf = (standing: Standing) =>
    stages.find(({ holder, moment }) => holder === standing.place.holder && moment === standing.place.moment)!
  const called = store.any(
    model.space.vocabulary.axes.list.flatMap(({ subject }, axis) =>
      subject.kind === 'passed' ? [store.among(axis, [passedValues.length - 1])] : [],
    ),
  )
  /** Cases that are stranded are told of by themselves; a team that is left open was left open when the move was called for. */
  const others = (standing: Standing, where: Diagram) => {
    const known = standing.effects.flatMap((each) =>
      each.effect.kind !== 'not covered'
        ? []
        : each.effect.why === 'point passed'
          ? [each.where]
          : each.effect.why === 'receiver not stated'
            ? [store.and(each.where, called)]
            : [],
    )
    return store.minus(store.and(where, standing.cases), store.any(known))
  }
  const shown = (list: readonly { readonly standing: Standing; readonly where: Diagram }[]) =>
    list
      .map(({ standing, where }) => ({ stage: stageOf(standing), where: others(standing, where) }))
      .filter(({ where }) => where !== store.no)
  const told = (
    outcome: Later['outcome'],
    rules: readonly RuleId[],
    list: readonly { readonly standing: Standing; readonly where: Diagram }[],
  ): Later[] => {
    const places = shown(list)
      .map(({ stage, where }) => ({
        stage,
        where: outcome === 'conflict' ? where : withoutKnownMoments(where, undefined, stage, acknowledged, course),
      }))
      .filter(({ where }) => where !== store.no)
    if (places.length === 0 || places.some(({ where }) => store.meets(where, fresh))) return []
    const tale = tell(places, settled)
    return tale === undefined
      ? []
      : [
          {
            outcome,
            rules,
            holders: [...new Set(places.map(({ stage }) => stage.holder))],
            moments: places.some(({ stage }) => stage.moment === undefined)
              ? []
              : [...new Set(places.flatMap(({ stage: { moment } }) => moment ?? []))],
            tale,
          },
        ]
  }
  return [
    // What is known of cases without a history already is not told again.
    ...conflicts
      .filter(({ rules }) => !holesOf(model).conflicts.some((known) => rules.every((rule) => known.rules.includes(rule))))
      .flatMap(({ rules, clashes }) => told('conflict', rules, clashes)),
    ...gaps.flatMap(({ rules, holes }) => told('not covered', rules, holes)),
  ]
}

/** What an acknowledgement covers of cases with a history. */
export function knownLater(acknowledged: Acknowledged | undefined, course: Course, settled: Reach, { tell }: Stories): Later | undefined {
  const [first] = acknowledged?.covers ?? []
  if (acknowledged === undefined || first === undefined) return undefined
  const covers = acknowledged.covers.filter(({ kind }) => kind === first.kind)
  const tale = tell(
    covers.map(({ standing: { place }, where }) => ({ stage: course.stage(place.holder, place.moment), where })),
    settled,
  )
  const moments = covers.some(({ standing }) => standing.place.moment === undefined)
    ? []
    : [...new Set(covers.flatMap(({ standing }) => standing.place.moment ?? []))]
  return (
    tale && {
      outcome: first.kind === 'conflict' ? 'conflict' : 'not covered',
      rules: [...new Set(covers.flatMap(({ rules }) => rules))],
      holders: [...new Set(covers.map(({ standing }) => standing.place.holder))],
      moments,
      tale,
    }
  )
}

export function bouncedIn(stages: readonly Stage[], course: Course, reach: Reach, { tell }: Stories): readonly Bounced[] {
  return bouncesOf(
    stages.filter(({ holder }) => isOurs(holder, course.model)),
    course,
    reach,
  ).flatMap((bounce) => {
    const tale = tell([{ stage: bounce.from, where: bounce.where }], reach, (trail) => thereAndBack(trail, bounce, course))
    return tale === undefined ? [] : [{ between: [bounce.from.holder, bounce.back.holder] as const, tale }]
  })
}

function severalAt({ effects }: Stage, { model: { store } }: Course): Diagram {
  return severalOf(
    [...effects.values()].map(({ where }) => where),
    store,
  )
}
