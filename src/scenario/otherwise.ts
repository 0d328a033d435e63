/** The same case with one thing otherwise, and with what hangs on it. */
import { unremarkable } from '../decide/index.js'
import { axesIn, conditionFormula, holdsAt, keyOf, notApplicable } from '../space/index.js'
import type { Model, Place, Point } from '../space/index.js'
import { keptWith } from '../util/kept-with.js'

/** A fact that exists for some cases only, and where. */
interface Dependent {
  readonly axis: number
  readonly none: number
  readonly exists: ReturnType<typeof conditionFormula>
}

/** The facts that exist for some cases only. */
const dependents = keptWith(
  ({
    space: {
      graph,
      vocabulary: { axes },
      scope,
    },
  }: Model): readonly Dependent[] => {
    return graph.all('fact').flatMap((fact): Dependent[] => {
      const axis = axes.find(keyOf({ kind: 'fact', fact: fact.id }))
      const none = axis === undefined ? undefined : axes.ordinal(axis, notApplicable)
      return axis === undefined || none === undefined ? [] : [{ axis, none, exists: conditionFormula(fact.onlyFor, scope) }]
    })
  },
)

/** The axes of facts whose being there hangs on one of these. */
export function hangingOn(asked: ReadonlySet<number>, model: Model): readonly number[] {
  return dependents(model)
    .filter(({ axis, exists }) => !asked.has(axis) && [...axesIn(exists)].some((each) => asked.has(each)))
    .map(({ axis }) => axis)
}

/** The case with another value on one axis; facts that it does away with are not applicable, those that it brings are as usual. Nothing where no such case can be. */
export function otherwise(point: Point, axis: number, value: number, place: Place, model: Model): Point | undefined {
  const other = Int32Array.from(point)
  other[axis] = value
  const possible = model.cases(place)
  if (model.store.holds(possible, other)) return other
  for (const { axis: fact, none, exists } of dependents(model)) {
    const there = holdsAt(exists, other)
    if (there === (other[fact] !== none)) continue
    const usual = unremarkable(model.space.vocabulary.axes.list[fact]!, model).values.find((each) => each !== none) ?? 0
    other[fact] = there ? usual : none
  }
  return model.store.holds(possible, other) ? other : undefined
}
