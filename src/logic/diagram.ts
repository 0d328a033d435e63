/** A yes/no function of the points of a space. Equal functions of one store are equal numbers. */
export type Diagram = number

/** The function that is true nowhere. */
export const no: Diagram = 0
/** The function that is true everywhere. */
export const yes: Diagram = 1

/** One axis held to some of its values, ascending. */
export interface Literal {
  readonly axis: number
  readonly values: readonly number[]
}

/** A block of points: the literals in ascending order of axis; every axis that is not named is free. */
export type Cube = readonly Literal[]

/** Large blocks that together make up a function, and what they leave of it. */
export interface Cover {
  readonly cubes: readonly Cube[]
  readonly complete: boolean
  readonly rest: Diagram
}

/** What a single literal costs when a short description is looked for; never negative. */
export type Cost = (axis: number, value: number) => number
