/** Moves that wait for what cannot have come about yet. */
import type { Diagram } from '../logic/index.js'
import { diagramOf } from '../space/index.js'
import type { Model } from '../space/index.js'
import { gatesOf } from './gates.js'
import type { Gate } from './gates.js'
import { isNotYetSettled } from './told/not-yet.js'
import type { Known } from './told/told.js'

/**
 * A case with the gates shut of rules that have no moment of their own and wait for what nobody can know yet: what is to come about at
 * an event has not come about before it, and it is the coming about that moves the case.
 */
export function heldBack(known: Known, model: Model): Known {
  const { space, store } = model
  const allowed = [...known.allowed]
  let { cases } = known
  for (const { axis, readings } of gatesOf(space)) {
    if (known.told.has(axis)) continue
    for (const rule of readings) {
      if (!waitsForMore(rule, known, model)) continue
      const where = diagramOf(rule.when, store, model.fixed(known.place))
      const shut = store.all([store.some(cases, [axis]), where, store.among(axis, [1])])
      if (shut === store.no) continue
      cases = store.or(shut, store.minus(cases, where))
      allowed[axis] = store.implies(cases, store.among(axis, [1])) ? [1] : [0, 1]
    }
  }
  return cases === known.cases ? known : { ...known, allowed, cases }
}

function waitsForMore({ at, move, waitsFor }: Gate['readings'][number], known: Known, model: Model): boolean {
  if (at !== undefined || move !== 'go') return false
  const { store } = model
  const come = diagramOf(waitsFor, store, model.fixed(known.place))
  return store.support(come).some((axis) => !known.told.has(axis) && isNotYetSettled(axis, known, model) && isNeeded(axis, come, model))
}

/** Whether it cannot have come about unless this is so. */
function isNeeded(axis: number, come: Diagram, { space, store }: Model): boolean {
  const { values } = space.vocabulary.axes.list[axis]!
  return values.includes('yes') && store.implies(come, store.among(axis, [values.indexOf('yes')]))
}
