import type { Conflict } from '../../analysis/cases/causes.js'
import { holesOf } from '../../analysis/cases/holes.js'
import { casesAt, placesOf, smallestOf } from '../../analysis/cases/region.js'
import { nameOf } from '../../graph/ids.js'
import type { EventId } from '../../graph/ids.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { pointMoments } from '../../space/index.js'
import { replayed } from '../case-example.js'
import type { CaseRule, CaseSubject } from '../rule.js'

/** No two rules give one case two answers, but where the author knows. */
export const caseConflicts: CaseRule = {
  decides: 'which rules contradict one another',
  run(subject) {
    for (const conflict of holesOf(subject.model).conflicts) told(conflict, subject)
  },
}

/** The moments of these rules that come again and again: each can come after a latest day that an earlier one set. */
function comingAgain(rules: Conflict['rules'], graph: PolicyGraph): readonly string[] {
  return [
    ...new Set(
      rules.flatMap((id) => {
        const rule = graph.node(id)
        return rule.kind !== 'route'
          ? []
          : pointMoments(rule.at).flatMap((moment) =>
              moment.kind === 'event-moment' && moment.which !== 'first' && !once(moment.event, graph) ? [nameOf(moment.event)] : [],
            )
      }),
    ),
  ]
}

function once(event: EventId, graph: PolicyGraph): boolean {
  const node = graph.node(event)
  return node.kind === 'event' && node.once
}

function told({ rules, fields, clashes, aspect }: Conflict, { model, placeOf, report }: CaseSubject): void {
  const example =
    aspect === 'case responsibility' && !fields.includes('meeting')
      ? replayed(smallestOf(clashes, model), { outcome: 'conflict' }, model)
      : undefined
  report(
    'conflict',
    placeOf(rules[0]!),
    {
      rules: rules.map(nameOf),
      about: fields,
      ...(fields.includes('latest day') ? { again: comingAgain(rules, model.space.graph) } : {}),
      ...placesOf(clashes.map(({ standing }) => standing)),
      cases: casesAt(clashes, model),
      ...(example === undefined ? {} : { example }),
    },
    rules.slice(1).map((rule) => ({ span: placeOf(rule), note: `\`${nameOf(rule)}\`` })),
  )
}
