/** The list of what is wrong, as pages made of the same blocks as the handbook. */
import type { Anchors } from '../handbook/anchors.js'
import { code, details, isFilled, item, joined, list, note, paragraph, quiet, section, strong, table, tag } from '../handbook/document.js'
import type { Block, Card, Cell, Fact, Inline, Item, Line, Row, Section } from '../handbook/document.js'
import { kindNames, kindTitles, kinds, ranks, rankTitles } from './kinds.js'
import type { AuthorityReport, ClauseEntry, Entry, ReadingEntry, Report, RuleEntry, Tally } from './entry.js'
import { listed } from '../words/index.js'
import { countWords, quoted } from './words.js'

/** How rules and clauses are named: as links, where there is something to lead to. */
export interface Links {
  rule(rule: RuleEntry): Inline
  clause(clause: ClauseEntry): Inline
}

const unlinked: Links = { rule: ({ title }) => quoted(title), clause: ({ id }) => id }

/** What is wrong in one document: a summary, then everything, the gravest first. */
export function authoritySection(
  { name, entries, summary, authority, title, version }: AuthorityReport,
  anchors: Anchors,
  links: Links = unlinked,
): Section {
  const prefix = authority ?? name
  const anchor = anchors.of(`entry:${prefix}`)
  const groups = ranks.map((rank) =>
    section(
      anchors.of(`entry:${prefix}-rank-${rank}`),
      rankTitles[rank],
      [],
      entries.filter((entry) => entry.rank === rank).map((entry) => asSection(entry, prefix, anchors, links)),
    ),
  )
  const parts = groups
    .map(({ sections, ...group }) => ({ ...group, blocks: sections.flatMap(({ blocks }) => blocks), sections: [] }))
    .filter(isFilled)
  const about = [title, version === null ? null : `version ${version}`].filter((part) => part !== null).join(', ')
  const grades = summary.promise === null ? [] : [paragraph(...gradeWords(summary.promise))]
  const unlooked =
    summary.notAnalysed.length === 0
      ? []
      : [paragraph(strong('Not analysed, or taken for granted:')), list(summary.notAnalysed.map((line) => item([line])))]
  return section(
    anchor,
    name,
    [
      paragraph(...(about === '' ? [] : [`${about}. `]), `${totalWords(summary.total)}.`),
      ...grades,
      ...unlooked,
      ...(entries.length === 0 ? [note('Nothing was found.')] : []),
    ],
    parts,
  )
}

function asSection(entry: Entry, prefix: string, anchors: Anchors, links: Links): Section {
  return section('', '', [entryCard(entry, anchors.of(`entry:${prefix}-${entry.id}`), links)])
}

function totalWords({ open, acknowledged }: Tally): string {
  const all = open + acknowledged
  return `${all} ${all === 1 ? 'thing is' : 'things are'} wrong or unclear: ${acknowledged} acknowledged in the protocol, ${open} not`
}

function gradeWords({
  situations,
  settledByText,
  settledByPerson,
  unsettled,
  open,
  undecided,
}: NonNullable<AuthorityReport['summary']['promise']>): Line {
  if (undecided.length > 0)
    return [`For how many cases the text names one team was not decided: the protocol is too large to tell ${listed(undecided)}.`]
  return [
    `Of ${situations} situations to which a case can come (a team, with a moment at which the text says something), the text itself names one team for cases in ${settledByText}, leaves cases to a named person in ${settledByPerson}, `,
    `and leaves cases to nobody in ${unsettled}`,
    open === 0 ? ', all of them acknowledged. ' : `, ${open} of them not acknowledged. `,
    'One situation can have cases of each sort.',
  ]
}

function entryCard(entry: Entry, anchor: string, links: Links): Card {
  const { kind, acknowledged, title } = entry
  return {
    kind: 'card',
    anchor,
    title,
    marks: ['entry', `kind-${kind}`, acknowledged ? 'standing-known' : 'standing-open'],
    tags: [acknowledged ? tag('acknowledged') : tag('not acknowledged', 'open'), tag(kindNames[kind], 'strong')],
    blocks: [paragraph(entry.what), ...readingBlocks(entry), { kind: 'facts', facts: factsOf(entry, links) }, ...more(entry)],
  }
}

function readingBlocks({ readings: options }: Entry): readonly Block[] {
  return options.length === 0 ? [] : [list(options.map(readingItem))]
}

const standings = { followed: 'followed here', 'as written': 'as written; nobody has chosen', other: '' } as const

function readingItem({ name, means, standing, changes }: ReadingEntry): Item {
  const words = means.length === 1 ? [`: ${means[0]}`] : []
  return item(
    [strong(`Read as ${quoted(name)}`), ...(standing === 'other' ? [] : [' ', tag(standings[standing])]), ...words],
    [...(means.length === 1 ? [] : means), ...changes].map((line) => item([line])),
  )
}

function factsOf(entry: Entry, links: Links): readonly Fact[] {
  const { reason, why, example, story, cases, clauses, rules, remedy } = entry
  const fact = (name: string, ...lines: readonly Line[]): Fact => ({ name, lines })
  return [
    ...(reason === null ? [] : [fact('The author of the protocol', [`“${reason}”`])]),
    fact('Why it matters', [why]),
    ...(example === null ? [] : [fact('A case that shows it', [`${example.words} `, strong(example.answer)])]),
    ...(story.length === 0 ? [] : [{ name: 'How a case comes there', lines: story.map((line) => [line]) }]),
    ...(cases === null ? [] : [fact('How many', [countWords(cases)])]),
    ...(clauses.length === 0 ? [] : [fact('Clauses to mend', clausesLine(clauses, links))]),
    ...(rules.length === 0
      ? []
      : [
          fact(
            rules.length === 1 ? 'Rule' : 'Rules',
            joined(
              rules.map((rule) => links.rule(rule)),
              '; ',
            ),
          ),
        ]),
    ...(remedy === null ? [] : [fact('How it could be mended', [remedy])]),
  ]
}

/** By heading, each heading once. */
function clausesLine(clauses: readonly ClauseEntry[], links: Links): Line {
  return clauses.flatMap((clause, index) => {
    const { title, under } = clause
    const heading = under === null || clauses[index - 1]?.under === under ? [] : [`under “${under}”: `]
    return [...(index === 0 ? [] : ['; ']), ...heading, links.clause(clause), ...(title === null ? [] : [` ${title}`])]
  })
}

/** More rules than these are not printed in full. */
const mostOnPaper = 3

function more({ cases, rules, example, readings }: Entry): readonly Block[] {
  const parts =
    cases === null || cases.facts.length === 0 || cases.parts.length === 0
      ? []
      : [
          details(
            'Which cases',
            [list([...cases.parts.map((words) => item([words])), ...(cases.complete ? [] : [item([quiet('and others')])])])],
            true,
          ),
        ]
  // What the readings of a clause mean stands there already; many rules are looked up rather than read on paper.
  const said =
    rules.length === 0 || readings.length > 0
      ? []
      : [
          details(
            rules.length === 1 ? 'The rule in words' : 'The rules in words',
            [list(rules.map(({ title, words }) => item([strong(title), `: ${words}`])))],
            rules.length > mostOnPaper,
          ),
        ]
  const scenario = example === null ? [] : [details('The case as a scenario, to be pasted', [code(example.scenario)], true)]
  return [...parts, ...said, ...scenario]
}

/** What stands on top where there are several authorities, or one: how many of each kind, and how far the promise is kept. */
export function overviewBlocks({ authorities }: Report): readonly Block[] {
  const matrix = table(
    'What is wrong, by kind; in brackets what nobody has acknowledged',
    ['Kind', ...authorities.map(({ name }) => name)],
    [
      ...kinds.map((kind): Row => ({
        cells: [[[kindTitles[kind]]], ...authorities.map(({ summary }) => tallyCell(summary.kinds[kind], summary.unseen.includes(kind)))],
      })),
      { cells: [[[strong('All')]], ...authorities.map(({ summary }) => tallyCell(summary.total))] },
    ],
  )
  const byRank = table(
    'The same, by what it can do to a child',
    ['How grave', ...authorities.map(({ name }) => name)],
    ranks
      .filter((rank) => authorities.some(({ entries }) => entries.some((entry) => entry.rank === rank)))
      .map((rank): Row => ({
        cells: [
          [[rankTitles[rank]]],
          ...authorities.map(({ entries }) => tallyCell(tallyOf(entries.filter((entry) => entry.rank === rank)))),
        ],
      })),
  )
  return [matrix, byRank]
}

function tallyOf(entries: readonly Entry[]): Tally {
  const acknowledged = entries.filter((entry) => entry.acknowledged).length
  return { open: entries.length - acknowledged, acknowledged }
}

function tallyCell({ open, acknowledged }: Tally, unseen = false): Cell {
  if (open + acknowledged === 0) return [[quiet(unseen ? 'not looked at' : 'none')]]
  return [[strong(`${open + acknowledged}`), ...(open === 0 ? [] : [quiet(` (${open})`)])]]
}

/** The list of the authorities in the order in which they stand. */
export function contentsOf({ authorities }: Report, anchors: Anchors): Block {
  return list(
    authorities.map(({ name, authority, summary }) =>
      item([{ kind: 'link', to: anchors.of(`entry:${authority ?? name}`), text: name }, `: ${totalWords(summary.total)}`]),
    ),
  )
}
