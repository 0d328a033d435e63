import { hiddenIn } from '../../analysis/cases/hidden.js'
import { outlookOf } from '../../analysis/cases/outlook.js'
import type { CaseRule } from '../rule.js'

/** What the author's own assumptions hide is counted. */
export const hiddenByAssumptions: CaseRule = {
  decides: 'what the assumptions of the protocol hide',
  run({ model, graph, placeOf, report }) {
    const { conflicts, gaps } = hiddenIn(outlookOf(model))
    if (conflicts + gaps > 0)
      report('assumptions-hide', placeOf('protocol', 'assumes'), {
        conflicts,
        gaps,
        assumptions: graph.protocol.assumes.flatMap(({ says }) => says ?? []),
      })
  },
}
