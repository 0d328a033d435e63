/** Leave to go or to stay: beside what rules say, or where none says anything. */
import type { Diagram } from '../../logic/index.js'
import { whether } from '../answer.js'
import { passedValues } from '../axes.js'
import type { MomentName } from '../moments.js'
import { keepsForATime } from '../rule.js'
import type { RouteField, SpaceRule, To } from '../rule.js'
import { chosen, come, passedAs, standingOf } from './bearing.js'
import type { HolderView } from './bearing.js'
import { Regions } from './regions.js'
import { timingsOf } from './timing.js'

/** Permissions that name no rule: beside whatever is said they open a choice between going and staying. */
export function permissions(effects: Regions, view: HolderView): void {
  const { store } = view
  const free = view.rules.filter((rule) => rule.permits && rule.relaxes.length === 0)
  for (const permission of free.filter(({ move }) => move === 'go')) leaveToGo(permission, effects, view)
  for (const permission of free.filter(({ move, route }) => move !== 'go' && route.stay !== undefined)) {
    const speaks = permission.move === undefined ? view.bearing().speaking(permission) : standingOf(permission, 'move', view)
    const open = store.minus(speaks, chosen(permission, 'no', view))
    if (permission.move === 'stay') {
      const used = chosen(permission, 'yes', view)
      for (const { key, effect, where } of effects.of('moves', 'due', 'not covered')) {
        const isLate = effect.kind === 'due' || (effect.kind === 'not covered' && effect.why === 'point passed')
        if (effect.kind !== 'moves' && !isLate) continue
        const region = store.and(where, isLate ? store.and(open, used) : open)
        effects.take(key, region)
        effects.add({ kind: 'stays' }, store.and(region, used))
        if (effect.kind === 'moves') effects.add(whether(permission, effect.to), store.minus(region, used))
      }
    }
    const over = store.any(permission.by.map((limit) => come(limit, view)))
    effects.add({ kind: 'stays' }, store.minus(store.minus(open, over), effects.anything))
  }
}

/** What keeps a case for at least a time says where it is until then, also where nothing else does. */
export function keptForATime(effects: Regions, view: HolderView): void {
  const { store } = view
  const kept = view.rules.filter(keepsForATime).map((rule) => store.minus(standingOf(rule, 'notBefore', view), come(rule.notBefore!, view)))
  effects.add({ kind: 'stays' }, store.minus(store.any(kept), effects.anything))
}

/** Where a permission lets cases go, and where it does not do so now. */
export function leaveOf(
  permission: SpaceRule,
  view: HolderView,
): { readonly idle: Diagram; readonly cases: readonly { readonly to: To | undefined; readonly where: Diagram }[] } {
  const { store } = view
  const always = (names: readonly MomentName[]) => new Map(names.map((name) => [name, store.yes]))
  const limits = { by: always([]), notBefore: always(permission.notBefore === undefined ? [] : [permission.notBefore]) }
  const standing = (field: RouteField) => standingOf(permission, field, view)
  const [timed, untimed] = [timingsOf(permission.at, [], limits, view, true), timingsOf(undefined, [], limits, view, true)]
  const byPoint = (kind: 'later' | 'passed') => store.or(store.and(standing('at'), timed[kind]), store.minus(untimed[kind], standing('at')))
  const stated = permission.to.map(({ value, where }) => ({
    to: value as To | undefined,
    where: store.and(standing('to'), view.diagram(where)),
  }))
  // A permission holds until its limit has passed.
  const over = store.any(permission.by.map((limit) => passedAs(limit, passedValues.slice(1), view)))
  return {
    idle: store.any([byPoint('later'), byPoint('passed'), over]),
    cases: [...stated, { to: undefined, where: store.not(store.any(stated.map(({ where }) => where))) }],
  }
}

function leaveToGo(permission: SpaceRule, effects: Regions, view: HolderView): void {
  const { store } = view
  const speaks = standingOf(permission, 'move', view)
  const leave = leaveOf(permission, view)
  const { cases } = leave
  const idle = store.or(chosen(permission, 'no', view), leave.idle)
  const used = chosen(permission, 'yes', view)
  const nothing = store.not(effects.anything)
  const moving = store.any(effects.of('moves', 'due').map(({ where }) => where))
  const active = store.minus(speaks, idle)
  const additions = cases.map(({ to, where }) => ({
    to,
    where: store.minus(store.and(active, where), to === undefined ? store.no : effects.where(`moves ${to.key}`)),
  }))
  for (const { to, where } of additions) {
    effects.take('stays', store.minus(where, moving))
    for (const { key } of effects.of('not covered')) effects.take(key, where)
    if (to === undefined) effects.add(whether(permission, to), where)
    else {
      effects.add({ kind: 'moves', to }, store.and(where, used))
      effects.add(whether(permission, to), store.minus(where, used))
    }
  }
  effects.add({ kind: 'stays' }, store.all([speaks, idle, nothing]))
}
