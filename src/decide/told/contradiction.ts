/** Why there can be no case such as one that was told: the fewest things told that exclude each other. */
import { conditionFormula, diagramOf } from '../../space/index.js'
import type { Model, Place } from '../../space/index.js'
import type { CaseProblem } from './case.js'
import type { Told } from './told.js'

type Firm = readonly (readonly [axis: number, told: Told])[]

/**
 * The problem of a case that cannot be.
 *
 * @param firm what somebody told of it
 * @param binding what is promised of such cases besides the constraints of the place
 */
export function contradiction(firm: Firm, binding: readonly number[], place: Place, model: Model): CaseProblem {
  const { store, space } = model
  const fixed = model.fixed(place)
  const possible = store.all([model.casesForAnswers(place), ...binding])
  const cannotBe = (of: Firm) => store.all([possible, ...of.map(([axis, { values }]) => store.among(axis, values))]) === store.no
  // What hangs on something else is given up first: whoever reads on wants to know what it hangs on.
  const order = [...firm].sort(([a], [b]) => Number(hangs(b, model)) - Number(hangs(a, model)))
  const clash = order.reduce((left, each) => {
    const without = left.filter((other) => other !== each)
    return cannotBe(without) ? without : left
  }, firm)
  const told = store.all(clash.map(([axis, { values }]) => store.among(axis, values)))
  const because = space.constraints
    .filter(({ holds }) => !store.meets(told, diagramOf(holds, store, fixed)))
    .map(({ because: reason }) => reason)
  return {
    kind: 'impossible',
    path: clash.at(-1)?.[1].path ?? [],
    because: [...new Set(because)],
    told: clash.map(([axis, { path, values }]) => ({
      path,
      values: values.map((value) => space.vocabulary.axes.list[axis]!.values[value]!),
    })),
  }
}

/** Whether a fact exists for some cases only. */
function hangs(axis: number, { space }: Model): boolean {
  const { subject } = space.vocabulary.axes.list[axis]!
  const fact = subject.kind === 'fact' && space.graph.has(subject.fact) ? space.graph.node(subject.fact) : undefined
  return fact?.kind === 'fact' && conditionFormula(fact.onlyFor, space.scope).kind !== 'yes'
}
