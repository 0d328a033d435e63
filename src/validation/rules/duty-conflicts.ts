import { dutyClashesIn } from '../../analysis/cases/duty-clashes.js'
import { possibleIn } from '../../analysis/cases/possible.js'
import { caseSet } from '../../analysis/cases/region.js'
import { nameOf } from '../../graph/ids.js'
import type { CaseRule } from '../rule.js'

/** No two duties contradict each other about one act, but where the author knows. */
export const dutyConflicts: CaseRule = {
  decides: 'which duties contradict one another',
  run({ model, placeOf, report }) {
    const possible = possibleIn(model)
    for (const {
      rules: [a, b],
      about,
      where,
    } of dutyClashesIn(model).open) {
      const open = model.store.some(where, [model.space.vocabulary.axes.index('holder'), model.space.vocabulary.axes.index('now')])
      report('duties-conflict', placeOf(a), { rules: [nameOf(a), nameOf(b)], about, cases: caseSet(open, possible.cases(open), model) }, [
        { span: placeOf(b), note: `\`${nameOf(b)}\`` },
      ])
    }
  },
}
