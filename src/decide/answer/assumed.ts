/** What was taken for granted, where it made a difference. */
import type { Diagram } from '../../logic/index.js'
import { axesIn, conditionFormula, diagramOf } from '../../space/index.js'
import type { RuleId } from '../../graph/ids.js'
import type { EffectRegions, Model } from '../../space/index.js'
import type { Assumed, Proviso, RuleInTrace } from '../decision.js'
import type { Known } from '../told/told.js'

/** What an answer is made of: by what it is told apart from others now, and later on; what it says itself that it is provided for; the rules that bear on it. */
interface Reasons {
  readonly now: EffectRegions
  readonly later: EffectRegions
  readonly provided: readonly Proviso[]
  readonly trace: readonly RuleInTrace[]
}

/** Everything that nobody told and that the answer rests on: told otherwise, it could be another. First what most turns on. */
export function assumedIn(known: Known, { now, later, provided, trace }: Reasons, model: Model): readonly Assumed[] {
  const { store, space } = model
  const [regionsNow, regionsLater] = [now, later].map((effects) => [...effects.values()].map(({ where }) => where)) as [
    Diagram[],
    Diagram[],
  ]
  const regions = [...regionsNow, ...regionsLater]
  const all = model.casesForAnswers(known.place)
  const restsOn = new Set(regions.flatMap((where) => store.support(where)))
  const behindGates = new Set(heldUpBy([...restsOn], known, model))
  // What a gate waits for is told by itself.
  const waits = (axis: number) => {
    const { subject } = space.vocabulary.axes.list[axis]!
    return (
      subject.kind === 'gate' &&
      (provided.some(({ rule }) => rule === subject.rule) ||
        space.rules.some(({ id, route }) => id === subject.rule && route.waitsFor !== undefined))
    )
  }
  const changes = (axis: number, among: readonly Diagram[]) => {
    const free = store.and(store.some(known.cases, [axis]), all)
    return among.some((where) =>
      store.meets(known.cases, where) ? store.implies(known.cases, where) && !store.implies(free, where) : store.meets(free, where),
    )
  }
  // First what changes the answer of today; then what the rules that speak here ask, before what would bring others in, and facts before moments.
  const speaking = new Set(trace.map(({ rule }) => rule))
  const asked = new Set(
    space.rules
      .filter(({ id }) => speaking.has(id))
      .flatMap(({ when, unless }) => [when, ...unless].flatMap((formula) => [...axesIn(formula)])),
  )
  const isMoment = (axis: number) => space.vocabulary.axes.list[axis]!.subject.kind === 'passed'
  const weighed = ({ axis }: Assumed) => (changes(axis, regionsNow) ? 0 : 4) + (asked.has(axis) ? 0 : 2) + (isMoment(axis) ? 1 : 0)
  return [...known.assumed]
    .filter((axis) => !waits(axis))
    .sort((a, b) => a - b)
    .flatMap((axis): Assumed[] => {
      const values = known.allowed[axis] ?? []
      const isOpen = space.vocabulary.axes.list[axis]!.subject.kind === 'passed' && values.includes(0) && values.length > 1
      if (isOpen) {
        const opening = openingGates(axis, [...restsOn], known, model)
        return opening.length === 0 ? [] : [{ axis, values: opening }]
      }
      if (behindGates.has(axis)) return [{ axis, values }]
      if (!restsOn.has(axis) || values.length === space.vocabulary.axes.list[axis]!.values.length) return []
      return changes(axis, regions) ? [{ axis, values }] : []
    })
    .map((each) => ({ each, weight: weighed(each) }))
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ each }) => each)
}

/** Of a moment of which nothing is known, that it has come or that it has not: what was taken to be so of it by which some move is not held up. */
function openingGates(
  axis: number,
  restsOn: readonly number[],
  { place, cases, allowed }: Known,
  { space, store, fixed }: Model,
): readonly number[] {
  const gates = new Set(gatesAmong(restsOn, space))
  // What a move waits for is told by itself; here it is about whether it waits at all.
  const shut = space.rules.flatMap(({ id, route, when }) => {
    if (!gates.has(id) || route.waitsFor === undefined) return []
    const [speaks, met] = [
      diagramOf(when, store, fixed(place)),
      diagramOf(conditionFormula(route.waitsFor, space.scope), store, fixed(place)),
    ]
    return store.support(met).includes(axis) ? [] : [store.minus(speaks, met)]
  })
  const all = (allowed[axis] ?? []).filter((value) => store.meets(cases, store.among(axis, [value])))
  return shut
    .flatMap((where) => {
      const open = all.filter((value) => !store.meets(store.and(cases, store.among(axis, [value])), where))
      return open.length === all.length ? [] : open
    })
    .filter((value, index, found) => found.indexOf(value) === index)
    .sort((a, b) => a - b)
}

function gatesAmong(axes: readonly number[], space: Model['space']): readonly RuleId[] {
  return axes.flatMap((axis) => {
    const { subject } = space.vocabulary.axes.list[axis]!
    return subject.kind === 'gate' ? [subject.rule] : []
  })
}

/** What was taken to be so that moves of such a case wait for. */
function heldUpBy(axes: readonly number[], { place, cases }: Known, { space, store, fixed }: Model): readonly number[] {
  const gates = new Set(gatesAmong(axes, space))
  const holding = space.rules.filter(
    ({ id, route, when }) => gates.has(id) && route.waitsFor !== undefined && store.meets(cases, diagramOf(when, store, fixed(place))),
  )
  return holding.flatMap(({ route }) => [...axesIn(conditionFormula(route.waitsFor!, space.scope))])
}
