import { limitsApartIn } from '../../analysis/cases/limits-apart.js'
import { possibleIn } from '../../analysis/cases/possible.js'
import { nameOf } from '../../graph/ids.js'
import type { CaseRule } from '../rule.js'
import { longerFrom } from '../longer-from.js'

/** No two times contradict each other. */
export const limitsApart: CaseRule = {
  decides: 'which limits cannot both be kept',
  run({ model, placeOf, report }) {
    for (const { rules, earliest, latest, verdict, longer } of limitsApartIn(model, possibleIn(model))) {
      report(
        'limits-never-both',
        placeOf(rules[0]),
        { rules: rules.map(nameOf), earliest, latest, verdict, longer: longerFrom(longer) },
        rules[0] === rules[1] ? [] : [{ span: placeOf(rules[1]), note: `\`${nameOf(rules[1])}\`` }],
      )
    }
  },
}
