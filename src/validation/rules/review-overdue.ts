import type { ValidationRule } from '../rule.js'

/** The review date of a protocol lies ahead. A month or a year is over when its last day is. */
export const reviewOverdue: ValidationRule = ({ graph, today, placeOf, report }) => {
  const { review } = graph.protocol
  if (review === undefined || review === 'not stated') return
  if (today.slice(0, review.length) > review) report('review-overdue', placeOf('protocol', 'review'), { review, today })
}
