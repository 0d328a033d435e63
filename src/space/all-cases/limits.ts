/** The latest and earliest days of moves, and where gates are shut. */
import type { Diagram } from '../../logic/index.js'
import type { MomentName } from '../moments.js'
import type { HolderView } from './bearing.js'
import { turnsOf } from './turns.js'

/** The limits that hold of a move to some holder, each with its cases. */
export interface Limits {
  readonly by: ReadonlyMap<MomentName, Diagram>
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
  const [by, notBefore] = [new Map<MomentName, Diagram>(), new Map<MomentName, Diagram>()]
  const waiting = turnsOf(view)
  let shut = store.no
  const add = (map: Map<MomentName, Diagram>, name: MomentName, where: Diagram) => {
    if (where !== store.no) map.set(name, store.or(map.get(name) ?? store.no, where))
  }
  for (const rule of view.rules) {
    if ((rule.permits && rule.move !== undefined) || (rule.by.length === 0 && rule.notBefore === undefined && rule.shut === undefined))
      continue
    const carrying = store.minus(store.minus(bearing.speaking(rule), bearing.dropped(rule)), waiting(rule))
    for (const limit of rule.by) add(by, limit, store.minus(carrying, bearing.beaten(rule, 'by')))
    if (rule.notBefore !== undefined) add(notBefore, rule.notBefore, store.minus(carrying, bearing.beaten(rule, 'notBefore')))
    if (rule.shut !== undefined)
      shut = store.or(shut, store.all([carrying, store.not(bearing.beaten(rule, 'gate')), view.diagram(rule.shut)]))
  }
  const made = { by, notBefore, shut }
  // Limits that are the same are one, so that receivers can be taken together.
  const limits = [...cache.values()].find((other) => isSame(other, made)) ?? made
  cache.set(goingTo, limits)
  return limits
}

function isSame(a: Limits, b: Limits): boolean {
  const alike = (one: ReadonlyMap<MomentName, Diagram>, other: ReadonlyMap<MomentName, Diagram>) =>
    one.size === other.size && [...one].every(([name, where]) => other.get(name) === where)
  return a.shut === b.shut && alike(a.by, b.by) && alike(a.notBefore, b.notBefore)
}
