import type { Conflict } from '../../analysis/cases/causes.js'
import { holesOf } from '../../analysis/cases/holes.js'
import { casesAt, placesOf, smallestOf } from '../../analysis/cases/region.js'
import { nameOf } from '../../graph/ids.js'
import { replayed } from '../case-example.js'
import type { CaseRule, CaseSubject } from '../rule.js'

/** No two rules give one case two answers, but where the author knows. */
export const caseConflicts: CaseRule = {
  decides: 'which rules contradict one another',
  run(subject) {
    for (const conflict of holesOf(subject.model).conflicts) told(conflict, subject)
  },
}

function told({ rules, fields, clashes, aspect }: Conflict, { model, placeOf, report }: CaseSubject): void {
  const example = aspect === 'case responsibility' && !fields.includes('meeting') ? replayed(smallestOf(clashes, model), { outcome: 'conflict' }, model) : undefined
  report('conflict', placeOf(rules[0]!), {
    rules: rules.map(nameOf), about: fields, ...placesOf(clashes.map(({ standing }) => standing)), cases: casesAt(clashes, model), ...(example === undefined ? {} : { example }),
  }, rules.slice(1).map((rule) => ({ span: placeOf(rule), note: `\`${nameOf(rule)}\`` })))
}
