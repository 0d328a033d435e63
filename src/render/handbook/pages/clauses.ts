/** The account of the source: every clause, and what carries it. */
import type { AccountedClause, Carrier, ClauseStatus } from '../../../analysis/index.js'
import { sourceWords } from '../../../diagnostics/cited-source.js'
import type { LedgerClause } from '../../../graph/ledger.js'
import { isRule } from '../../../graph/nodes.js'
import { capitalised, fullName, sentence } from '../../words/index.js'
import { ruleLink } from '../context.js'
import type { Context } from '../context.js'
import { joined, link, note, paragraph, quiet, section, table, tag } from '../document.js'
import type { Block, Inline, Line, Page, Row, Section } from '../document.js'

export function clausesPage(context: Context): Page | undefined {
  const { account } = context
  if (account === undefined) return undefined
  const { totals } = account
  const facts: readonly (readonly [string, string])[] = [
    ['Source', context.ledger!.source],
    ['Clauses', `${totals.clauses}`],
    ['Carried by rules', `${totals.executable}`],
    ['Kept as prose', `${totals.prose}`],
    ['Set aside', `${totals['set aside']}`],
    ['Not carried', `${totals.unaccounted}`],
  ]
  return {
    ...section(
      'clauses',
      'Clauses',
      [
        paragraph(
          'Every clause of the source, in its order, with the rules that carry it. The smaller print says how a difficulty was decided.',
        ),
        { kind: 'facts', facts: facts.map(([name, value]) => ({ name, lines: [[value]] })) },
        ...unknown(context),
      ],
      underHeadings(account.clauses, context),
    ),
    file: 'clauses',
    about: 'Clause by clause: which rule carries it, or why none does',
  }
}

function unknown(context: Context): Block[] {
  const clauses = context.account!.unknown
  return clauses.length === 0
    ? []
    : [note(`Rules also cite clauses that the list of clauses does not have: ${clauses.map(({ clause }) => clause).join(', ')}.`)]
}

function underHeadings(clauses: readonly AccountedClause[], context: Context): Section[] {
  const byHeading = new Map<string, AccountedClause[]>()
  for (const entry of clauses) byHeading.set(entry.clause.under ?? '', [...(byHeading.get(entry.clause.under ?? '') ?? []), entry])
  return [...byHeading].map(([heading, entries], index) => {
    const title = heading === '' ? 'Clauses' : heading
    return section(`clauses-${index + 1}`, title, [
      table(
        title,
        ['Clause', 'What it is about', 'Carried by'],
        entries.map((entry) => clauseRow(entry, context)),
      ),
    ])
  })
}

function clauseRow({ clause, carriers, standing }: AccountedClause, context: Context): Row {
  const decision = clause.decision === undefined ? [] : [[quiet(sentence(inQuotes(clause.decision)))]]
  return {
    anchor: context.anchors.of(`clause:${clause.id}`),
    cells: [
      [[clause.id]],
      [[sentence(clause.title)], ...decision, ...sourceLines(clause)],
      carriedBy(standing, carriers, clause.setAside, context),
    ],
  }
}

/** Where it was read, and how sure that is. */
function sourceLines({ sources = [] }: LedgerClause): readonly Line[] {
  return sources.map((source) => [quiet(`Source: ${sourceWords(source)}`)])
}

/** Words of the language stand in backticks in a ledger; on paper in quotation marks. */
function inQuotes(text: string): string {
  return text.replace(/`([^`]*)`/g, '“$1”')
}

function carriedBy(standing: ClauseStatus, carriers: readonly Carrier[], setAside: string | undefined, context: Context): readonly Line[] {
  const links = joined(
    carriers.map((carrier) => carrierLink(carrier, context)),
    '; ',
  )
  const reason = setAside === undefined ? [] : [[tag('set aside', 'plain'), ` ${sentence(inQuotes(setAside))}`]]
  switch (standing) {
    case 'unaccounted':
      return [[tag('not carried', 'open')]]
    case 'set aside':
      return reason
    case 'prose':
      return [[...links, ' ', tag('prose')], ...reason]
    case 'executable':
      return [links, ...reason]
  }
}

const parts = {
  exception: 'exception of ',
  outside: 'what the protocol leaves to others',
  assumption: 'what it takes for granted',
} as const

function carrierLink({ node: id, part }: Carrier, context: Context): Inline {
  const { graph, anchors } = context
  const node = graph.node(id)
  if (part === 'outside' || part === 'assumption') return link(part === 'outside' ? 'outside' : 'assumes', parts[part])
  if (id === 'protocol') return link('overview', 'the protocol itself')
  if (isRule(node)) {
    const { to, text } = ruleLink(node.id, context)
    return link(to, part === 'exception' ? `${parts.exception}${text}` : text)
  }
  return link(anchors.of(id), part === 'exception' ? `${parts.exception}${fullName(id, graph)}` : capitalised(fullName(id, graph)))
}
