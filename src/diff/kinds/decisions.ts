/** Who decides, on what grounds, and who settles a dispute. */
import type { Decider, Limit } from '../../graph/expressions.js'
import type { Rung } from '../../graph/nodes.js'
import { added, changed, count, fieldOf, listOf, pieceOf, record, removed } from '../kind.js'
import type { Value } from '../kind.js'

/** A rung with its place on the ladder, counted from 1 at the bottom. */
export interface RungAt {
  readonly position: number
  readonly rung: Rung
}
/** The limit of a rung, with those who stand on it. */
export interface RungLimit {
  readonly who: readonly Decider[]
  readonly within: Limit
}

const deciders = fieldOf('route', 'decidedBy')
const arrangers = fieldOf('route', 'arrangedBy')
const grounds = fieldOf('route', 'weighing')
const rung: Value<RungAt> = record({ position: count, rung: pieceOf('rung') })
const order: Value<readonly (readonly Decider[])[]> = listOf(deciders)
const limit: Value<RungLimit> = record({ who: deciders, within: pieceOf('limit') })

export const decisionChanges = {
  'deciders-added': changed('decision', deciders, 'somebody decides where nobody was named, or more people decide together'),
  'deciders-removed': changed('decision', deciders, 'fewer people decide, or nobody is named any more'),
  'deciders-changed': changed('decision', deciders, 'other people decide'),
  'arrangers-added': changed(
    'decision',
    arrangers,
    'somebody arranges the move where nobody was named, or more people arrange it together',
  ),
  'arrangers-removed': changed('decision', arrangers, 'fewer people arrange the move, or nobody is named any more'),
  'arrangers-changed': changed('decision', arrangers, 'other people arrange the move'),
  'grounds-added': added('decision', grounds, 'the grounds of the choice are now stated'),
  'grounds-removed': removed('decision', grounds, 'the grounds of the choice are no longer stated'),
  'grounds-changed': changed('decision', grounds, 'the choice is made on other grounds, or they are ranked differently'),
  'rung-added': added('decision', rung, 'the ladder has one rung more'),
  'rung-removed': removed('decision', rung, 'the ladder has one rung less'),
  'rung-changed': changed('decision', rung, 'others stand on this rung'),
  'rungs-reordered': changed('decision', order, 'the same people are asked in another order'),
  'rung-limit-added': added('by when', limit, 'a rung now has a time limit'),
  'rung-limit-removed': removed('by when', limit, 'a rung no longer has a time limit'),
  'rung-limit-lengthened': changed('by when', limit, 'the time limit of a rung is longer'),
  'rung-limit-shortened': changed('by when', limit, 'the time limit of a rung is shorter'),
  'rung-limit-reworded': changed('by when', limit, 'the time limit of a rung is written differently: same dates, other words'),
  'rung-limit-changed': changed('by when', limit, 'the time limit of a rung is another one'),
} as const
