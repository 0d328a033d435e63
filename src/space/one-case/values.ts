/** What one case says of what the axes ask. */
import { keyOf, passedValues } from '../axes.js'
import type { Subject } from '../axes.js'
import type { Point } from '../formula.js'
import type { Vocabulary } from '../vocabulary.js'
import type { MomentName } from '../moments.js'

/** The value of a case; undefined where nothing in the protocol asks for it. */
export function valueAt(subject: Subject, point: Point, { axes }: Vocabulary): string | undefined {
  const axis = axes.find(keyOf(subject))
  return axis === undefined ? undefined : axes.list[axis]!.values[point[axis]!]
}

export function hasPassed(moment: MomentName, point: Point, vocabulary: Vocabulary): boolean {
  const value = valueAt({ kind: 'passed', moment }, point, vocabulary)
  return value !== undefined && value !== passedValues[0]
}

/** Whether a moment has passed at which a rule moved the case, and nobody did. */
export function wasCalledFor(moment: MomentName, point: Point, vocabulary: Vocabulary): boolean {
  return valueAt({ kind: 'passed', moment }, point, vocabulary) === passedValues[2]
}
