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

/** For each value of an axis those that it can become. */
export type Rows = readonly (readonly number[])[]

/** Each of these axes changes by itself. */
export function changing(changes: ReadonlyMap<number, Rows>, store: Diagrams): Turn {
  const forth = new Map([...changes].filter(([, rows]) => !rows.every((row, value) => row.length === 1 && row[0] === value)))
  if (forth.size === 0) return still
  const onwards = store.becoming(forth)
  let backwards: ((states: Diagram) => Diagram) | undefined
  return {
    forth: onwards,
    back: (states) => (backwards ??= store.becoming(new Map([...forth].map(([axis, rows]) => [axis, turnedRound(rows)]))))(states),
  }
}

/** From which values each can come. */
function turnedRound(rows: Rows): Rows {
  return rows.map((_, after) => rows.flatMap((row, value) => (row.includes(after) ? [value] : [])))
}

/** The values of these axes become whatever they like. */
export function loosen(axes: readonly number[], store: Diagrams): Turn {
  const both = (states: Diagram) => store.some(states, axes)
  return axes.length === 0 ? still : { forth: both, back: both }
}

/** Whatever values an axis has, they become these. */
export function always(axis: number, values: readonly number[], store: Diagrams): Rows {
  return Array.from({ length: store.sizes[axis]! }, () => values)
}

/** The axis takes one of these values. */
export function put(axis: number, values: readonly number[], store: Diagrams): Turn {
  return changing(new Map([[axis, always(axis, values, store)]]), store)
}

/** Each value of the axis becomes one of its row. */
export function change(axis: number, rows: Rows, store: Diagrams): Turn {
  return changing(new Map([[axis, rows]]), store)
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
