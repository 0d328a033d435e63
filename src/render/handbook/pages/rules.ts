/** Every rule once, under the team that holds the case. */
import { rulesByTeam } from '../../../analysis/index.js'
import type { TeamRules } from '../../../analysis/index.js'
import type { TeamId } from '../../../graph/ids.js'
import type { RuleNode, Team } from '../../../graph/nodes.js'
import { fullName, listed, shortName } from '../../words/index.js'
import { ruleLink, saysForEach } from '../context.js'
import type { Context } from '../context.js'
import { isFilled, item, joined, link, list, paragraph, section, strong } from '../document.js'
import type { Block, Line, Page, Section } from '../document.js'
import { ruleCard } from '../rule-card.js'

export function rulesPage(context: Context): Page {
  const { graph, rules } = context
  const { teams, unheld, anyHolder } = rulesByTeam(graph, rules)
  const shown = new Set<RuleNode>()
  const sections = [
    ...teams.map((team) => teamSection(team, shown, context)),
    unheldSection(unheld, context),
    anyHolderSection(anyHolder, context),
  ].filter(isFilled)
  return {
    ...section(
      'rules',
      'Rules by team',
      [
        paragraph(
          'Each rule stands once, under the team that holds the case. ',
          strong('Moves'),
          ' and ',
          strong('stays'),
          ' say where the case goes; the other rules say what has to be done.',
        ),
        list(sections.map(({ anchor, title }) => item([link(anchor, title)]))),
      ],
      sections,
    ),
    file: 'rules',
    about: 'Every rule in one sentence, with its exceptions and its clauses',
  }
}

/** Closed cases and new ones; a rule that speaks of a team's cases too has its card there. */
function unheldSection(unheld: readonly RuleNode[], context: Context): Section {
  const [alone, shared] = [unheld.filter(({ heldBy }) => heldBy.length === 0), unheld.filter(({ heldBy }) => heldBy.length > 0)]
  return section(
    'nobody',
    'Cases that no team holds',
    linksLine('Also for these cases, shown above: ', shared, context),
    [group('nobody-rules', 'Closed cases and new ones', alone, context)].filter(isFilled),
  )
}

function teamSection({ team, routes, others, receives, elsewhere: beside }: TeamRules, shown: Set<RuleNode>, context: Context): Section {
  const { anchors } = context
  const fresh = (rules: readonly RuleNode[]) => rules.filter((rule) => !shown.has(rule))
  const elsewhere = [...routes, ...others].filter((rule) => shown.has(rule))
  const anchor = anchors.of(`team-rules:${team.id}`)
  const groups = [
    group(`${anchor}-moves`, 'Where its cases go', fresh(routes), context, team.id),
    group(
      `${anchor}-duties`,
      'What has to be done',
      fresh(others).filter((rule) => rule.kind === 'duty'),
      context,
      team.id,
    ),
    group(
      `${anchor}-escalation`,
      'Escalation, step by step',
      fresh(others).filter((rule) => rule.kind === 'ladder'),
      context,
      team.id,
    ),
    group(
      `${anchor}-problems`,
      'Known problems in the source',
      fresh(others).filter((rule) => rule.kind === 'acknowledgement'),
      context,
      team.id,
    ),
    group(
      `${anchor}-promises`,
      'What is promised',
      fresh(others).filter((rule) => rule.kind === 'promise'),
      context,
      team.id,
    ),
    group(
      `${anchor}-principles`,
      'Principles',
      fresh(others).filter((rule) => rule.kind === 'principle'),
      context,
      team.id,
    ),
  ].filter(isFilled)
  for (const rule of [...routes, ...others]) shown.add(rule)
  const blocks = [
    ...about(team),
    ...linksLine('Cases come to it by: ', receives, context),
    ...linksLine('Also for this team, shown above: ', elsewhere, context),
    ...linksLine('What it does in cases that another team, or whichever team, holds: ', beside, context),
  ]
  const silent = groups.length + receives.length + elsewhere.length + beside.length === 0
  return section(anchor, fullName(team.id, context.graph), silent ? [] : blocks, groups)
}

function about(team: Team): Block[] {
  const facts = [
    team.is,
    team.alsoCalled.length === 0 ? undefined : `Also called ${listed(team.alsoCalled)}.`,
    team.outside
      ? 'A body outside the authority.'
      : team.per === undefined || saysForEach(team)
        ? undefined
        : `There is one for each ${team.per}.`,
  ].filter((part) => part !== undefined)
  return facts.length === 0 ? [] : [paragraph(facts.join(' '))]
}

function linksLine(lead: string, rules: readonly RuleNode[], context: Context): Block[] {
  if (rules.length === 0) return []
  const line: Line = [
    lead,
    ...joined(
      rules.map((rule) => ruleLink(rule.id, context)),
      '; ',
    ),
    '.',
  ]
  return [paragraph(...line)]
}

function group(anchor: string, title: string, rules: readonly RuleNode[], context: Context, team?: TeamId): Section {
  return section(
    anchor,
    title,
    rules.map((rule) => ruleCard(rule, context, team)),
  )
}

/** Rules that name no holder, under the headings of the source. */
function anyHolderSection(rules: readonly RuleNode[], context: Context): Section {
  const byHeading = new Map<string, RuleNode[]>()
  for (const rule of rules) {
    const heading = rule.cites.map((clause) => context.clauses.get(clause)?.under).find((under) => under !== undefined) ?? 'Other rules'
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), rule])
  }
  const groups = [...byHeading].map(([heading, under], index) => group(`any-team-${index + 1}`, heading, under, context))
  const blocks = rules.length === 0 ? [] : [paragraph('Rules that name no holder, in the order of the source.')]
  return section('any-team', 'Whichever team holds the case', blocks, groups)
}

/** Who holds a case under a rule. */
export function holdersOf({ heldBy, unheld }: RuleNode, { graph }: Context): string {
  return heldBy.length + unheld.length === 0
    ? 'any team'
    : listed([...heldBy.map((team) => shortName(team, graph)), ...unheld.map((state) => `nobody (${state})`)], 'or')
}
