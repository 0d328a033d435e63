/** What would have to be otherwise for another team to hold the case. */
import type { FactId } from '../../graph/ids.js'
import type { Diagram } from '../../logic/index.js'
import { isAboutCase } from '../../space/index.js'
import type { EffectRegions, Holder, Model, Point } from '../../space/index.js'
import type { Setting, WhyNot } from '../decision.js'
import type { Known } from '../told/told.js'

/** What would make the case another case altogether is no answer to why it is not held elsewhere. */
const mostChanges = 3
/** Dearer than all changes that are possible together. */
const fixedCost = 1_000_000

/** For each other team that could hold the case next: the fewest facts that would have to be otherwise. */
export function whyNotOf(known: Known, effects: EffectRegions, model: Model): WhyNot[] {
  const { store, space } = model
  const { axes } = space.vocabulary
  const possibleCases = model.casesForAnswers(known.place)
  // A search asks for the price of one value again and again.
  const prices = new Map<number, number[]>()
  const cost = (axis: number, value: number): number => {
    const known = prices.get(axis) ?? pricesOf(axis)
    prices.set(axis, known)
    return known[value]!
  }
  const pricesOf = (axis: number) =>
    axes.list[axis]!.values.map((_, value) =>
      store.meets(known.cases, store.among(axis, [value])) ? 0 : canBeOtherwise(axis, model) ? 1 : fixedCost,
    )
  // What cannot be otherwise is as it is known to be: few cases are left to look through.
  const unchanging = store.all(
    axes.list.flatMap(({ values }, axis) =>
      canBeOtherwise(axis, model)
        ? []
        : [
            store.among(
              axis,
              values.map((_, value) => value).filter((value) => cost(axis, value) === 0),
            ),
          ],
    ),
  )
  const everything = [...effects.values()]
  const moves = everything.flatMap(({ effect, where }) =>
    effect.kind === 'moves' && effect.to.kind === 'holder' ? [{ to: effect.to, where }] : [],
  )
  const byHolder = new Map<Holder, Diagram>()
  for (const { to, where } of moves) {
    const others = store.any(
      everything.filter(({ effect }) => !(effect.kind === 'moves' && effect.to.key === to.key)).map((other) => other.where),
    )
    byHolder.set(to.holder, store.or(byHolder.get(to.holder) ?? store.no, store.minus(where, others)))
  }
  return [...byHolder]
    .flatMap(([to, alone]): WhyNot[] => {
      if (store.meets(known.cases, alone)) return []
      const near = store.nearestPoint(store.and(store.and(alone, unchanging), possibleCases), cost)
      if (near === undefined || near.cost === 0 || near.cost >= fixedCost) return []
      const told = new Set(store.support(alone))
      // A team that the case tells is part of the way there, even where it is only not known.
      const needed = (axis: number) =>
        cost(axis, near.point[axis]!) > 0 ||
        (axes.list[axis]!.subject.kind === 'team' && told.has(axis) && !known.told.has(axis) && changesTeam(alone, axis, near.point, model))
      const changes = axes.list.flatMap((_, axis): Setting[] => (needed(axis) ? [{ axis, value: near.point[axis]! }] : []))
      const also = alsoNeeded(changes, near.point, alone, known, model)
      return also === undefined ? [] : [{ to, changes: [...changes, ...also].sort((a, b) => a.axis - b.axis) }]
    })
    .sort((a, b) => a.changes.length - b.changes.length)
    .filter(({ changes }) => changes.length <= mostChanges)
}

/** What would have to be so besides, of all that is not known, for the case to go there whatever the rest is; nothing where that is no matter of the case. */
function alsoNeeded(changes: readonly Setting[], point: Point, alone: Diagram, known: Known, model: Model): readonly Setting[] | undefined {
  const { store, space } = model
  const set = store.all(changes.map(({ axis, value }) => store.among(axis, [value])))
  const changed = store.all([
    store.some(
      known.cases,
      changes.map(({ axis }) => axis),
    ),
    set,
    model.casesForAnswers(known.place),
  ])
  if (changed === store.no || store.implies(changed, alone)) return []
  const order = space.vocabulary.axes.list.map((_, axis) => axis).reverse()
  const open = store.depends([alone], changed, order)
  return open.every((axis) => isAboutCase(space.vocabulary.axes.list[axis]!))
    ? open.map((axis) => ({ axis, value: point[axis]! }))
    : undefined
}

/** Whether another team on this axis would lead elsewhere. */
function changesTeam(region: Diagram, axis: number, point: Point, { store, space }: Model): boolean {
  return space.vocabulary.axes.list[axis]!.values.some((_, value) => {
    const other = Int32Array.from(point)
    other[axis] = value
    return !store.holds(region, other)
  })
}

/** Only what can change is offered as a change: never age, never what a fact's own words say is fixed. */
function canBeOtherwise(axis: number, { space }: Model): boolean {
  const { subject } = space.vocabulary.axes.list[axis]!
  if (subject.kind === 'team') return true
  if (subject.kind !== 'fact') return false
  const fact = space.graph.has(subject.fact) ? space.graph.node(subject.fact as FactId) : undefined
  return fact?.kind === 'fact' && fact.changes !== 'never' && fact.domain !== 'age'
}
