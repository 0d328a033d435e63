import { beyondStatute } from '../../analysis/statutory.js'
import { nameOf } from '../../graph/ids.js'
import { durationName } from '../../space/index.js'
import type { CaseRule } from '../rule.js'
import { longerFrom } from '../longer-from.js'

/** No limit reaches beyond the national one for the same matter. */
export const longerThanStatute: CaseRule = {
  decides: 'which limits reach beyond the law',
  run({ graph, placeOf, report }) {
    for (const { rule, duration, statute, longer } of beyondStatute(graph)) {
      if (longer.verdict === 'never') continue
      report('longer-than-statute', placeOf(rule, 'within'), { rule: nameOf(rule), limit: durationName(duration), law: statute.says, source: statute.source, read: statute.read, verdict: longer.verdict, longer: longerFrom(longer) })
    }
  },
}
