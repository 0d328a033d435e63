/** The latest and earliest days of moves, and where gates are shut. */
import type { Diagram } from '../../logic/index.js'
import { passedValues } from '../axes.js'
import type { MomentName } from '../moments.js'
import { ageOf } from '../points.js'
import { onlyLimitsStay } from '../rule.js'
import type { At, SpaceRule } from '../rule.js'
import { chosen, come, passedAs } from './bearing.js'
import type { HolderView } from './bearing.js'
import { turnsOf } from './turns.js'

/** The limits that hold of a move to some holder, each with its cases. */
export interface Limits {
  readonly by: ReadonlyMap<MomentName, Diagram>
  /** The latest days without those of longest stays: these are none of a move at an age that is still to come. */
  readonly byAnAge: ReadonlyMap<MomentName, Diagram>
  readonly notBefore: ReadonlyMap<MomentName, Diagram>
  readonly shut: Diagram
}

const limitCache = new WeakMap<HolderView, Map<string | undefined, Limits>>()

export function limitsOf(view: HolderView, goingTo: string | undefined): Limits {
  const cache = limitCache.get(view) ?? new Map<string | undefined, Limits>()
  limitCache.set(view, cache)
  const known = cache.get(goingTo)
  if (known !== undefined) return known
  const { store } = view
  const bearing = view.bearing(goingTo)
  const [by, byAnAge, notBefore] = [new Map<MomentName, Diagram>(), new Map<MomentName, Diagram>(), new Map<MomentName, Diagram>()]
  const waiting = turnsOf(view)
  let shut = store.no
  const add = (map: Map<MomentName, Diagram>, name: MomentName, where: Diagram) => {
    if (where !== store.no) map.set(name, store.or(map.get(name) ?? store.no, where))
  }
  for (const rule of view.rules) {
    if ((rule.permits && rule.move !== undefined) || (rule.by.length === 0 && rule.notBefore === undefined && rule.shut === undefined))
      continue
    const carrying = store.minus(store.minus(bearing.speaking(rule), bearing.dropped(rule)), waiting(rule))
    for (const { limit, where } of latestDaysOf(rule, view)) {
      const binding = store.and(store.minus(carrying, bearing.beaten(rule, 'by')), where)
      add(by, limit, binding)
      if (!onlyLimitsStay(rule)) add(byAnAge, limit, binding)
    }
    if (rule.notBefore !== undefined) add(notBefore, rule.notBefore, store.minus(carrying, bearing.beaten(rule, 'notBefore')))
    if (rule.shut !== undefined)
      shut = store.or(shut, store.all([carrying, store.not(bearing.beaten(rule, 'gate')), view.diagram(rule.shut)]))
  }
  const made = { by, byAnAge, notBefore, shut }
  // Limits that are the same are one, so that receivers can be taken together.
  const limits = [...cache.values()].find((other) => isSame(other, made)) ?? made
  cache.set(goingTo, limits)
  return limits
}

/** The latest days that a rule sets: its own or, where leave to stay was used instead of it, the end of that. */
function latestDaysOf(rule: SpaceRule, view: HolderView): readonly { readonly limit: MomentName; readonly where: Diagram }[] {
  const { store } = view
  if (rule.by.length === 0) return []
  const bearing = view.bearing()
  const kept = view.rules.flatMap((leave) => {
    if (leave.given === undefined || !leave.relaxes.includes(rule.id)) return []
    const given = store.or(bearing.speaking(leave), store.and(view.diagram(leave.given), come(leave.until!, view)))
    const where = store.minus(
      store.minus(store.and(given, chosen(leave, 'yes', view)), bearing.dropped(leave)),
      bearing.beaten(leave, 'move'),
    )
    return [{ limit: leave.until!, where }]
  })
  const own = store.not(store.any(kept.map(({ where }) => where)))
  return [...rule.by.map((limit) => ({ limit, where: own })), ...kept]
}

/** The limits that bind a side with such a point. */
export function limitsAt(limits: Limits, at: At | undefined, view: HolderView): Limits {
  const age = ageOf(at, view.space.vocabulary)
  if (age === undefined) return limits
  const { store } = view
  const gone = passedAs(age, passedValues.slice(1), view)
  const by = [...limits.by].map(
    ([limit, where]) => [limit, store.or(store.and(where, gone), limits.byAnAge.get(limit) ?? store.no)] as const,
  )
  return { ...limits, by: new Map(by.filter(([, where]) => where !== store.no)) }
}

function isSame(a: Limits, b: Limits): boolean {
  const alike = (one: ReadonlyMap<MomentName, Diagram>, other: ReadonlyMap<MomentName, Diagram>) =>
    one.size === other.size && [...one].every(([name, where]) => other.get(name) === where)
  return a.shut === b.shut && alike(a.by, b.by) && alike(a.byAnAge, b.byAnAge) && alike(a.notBefore, b.notBefore)
}
