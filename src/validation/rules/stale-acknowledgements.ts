import { holesOf } from '../../analysis/cases/holes.js'
import { nameOf } from '../../graph/ids.js'
import { withinBudget } from '../../logic/index.js'
import type { CaseRule } from '../rule.js'

/** An acknowledgement covers something. */
export const staleAcknowledgements: CaseRule = {
  decides: 'whether acknowledged holes are still there',
  run({ model, life, placeOf, report }) {
    // What is only open once something has happened is acknowledged with good reason, too.
    const later = withinBudget(life)?.acknowledged
    for (const { node, names: unmet, whole } of holesOf(model).stale) {
      const names = unmet.filter((name) => later?.get(node.id)?.has(name) !== true && later?.get(node.id)?.has(`rule:${name}`) !== true)
      if (names.length > 0)
        report('acknowledges-nothing', placeOf(node.id), {
          rule: nameOf(node.id),
          hole: node.hole,
          names,
          whole: whole && names.length === unmet.length,
        })
    }
  },
}
