import type { ValidationRule } from '../rule.js'

/** What is taken to be so of every case has a reason. */
export const assumptionWithoutReason: ValidationRule = ({ graph, placeOf, report }) => {
  if (graph.protocol.assumes.some(({ says }) => says === undefined)) report('assumption-without-reason', placeOf('protocol', 'assumes'), {})
}
