import { nameOf } from '../../graph/ids.js'
import type { ValidationRule } from '../rule.js'

/** The review date of a protocol lies ahead. A month or a year is over when its last day is. */
export const reviewOverdue: ValidationRule = ({ graph, today, placeOf, report }) => {
  const { review } = graph.protocol
  const over = review !== undefined && review !== 'not stated' && today.slice(0, review.length) > review
  const known = graph.all('acknowledgement').filter(({ hole }) => hole === 'overdue')
  if (over && known.length === 0) report('review-overdue', placeOf('protocol', 'review'), { review, today })
  if (!over)
    for (const { id, hole } of known)
      report('acknowledges-nothing', placeOf(id), { rule: nameOf(id), hole, names: ['review'], whole: true })
}
