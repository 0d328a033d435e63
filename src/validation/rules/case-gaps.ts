import type { Gap } from '../../analysis/cases/gaps.js'
import { holesOf } from '../../analysis/cases/holes.js'
import { casesAt, placesOf, smallestOf } from '../../analysis/cases/region.js'
import { nameOf } from '../../graph/ids.js'
import type { NodeId } from '../../graph/ids.js'
import { momentsOf } from '../../space/index.js'
import { replayed } from '../case-example.js'
import type { CaseRule, CaseSubject } from '../rule.js'

/** Whatever a protocol sets out to answer, it answers for every case, but where the author knows. */
export const caseGaps: CaseRule = {
  decides: 'for which cases no team is named',
  run(subject) {
    for (const gap of holesOf(subject.model).gaps) told(gap, subject)
  },
}

function told(gap: Gap, subject: CaseSubject): void {
  const { model, placeOf, report } = subject
  const example = replayed(smallestOf(gap.holes, model), { outcome: 'not covered', because: gap.why }, model)
  report('gap', placeOf(placeOfGap(gap, subject)), {
    because: gap.why,
    rules: gap.rules.map(nameOf),
    ...placesOf(gap.holes.map(({ standing }) => standing)),
    cases: casesAt(gap.holes, model),
    ...(example === undefined ? {} : { example }),
  })
}

/** The rule that is the cause; else the first that asks the question, else the head of the protocol. */
function placeOfGap({ rules, holes }: Gap, { model }: CaseSubject): NodeId {
  const { place } = holes[0]!.standing
  const asking = model.space.rules.find(
    ({ route, at }) =>
      ([...route.heldBy, ...route.unheld] as readonly string[]).includes(place.holder) &&
      at !== undefined &&
      place.moment !== undefined &&
      momentsOf(at).includes(place.moment),
  )
  return rules[0] ?? asking?.id ?? 'protocol'
}
