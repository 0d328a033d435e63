/** What happens to states, forwards and backwards: a story is found from its end. */
import type { Diagram, Diagrams } from '../../logic/index.js'

export interface Turn {
  /** The states that these become. */
  forth(states: Diagram): Diagram
  /** The states from which some of these can come. */
  back(states: Diagram): Diagram
}

export const still: Turn = Object.freeze({ forth: (states: Diagram) => states, back: (states: Diagram) => states })

export function sequence(turns: readonly Turn[]): Turn {
  return {
    forth: (states) => turns.reduce((d, turn) => turn.forth(d), states),
    back: (states) => turns.reduceRight((d, turn) => turn.back(d), states),
  }
}

/** Only these states go on. */
export function only(region: Diagram, store: Diagrams): Turn {
  const both = (states: Diagram) => store.and(states, region)
  return region === store.yes ? still : { forth: both, back: both }
}

/** The values of these axes become whatever they like. */
export function loosen(axes: readonly number[], store: Diagrams): Turn {
  const both = (states: Diagram) => store.some(states, axes)
  return axes.length === 0 ? still : { forth: both, back: both }
}

/** The axis takes one of these values. */
export function put(axis: number, values: readonly number[], store: Diagrams): Turn {
  const there = store.among(axis, values)
  return {
    forth: (states) => store.and(store.some(states, [axis]), there),
    back: (states) => store.some(store.and(states, there), [axis]),
  }
}

/** Each value of the axis becomes one of its row. */
export function change(axis: number, rows: readonly (readonly number[])[], store: Diagrams): Turn {
  if (rows.every((row, value) => row.length === 1 && row[0] === value)) return still
  if (rows.every((row) => row.length === rows.length)) return loosen([axis], store)
  const moving = rows.flatMap((row, value) => (row.length === 1 && row[0] === value ? [] : [{ value, row, here: store.among(axis, [value]), there: store.among(axis, row) }]))
  const rest = store.not(store.any(moving.map(({ here }) => here)))
  return {
    forth: (states) => store.any([store.and(states, rest), ...moving.map(({ value, there }) => store.and(store.restrict(states, axis, value), there))]),
    back: (states) => store.any([store.and(states, rest), ...moving.map(({ here, there }) => store.and(here, store.some(store.and(states, there), [axis])))]),
  }
}

/** A turn that only the states of a region take. */
export function where(region: Diagram, turn: Turn, store: Diagrams): Turn {
  if (region === store.no) return still
  return {
    forth: (states) => store.or(store.minus(states, region), turn.forth(store.and(states, region))),
    back: (states) => store.or(store.minus(states, region), store.and(region, turn.back(states))),
  }
}

/** Any of these turns, as often as one likes, after a first one. */
export function repeated(first: Turn, turns: readonly Turn[], store: Diagrams): Turn {
  if (turns.length === 0) return first
  const run = (states: Diagram, step: (turn: Turn, d: Diagram) => Diagram): Diagram => {
    let d = states
    for (let before = store.no; before !== d;) {
      before = d
      for (const turn of turns) d = store.or(d, step(turn, d))
    }
    return d
  }
  return {
    forth: (states) => run(first.forth(states), (turn, d) => turn.forth(d)),
    back: (states) => first.back(run(states, (turn, d) => turn.back(d))),
  }
}
