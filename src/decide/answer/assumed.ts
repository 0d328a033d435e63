/** What was taken for granted, where it made a difference. */
import { axesIn, conditionFormula, diagramOf } from '../../space/index.js'
import type { EffectRegions, Model } from '../../space/index.js'
import type { Assumed } from '../decision.js'
import type { Known } from '../told/told.js'

/** Everything that nobody told and that the answer rests on: told otherwise, it could be another. */
export function assumedIn(known: Known, effects: EffectRegions, model: Model): readonly Assumed[] {
  const { store, space } = model
  const regions = [...effects.values()].map(({ where }) => where)
  const all = model.casesForAnswers(known.place)
  const restsOn = new Set(regions.flatMap((where) => store.support(where)))
  const behindGates = new Set(heldUpBy([...restsOn], known, model))
  // What a gate waits for is told by itself.
  const waits = (axis: number) => { const { subject } = space.vocabulary.axes.list[axis]!; return subject.kind === 'gate' && space.rules.some(({ id, route }) => id === subject.rule && route.waitsFor !== undefined) }
  return [...known.assumed].filter((axis) => !waits(axis)).sort((a, b) => a - b).flatMap((axis): Assumed[] => {
    const values = known.allowed[axis] ?? []
    if (behindGates.has(axis)) return [{ axis, values }]
    if (!restsOn.has(axis) || values.length === space.vocabulary.axes.list[axis]!.values.length) return []
    const free = store.and(store.some(known.cases, [axis]), all)
    const changes = regions.some((where) => (store.meets(known.cases, where) ? store.implies(known.cases, where) && !store.implies(free, where) : store.meets(free, where)))
    return changes ? [{ axis, values }] : []
  })
}

/** What was taken to be so that moves of such a case wait for. */
function heldUpBy(axes: readonly number[], { place, cases }: Known, { space, store, fixed }: Model): readonly number[] {
  const gates = new Set(axes.flatMap((axis) => { const { subject } = space.vocabulary.axes.list[axis]!; return subject.kind === 'gate' ? [subject.rule] : [] }))
  const holding = space.rules.filter(({ id, route, when }) => gates.has(id) && route.waitsFor !== undefined && store.meets(cases, diagramOf(when, store, fixed(place))))
  return holding.flatMap(({ route }) => [...axesIn(conditionFormula(route.waitsFor!, space.scope))])
}
