import { outlookOf } from '../../analysis/cases/outlook.js'
import { placesOf } from '../../analysis/cases/region.js'
import { matteringIn } from '../../analysis/cases/whatever.js'
import { nameOf } from '../../graph/ids.js'
import type { CaseRule } from '../rule.js'

/** What a clause says makes no difference makes none. */
export const whateverMatters: CaseRule = {
  decides: 'whether what is said to make no difference makes none',
  run({ model, placeOf, report }) {
    for (const { rule, fact, standings, asking } of matteringIn(outlookOf(model))) {
      report('matters-after-all', placeOf(rule, 'when'), {
        rule: nameOf(rule),
        fact: fact === 'age' ? fact : nameOf(fact),
        asking: asking.map(nameOf),
        ...placesOf(standings),
      })
    }
  },
}
