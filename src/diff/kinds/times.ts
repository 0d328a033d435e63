/** By when: limits, due times, recurrences, and where a limit may be shortened. */
import type { Every } from '../../graph/expressions.js'
import { added, changed, fieldOf, itemOf, pieceOf, removed } from '../kind.js'
import type { Value } from '../kind.js'

const limit = itemOf('route', 'within')
const due = itemOf('route', 'due')
const every: Value<Every> = pieceOf('every')
const shortening = fieldOf('route', 'shortenedBy')

export const timeChanges = {
  'limit-added': added('by when', limit, 'there is a new time limit'),
  'limit-removed': removed('by when', limit, 'a time limit is gone'),
  'limit-lengthened': changed('by when', limit, 'a time limit is longer, counted from the same moment'),
  'limit-shortened': changed('by when', limit, 'a time limit is shorter, counted from the same moment'),
  'limit-reworded': changed('by when', limit, 'a time limit is written differently: same dates, other words'),
  'limit-changed': changed(
    'by when',
    limit,
    'a time limit is counted from another moment, or in a unit that cannot be compared without a calendar',
  ),
  'due-added': added('by when', due, 'there is a new due time'),
  'due-removed': removed('by when', due, 'a due time is gone'),
  'due-changed': changed('by when', due, 'a due time is another one'),
  'recurrence-lengthened': changed('by when', every, 'it has to be done less often'),
  'recurrence-shortened': changed('by when', every, 'it has to be done more often'),
  'recurrence-reworded': changed('by when', every, 'how often it has to be done is written differently: same dates, other words'),
  'recurrence-changed': changed(
    'by when',
    every,
    'how often it has to be done is counted in a unit that cannot be compared without a calendar',
  ),
  'shortening-added': changed('by when', shortening, 'the limit for a single case may be shortened in more documents'),
  'shortening-removed': changed('by when', shortening, 'the limit for a single case may be shortened in fewer documents'),
  'shortening-changed': changed('by when', shortening, 'the limit for a single case may be shortened in other documents'),
} as const
