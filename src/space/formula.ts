/** Conditions over the axes of a space, in the only form that the interpreter and the diagrams know. */

export type Formula = Yes | No | Among | AllOf | AnyOf | NotSo | GoingToOne

interface Yes {
  readonly kind: 'yes'
}
interface No {
  readonly kind: 'no'
}
/** The axis has one of these values (ordinals, ascending). */
export interface Among {
  readonly kind: 'among'
  readonly axis: number
  readonly values: readonly number[]
}
interface AllOf {
  readonly kind: 'all'
  readonly parts: readonly Formula[]
}
interface AnyOf {
  readonly kind: 'any'
  readonly parts: readonly Formula[]
}
interface NotSo {
  readonly kind: 'not'
  readonly part: Formula
}
/** The move that is being looked at goes to one of these holders. */
interface GoingToOne {
  readonly kind: 'going-to'
  readonly holders: readonly string[]
}

export const yes: Formula = Object.freeze({ kind: 'yes' })
export const no: Formula = Object.freeze({ kind: 'no' })

export function among(axis: number, values: readonly number[]): Formula {
  return values.length === 0 ? no : { kind: 'among', axis, values: [...values].sort((a, b) => a - b) }
}

export function allOf(...parts: readonly Formula[]): Formula {
  if (parts.some((part) => part.kind === 'no')) return no
  const rest = parts.filter((part) => part.kind !== 'yes')
  return rest.length === 0 ? yes : rest.length === 1 ? rest[0]! : { kind: 'all', parts: rest }
}

export function anyOf(...parts: readonly Formula[]): Formula {
  if (parts.some((part) => part.kind === 'yes')) return yes
  const rest = parts.filter((part) => part.kind !== 'no')
  return rest.length === 0 ? no : rest.length === 1 ? rest[0]! : { kind: 'any', parts: rest }
}

export function notSo(part: Formula): Formula {
  return part.kind === 'yes' ? no : part.kind === 'no' ? yes : part.kind === 'not' ? part.part : { kind: 'not', part }
}

/** A point of the space: the ordinal of each axis. */
export type Point = ArrayLike<number>

/** Whether a condition holds at a point, of a move to this holder. */
export function holdsAt(formula: Formula, point: Point, goingTo?: string): boolean {
  switch (formula.kind) {
    case 'yes':
      return true
    case 'no':
      return false
    case 'among':
      return formula.values.includes(point[formula.axis]!)
    case 'all':
      return formula.parts.every((part) => holdsAt(part, point, goingTo))
    case 'any':
      return formula.parts.some((part) => holdsAt(part, point, goingTo))
    case 'not':
      return !holdsAt(formula.part, point, goingTo)
    case 'going-to':
      return goingTo !== undefined && formula.holders.includes(goingTo)
  }
}

/** Whether a condition asks to which team the case is about to go. */
export function asksWhereTo(formula: Formula): boolean {
  switch (formula.kind) {
    case 'going-to':
      return true
    case 'all':
    case 'any':
      return formula.parts.some(asksWhereTo)
    case 'not':
      return asksWhereTo(formula.part)
    default:
      return false
  }
}

/** The axes that a condition mentions. */
export function axesIn(formula: Formula, found: Set<number> = new Set()): ReadonlySet<number> {
  if (formula.kind === 'among') found.add(formula.axis)
  else if (formula.kind === 'not') axesIn(formula.part, found)
  else if (formula.kind === 'all' || formula.kind === 'any') for (const part of formula.parts) axesIn(part, found)
  return found
}
