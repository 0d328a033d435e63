/** Who does what, and to whom matters go that are not settled. */
import { tasksOf } from '../../../analysis/index.js'
import type { Task, Tasks } from '../../../analysis/index.js'
import type { Party } from '../../../graph/expressions.js'
import type { Ladder } from '../../../graph/nodes.js'
import type { PolicyGraph } from '../../../graph/policy-graph.js'
import { actWords, capitalised, conditionWords, fullName, partyWords, rungWords, shortName, timeWords } from '../../words/index.js'
import { caseLines } from '../case-lines.js'
import { linked, ruleLink } from '../context.js'
import type { Context } from '../context.js'
import { isFilled, item, link, list, paragraph, section, table } from '../document.js'
import type { Page, Row, Section } from '../document.js'
import { ruleTag } from '../rule-card.js'

export function peoplePage(context: Context): Page {
  const groups = new Map<string, Tasks[]>()
  for (const tasks of tasksOf(context.rules)) {
    const name = groupOf(tasks.party, context.graph)
    groups.set(name, [...(groups.get(name) ?? []), tasks])
  }
  const doers = [...groups].map(([name, tasks], index) => doerSection(`doer-${index + 1}`, name, tasks, context))
  const ladders = context.rules.filter((rule) => rule.kind === 'ladder')
  const sections = [...doers, escalation(ladders, context)].filter(isFilled)
  return {
    ...section(
      'people',
      'Who does what',
      [
        paragraph('What each team, worker and manager has to do, ought to do, or is free to do.'),
        list(sections.map(({ anchor, title }) => item([link(anchor, title)]))),
      ],
      sections,
    ),
    file: 'people',
    about: 'The duties of every team and role, and to whom matters go step by step',
  }
}

/** People of a team stand with their team. */
function groupOf(party: Party, graph: PolicyGraph): string {
  switch (party.kind) {
    case 'team-party':
      return fullName(party.team, graph)
    case 'role-of':
      return groupOf(party.of, graph)
    case 'side-party':
      return capitalised(partyWords(party, graph))
    case 'not-stated':
      return 'Not stated who'
    case 'event-party':
      return 'Meetings and panels'
    default:
      return 'Other people and bodies'
  }
}

/** The column of names is left out where the heading says them already. */
function doerSection(anchor: string, name: string, tasks: readonly Tasks[], context: Context): Section {
  const alone =
    tasks.length === 1 &&
    tasks[0]!.party.kind !== 'role-of' &&
    tasks[0]!.party.kind !== 'role-party' &&
    tasks[0]!.party.kind !== 'event-party'
  const rows = tasks.flatMap(({ party, duties }) => duties.map((task) => taskRow(party, task, alone, context)))
  return section(anchor, name, [
    table(name, ['What, and in which cases', 'How strongly', 'By when', ...(alone ? [] : ['Who']), 'Rule'], rows),
  ])
}

const standings: Readonly<Record<Task['as'], string>> = { doer: '', 'stand-in': ' (as a stand-in)', 'one of several': ' (or another)' }

function taskRow(party: Party, { duty, as }: Task, alone: boolean, context: Context): Row {
  const { graph } = context
  const who = party.kind === 'role-of' ? shortName(party.role, graph) : partyWords(party, graph)
  return {
    cells: [
      [[capitalised(actWords(duty.act, graph))], ...caseLines(duty, context)],
      [[`${capitalised(ruleTag(duty).text.replace(/ do$/, ''))}${alone ? standings[as] : ''}`]],
      [[capitalised(timeWords(duty, graph))]],
      ...(alone ? [] : [[[`${capitalised(who)}${standings[as]}`]]]),
      [[ruleLink(duty.id, context)]],
    ],
  }
}

/** Ladders, rung by rung. */
function escalation(ladders: readonly Ladder[], context: Context): Section {
  const rows = ladders.map((ladder): Row => ({
    cells: [
      [
        linked(
          capitalised(ladder.when.kind === 'always' ? 'in any case' : `if ${conditionWords(ladder.when, context.graph)}`),
          ladder,
          context,
        ),
      ],
      ladder.rungs.map((rung, index) => [
        `${ladder.rungs.length === 1 ? '' : `${index + 1}. `}${capitalised(rungWords(rung, context.graph))}`,
      ]),
      [[ruleLink(ladder.id, context)]],
    ],
  }))
  return section('escalation', 'Escalation, step by step', [table('Escalation', ['In which case', 'To whom it goes', 'Rule'], rows)])
}
