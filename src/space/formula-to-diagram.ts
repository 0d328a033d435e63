/** Formulas as diagrams, for one holder. */
import type { Diagram, Diagrams } from '../logic/index.js'
import type { Formula } from './formula.js'

/** Turns conditions into diagrams; `fixed` axes have the value given, so that only what is left of a condition becomes nodes. */
export function diagramOf(formula: Formula, store: Diagrams, fixed: ReadonlyMap<number, number>, goingTo?: string): Diagram {
  switch (formula.kind) {
    case 'yes':
      return store.yes
    case 'no':
      return store.no
    case 'among': {
      const known = fixed.get(formula.axis)
      return known === undefined ? store.among(formula.axis, formula.values) : formula.values.includes(known) ? store.yes : store.no
    }
    case 'all': {
      let all = store.yes
      for (const part of formula.parts) {
        all = store.and(all, diagramOf(part, store, fixed, goingTo))
        if (all === store.no) break
      }
      return all
    }
    case 'any': {
      let any = store.no
      for (const part of formula.parts) {
        any = store.or(any, diagramOf(part, store, fixed, goingTo))
        if (any === store.yes) break
      }
      return any
    }
    case 'not':
      return store.not(diagramOf(formula.part, store, fixed, goingTo))
    case 'going-to':
      return goingTo !== undefined && formula.holders.includes(goingTo) ? store.yes : store.no
  }
}
