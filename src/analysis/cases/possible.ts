/** Whether there are cases at all of which something is true, as a protocol is read. */
import type { Diagram, Diagrams } from '../../logic/index.js'
import { asksWhereTo, axesIn, diagramOf } from '../../space/index.js'
import type { Constraint, Formula, Model } from '../../space/index.js'
import { knownOf } from './outlook.js'

export interface Possible {
  readonly store: Diagrams
  /** A condition, whoever holds the case and at whatever moment; of one that asks where a case goes, for some receiver. */
  diagram(formula: Formula): Diagram
  /** Whether some case has it; constraints that have nothing to do with it are not looked at. */
  some(d: Diagram, which?: (constraint: Constraint) => boolean): boolean
  /** The cases that can be, as far as it has to do with them. */
  cases(d: Diagram): Diagram
}

interface Bound {
  readonly constraint: Constraint
  readonly axes: ReadonlySet<number>
}

/** @param readings whether the readings that are followed hold; else any of them may */
export function possibleIn(model: Model, readings = true): Possible {
  const { space, store } = model
  const { axes, holders } = space.vocabulary
  const fixed = new Map(
    readings
      ? knownOf(model).flatMap((value, axis) =>
          value !== undefined && axes.list[axis]!.subject.kind === 'reading' ? [[axis, value] as const] : [],
        )
      : [],
  )
  // Most orders of moments decide no condition; left out, they could only make more cases possible.
  const bounds: readonly Bound[] = space.constraints
    .map((constraint) => ({ constraint, axes: axesIn(constraint.holds) }))
    .filter(
      (bound) =>
        ![...bound.axes].some(
          (axis) => axes.list[axis]!.subject.kind === 'order' && !space.vocabulary.ordersAsked.has(axes.list[axis]!.key),
        ),
    )
  const made = new Map<Constraint, Diagram>()
  const plain = new Map<Formula, Diagram>()
  const together = new Map<string, Diagram>()
  const constraintDiagram = (constraint: Constraint) => {
    const known = made.get(constraint) ?? diagramOf(constraint.holds, store, fixed)
    made.set(constraint, known)
    return known
  }
  const diagram = (formula: Formula): Diagram => {
    const known =
      plain.get(formula) ??
      (asksWhereTo(formula)
        ? store.any([undefined, ...holders].map((holder) => diagramOf(formula, store, fixed, holder)))
        : diagramOf(formula, store, fixed))
    plain.set(formula, known)
    return known
  }
  const cases = (d: Diagram, which: (constraint: Constraint) => boolean = () => true): Diagram => {
    const linked = linkedTo(
      new Set(store.support(d)),
      bounds.filter(({ constraint }) => which(constraint)),
    )
    const key = linked
      .map((bound) => bounds.indexOf(bound))
      .sort((a, b) => a - b)
      .join()
    const all = together.get(key) ?? store.all(linked.map(({ constraint }) => constraintDiagram(constraint)))
    together.set(key, all)
    return all
  }
  const some = (d: Diagram, which?: (constraint: Constraint) => boolean): boolean => d !== store.no && store.meets(d, cases(d, which))
  return { store, diagram, some, cases }
}

/** The constraints that share an axis with what is asked, or with one that does. */
function linkedTo(axes: Set<number>, bounds: readonly Bound[]): readonly Bound[] {
  const linked = new Set<Bound>()
  for (let before = -1; before !== linked.size;) {
    before = linked.size
    for (const bound of bounds) {
      if (linked.has(bound) || ![...bound.axes].some((axis) => axes.has(axis))) continue
      linked.add(bound)
      for (const axis of bound.axes) axes.add(axis)
    }
  }
  return [...linked]
}
