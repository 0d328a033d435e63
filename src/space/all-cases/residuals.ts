/** What each rule is left to say where others beat it, and where permissions open something beside it: the values that stand. */
import type { Diagram, Diagrams } from '../../logic/index.js'
import { keyOf, passedValues } from '../axes.js'
import type { Holder } from '../axes.js'
import { axisIs, isNow } from '../conditions.js'
import type { MomentName } from '../moments.js'
import { pointKey } from '../points.js'
import type { At, RouteField, SpaceRule, To } from '../rule.js'
import { memo } from '../../util/memo.js'
import { chosen, come, standingOf } from './bearing.js'
import type { HolderView } from './bearing.js'
import { opened, pointsOf } from './opened.js'
import type { StatedPoint } from './opened.js'
import { turnsOf } from './turns.js'

/** A value that some live rule states, with the cases for which it stands. */
export interface LiveValue<T> {
  readonly value: T
  readonly where: Diagram
}

/** The values that stand, by key. */
export interface LiveValues {
  readonly stay: Diagram
  readonly go: Diagram
  readonly to: ReadonlyMap<string, LiveValue<To>>
  readonly at: ReadonlyMap<string, LiveValue<At>>
  readonly never: ReadonlyMap<Holder, Diagram>
  /** What each rule by which a case goes is left to say: of whom, and when, together. */
  residuals(): readonly Residual[]
  /** Permissions to stay beside a move that stands, with the cases for which they do. */
  readonly optional: readonly Optional[]
  /** Permissions to go beside a stay that stands. */
  readonly leaving: readonly Optional[]
}

/** @property where the cases in which the rule is left to say just this; `go`: and besides, that the case goes */
export interface Residual {
  readonly rule: SpaceRule
  readonly to: To | undefined
  readonly at: At | undefined
  readonly where: Diagram
  readonly go: Diagram
}

export interface Optional {
  readonly permission: SpaceRule
  readonly rule: SpaceRule
  readonly where: Diagram
}

export function liveValues(view: HolderView): LiveValues {
  const { store } = view
  const bearing = view.bearing()
  const [to, at] = [new Map<string, LiveValue<To>>(), new Map<string, LiveValue<At>>()]
  const never = new Map<Holder, Diagram>()
  const [optional, leaving]: [Optional[], Optional[]] = [[], []]
  const left: (() => readonly Residual[])[] = []
  const waiting = turnsOf(view)
  const points = view.rules.flatMap((rule) =>
    rule.permits || rule.at === undefined
      ? []
      : pointsOf(rule, rule.at, view).map((stated) => ({ ...stated, where: store.minus(stated.where, waiting(rule)) })),
  )
  const others = othersFirst(points, view)
  let [stay, go] = [store.no, store.no]
  const add = <T>(map: Map<string, LiveValue<T>>, key: string, value: T, where: Diagram) => {
    if (where !== store.no) map.set(key, { value, where: store.or(map.get(key)?.where ?? store.no, where) })
  }
  for (const rule of view.rules) {
    if (rule.permits) continue
    const live = store.minus(store.minus(bearing.speaking(rule), bearing.dropped(rule)), waiting(rule))
    if (live === store.no) continue
    const standing = (field: RouteField) => store.minus(live, bearing.beaten(rule, field))
    for (const holder of rule.never) never.set(holder, store.or(never.get(holder) ?? store.no, standing('never')))
    if (rule.move === 'stay') stay = store.or(stay, standing('move'))
    if (rule.move === 'go') go = store.or(go, standing('move'))
    const opening = view.rules.filter((other) => other.permits && other.relaxes.includes(rule.id))
    for (const permission of opening.filter(({ move }) => move !== undefined && move !== rule.move)) {
      const open = store.all([standing('move'), standingOf(permission, 'move', view), store.not(chosen(permission, 'no', view))])
      // Leave to stay that is over is none.
      if (rule.move === 'go')
        optional.push({ permission, rule, where: store.minus(open, store.any(permission.by.map((limit) => come(limit, view)))) })
      else if (rule.move === 'stay') leaving.push({ permission, rule, where: open })
    }
    const named = store.minus(standing('to'), others(rule))
    const receivers = opened(rule, opening, view).map(({ value, where }) => ({ value, where: store.and(named, where) }))
    for (const { value, where } of receivers) add(to, value.key, value, where)
    if (rule.move === 'stay' || (rule.move === undefined && rule.to.length === 0 && rule.at === undefined)) continue
    const own = points.filter((each) => each.rule === rule)
    const goes = rule.move === 'go' ? standing('move') : store.no
    left.push(() =>
      [...receivers, rest(receivers, live, store)].flatMap((receiver) =>
        [...own, rest(own, live, store)].flatMap((stated): Residual[] => {
          const where = store.and(receiver.where, stated.where)
          return where === store.no ? [] : [{ rule, to: receiver.value, at: stated.value, where, go: store.and(where, goes) }]
        }),
      ),
    )
  }
  for (const { value, where } of points) add(at, pointKey(value), value, where)
  return { stay, go, to, at, never, residuals: () => left.flatMap((make) => make()), optional, leaving }
}

/** The cases of a rule in which it says none of these. */
export function rest(
  stated: readonly { readonly where: Diagram }[],
  live: Diagram,
  store: Diagrams,
): { readonly value: undefined; readonly where: Diagram } {
  return { value: undefined, where: store.minus(live, store.any(stated.map(({ where }) => where))) }
}

/** For a rule whose point is one of several of which the first counts: where another of them called for a move, or comes and none did, and this one did not. */
function othersFirst(points: readonly StatedPoint[], view: HolderView): (rule: SpaceRule) => Diagram {
  const {
    store,
    space: { vocabulary },
  } = view
  const members = points.flatMap(({ rule, value, where }) =>
    value.kind === 'moment' && value.group !== undefined ? [{ rule, group: value.group, moment: value.moment, where }] : [],
  )
  const passed = (moment: MomentName, values: readonly string[]) =>
    view.diagram(axisIs(keyOf({ kind: 'passed', moment }), values, vocabulary))
  const here = memo((group: string) =>
    members
      .filter((member) => member.group === group)
      .map(({ moment, where }) => ({
        moment,
        now: store.all([where, view.diagram(isNow(moment, vocabulary)), store.not(passed(moment, passedValues.slice(1)))]),
        called: store.and(where, passed(moment, passedValues.slice(2))),
      })),
  )
  return (rule) =>
    store.any(
      members
        .filter((member) => member.rule === rule)
        .map(({ group, moment, where }) => {
          const all = here(group)
          if (all.every((each) => each.moment === moment)) return store.no
          const some = (of: 'now' | 'called', own: boolean) =>
            store.any(all.filter((each) => !own || each.moment === moment).map((each) => each[of]))
          const [now, called] = [some('now', false), some('called', false)]
          return store.and(
            where,
            store.or(store.minus(called, some('called', true)), store.minus(store.minus(now, called), some('now', true))),
          )
        }),
    )
}
