import { ladderEnds } from '../../analysis/ladder-ends.js'
import { nameOf } from '../../graph/ids.js'
import type { CaseRule } from '../rule.js'

/** The last step of a ladder is somebody who has the last word. */
export const laddersEnd: CaseRule = {
  decides: 'which ladders end in nobody',
  run({ graph, placeOf, report }) {
    for (const { rule, why } of ladderEnds(graph))
      report(why === 'nobody' ? 'ladder-ends-in-nobody' : 'ladder-ends-in-several', placeOf(rule, 'escalateTo'), { rule: nameOf(rule) })
  },
}
