/** What each side comes to at the moment that is asked about. */
import type { Diagram } from '../../logic/index.js'
import { whether } from '../answer.js'
import type { Option } from '../answer.js'
import type { MomentName } from '../moments.js'
import { ageOf, isThere, sideKey } from '../points.js'
import { limitsStay } from '../rule.js'
import type { To } from '../rule.js'
import { chosen, come, standingOf } from './bearing.js'
import type { HolderView } from './bearing.js'
import { limitsAt, limitsOf } from './limits.js'
import type { Limits } from './limits.js'
import { leaveOf } from './permissions.js'
import { Regions } from './regions.js'
import type { LiveValues } from './residuals.js'
import { goingSides } from './sides.js'
import type { GoingSide } from './sides.js'
import { overtaken, timingsOf } from './timing.js'
import type { Timings } from './timing.js'

/** All stays, and the choices that permissions to go make of them. */
export function addStays(effects: Regions, live: LiveValues, view: HolderView): void {
  const { store } = view
  let left = live.stay
  for (const { permission, where } of live.leaving) {
    const open = store.and(left, where)
    left = store.minus(left, where)
    if (open === store.no) continue
    const { idle, cases } = leaveOf(permission, view)
    effects.add({ kind: 'stays' }, store.and(open, idle))
    for (const { to, where: towards } of cases) {
      const region = store.and(store.minus(open, idle), towards)
      const used = chosen(permission, 'yes', view)
      if (to === undefined) effects.add(whether(permission, to), region)
      else if (isThere(to, view.holder)) effects.add({ kind: 'stays' }, region)
      else {
        effects.add({ kind: 'moves', to }, store.and(region, used))
        effects.add(whether(permission, to), store.minus(region, used))
      }
    }
  }
  effects.add({ kind: 'stays' }, left)
}

/** All moves. What does not depend on where a case goes is said once for all receivers that are under the same limits. */
export function addMoves(effects: Regions, live: LiveValues, view: HolderView): void {
  const { store } = view
  const together = new Map<Limits, Map<string | undefined, GoingSide[]>>()
  const sides = goingSides(live, view).map((going) => {
    // Leave to stay that was used keeps the case, whenever it would have gone.
    const kept = store.any(
      live.optional.map(({ permission, rule, where }) =>
        store.all([going.where, chosen(permission, 'yes', view), where, going.fits(rule)]),
      ),
    )
    return { ...going, kept, where: store.minus(going.where, kept) }
  })
  const over = overstayed(sides, live, view)
  effects.add({ kind: 'not covered', why: 'receiver not stated' }, over)
  for (const { kept, ...going } of sides) {
    effects.add({ kind: 'stays' }, kept)
    const side = { ...going, where: store.minus(going.where, over) }
    if (side.where === store.no) continue
    if (side.to !== undefined && isThere(side.to, view.holder)) {
      effects.add({ kind: 'stays' }, side.where)
      continue
    }
    const limits = limitsOf(view, side.to?.kind === 'holder' ? side.to.holder : undefined)
    const byPoint = together.get(limits) ?? new Map<string | undefined, GoingSide[]>()
    together.set(limits, byPoint)
    const key = side.at && sideKey(side.at)
    byPoint.set(key, [...(byPoint.get(key) ?? []), side])
  }
  for (const [limits, byPoint] of together) {
    for (const sides of byPoint.values()) {
      const binding = limitsAt(limits, sides[0]!.at, view)
      const timing = timingsOf(sides[0]!.at, sides[0]!.group, binding, view)
      const somewhere = store.any(sides.map(({ where }) => where))
      effects.add({ kind: 'stays' }, store.and(somewhere, timing.later))
      effects.add({ kind: 'not covered', why: 'point passed' }, store.and(somewhere, timing.passed))
      for (const side of sides) addMove(effects, side, timing, binding, live, view)
    }
  }
}

/** Where every side keeps the case or waits for an age, a longest stay that is over is one in place of those that wait: the case is to go, and nobody says where. */
function overstayed(going: readonly (GoingSide & { readonly kept: Diagram })[], live: LiveValues, view: HolderView): Diagram {
  const { store } = view
  const over = view.rules
    .filter(limitsStay)
    .map((rule) =>
      store.minus(
        store.and(standingOf(rule, 'by', view), store.any(rule.by.map((limit) => come(limit, view)))),
        view.bearing().beaten(rule, 'move'),
      ),
    )
  if (over.length === 0) return store.no
  const waits = going.map(({ at, where }) => {
    const age = ageOf(at, view.space.vocabulary)
    return age === undefined ? store.no : store.minus(where, come(age, view))
  })
  return going.reduce(
    (left, { kept, where }, i) => (left === store.no ? left : store.minus(left, store.or(kept, store.minus(where, waits[i]!)))),
    store.and(store.any([live.stay, ...waits]), store.any(over)),
  )
}

function addMove(
  effects: Regions,
  { to, at, group, where: side, fits }: GoingSide,
  timing: Timings,
  limits: Limits,
  live: LiveValues,
  view: HolderView,
): void {
  const { store } = view
  const here = (where: Diagram) => store.and(side, where)
  if (to !== undefined && to.kind !== 'unresolved') {
    const open = store.any([timing.later, ...timing.choices.map(({ where }) => where)])
    effects.add({ kind: 'due', to }, store.all([side, open, overtaken(at, group, limits, view)]))
  }
  for (const { where, here: goesNow, left, at: point } of timing.choices) {
    effects.add({ kind: 'stays' }, store.and(here(where), limits.shut))
    effects.add(
      {
        kind: 'choice',
        about: 'moment',
        options: [...(goesNow ? [goOption(to)] : []), ...whenOptions(left)],
        deciders: point.deciders,
        rules: point.rules,
      },
      store.minus(here(where), limits.shut),
    )
  }
  const arrives = store.or(timing.now, timing.due)
  if (to === undefined) return effects.add({ kind: 'not covered', why: 'receiver not stated' }, here(arrives))
  if (to.kind === 'unresolved') return effects.add({ kind: 'not covered', why: 'receiver not resolved' }, here(arrives))
  effects.add({ kind: 'due', to }, here(timing.due))
  effects.add({ kind: 'stays' }, store.all([side, timing.now, limits.shut]))
  let free = store.minus(here(timing.now), limits.shut)
  for (const { permission, rule, where } of live.optional) {
    const open = store.all([free, where, fits(rule)])
    if (open === store.no) continue
    effects.add(whether(permission, to), open)
    free = store.minus(free, open)
  }
  if (to.kind === 'choice')
    effects.add(
      {
        kind: 'choice',
        about: 'team',
        options: to.options.map((option) => ({ kind: 'go', to: option })),
        deciders: to.deciders,
        rules: to.rules,
      },
      free,
    )
  else effects.add({ kind: 'moves', to }, free)
}

function goOption(to: To | undefined): Option {
  return { kind: 'go', ...(to === undefined ? {} : { to }) }
}

function whenOptions(left: readonly MomentName[]): Option[] {
  return left.length === 0 ? [{ kind: 'when' }] : left.map((moment) => ({ kind: 'when', moment }))
}
