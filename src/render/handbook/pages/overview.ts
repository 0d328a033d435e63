/** What the protocol is, how cases pass, and where to read on. */
import type { Exception } from '../../../graph/expressions.js'
import type { Outside, Question } from '../../../graph/nodes.js'
import { topics } from '../../../concepts/index.js'
import { labelIn, pointText } from '../../diagram/index.js'
import type { TransferDiagram, DiagramLink } from '../../diagram/index.js'
import { atMoment, capitalised, conditionWords, dateWords, listed, sentence, shortName, withThe } from '../../words/index.js'
import { clauseLink, ruleLink } from '../context.js'
import type { Context } from '../context.js'
import { item, joined, link, list, note, paragraph, quiet, section, table } from '../document.js'
import type { Block, Fact, Inline, Item, Line, Page, Picture, Section } from '../document.js'

/** The first page; a protocol with more ways than can be drawn has no picture. */
export function overview(diagram: TransferDiagram, picture: Picture | undefined, context: Context): Page {
  const namesTeams = context.graph.all('team').length > 0
  return {
    ...section(
      'overview',
      `${context.graph.protocol.name}: ${context.graph.protocol.title ?? 'case transfer protocol'}`,
      [
        paragraph(
          namesTeams
            ? 'Which team holds a child’s case, when it passes to another team, by when, on what conditions, and who decides.'
            : 'What is to be done and by when. No team is named here: who holds a child’s case is left to each authority.',
        ),
        { kind: 'facts', facts: protocolFacts(context) },
        ...unaccountedNote(context),
      ],
      namesTeams ? [picturePart(diagram, picture, context), scope(context)] : [scope(context)],
    ),
    file: 'index',
    about: namesTeams ? 'What the protocol is, and how cases pass from team to team' : 'What the protocol is',
  }
}

function protocolFacts({ graph, ledger, account, rules }: Context): Fact[] {
  const { protocol } = graph
  const count = (kind: string): number => rules.filter((rule) => rule.kind === kind).length
  const parts = [
    counted(count('route'), 'rule on where a case goes', 'rules on where a case goes'),
    counted(count('duty'), 'duty', 'duties'),
    counted(count('ladder'), 'escalation', 'escalations'),
    counted(count('acknowledgement'), 'known problem', 'known problems'),
    counted(count('promise'), 'promise', 'promises'),
    counted(count('principle'), 'principle', 'principles'),
  ].filter((part) => part !== undefined)
  const facts: (readonly [string, string | undefined])[] = [
    ['Authority', protocol.name],
    ['Source', ledger?.source],
    ['Version', protocol.version],
    ['In force from', protocol.effective === 'not stated' ? 'not stated' : dateWords(protocol.effective)],
    ['To be reviewed', protocol.review === undefined ? undefined : dateWords(protocol.review)],
    ['Cases already open', protocol.inFlight],
    ['Contents', listed(parts)],
    [
      'Clauses of the source',
      account === undefined
        ? undefined
        : `${account.totals.clauses} in all, ${account.totals.executable} carried by rules, ${account.totals.prose} kept as prose, ${account.totals['set aside']} set aside with a reason`,
    ],
  ]
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, lines: [[capitalised(value)]] }]))
}

function counted(count: number, one: string, several: string): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : several}`
}

function unaccountedNote({ account }: Context): Block[] {
  const missing = account?.totals.unaccounted ?? 0
  if (missing === 0) return []
  return [
    note(
      `${missing} ${missing === 1 ? 'clause' : 'clauses'} of the source ${missing === 1 ? 'is' : 'are'} carried by no rule: see `,
      link('clauses', 'the clauses'),
      '.',
    ),
  ]
}

function picturePart(diagram: TransferDiagram, picture: Picture | undefined, context: Context): Section {
  if (diagram.links.length === 0) return section('how-cases-pass', 'How cases pass from team to team', [paragraph('No rule moves a case.')])
  const lists = section('moves', picture === undefined ? 'In words' : 'The same in words', [
    movesTable(diagram, context),
    ...othersTable(diagram, context),
  ])
  const blocks: Block[] =
    picture === undefined
      ? [paragraph(`A case can pass in ${diagram.links.length} ways between the teams: too many for a picture. All of them are listed.`)]
      : [
          paragraph(
            'The picture shows who can pass a case to whom, and when. Teams with a double frame exist more than once; bodies outside the authority have a dashed frame.',
          ),
          picture,
        ]
  return section('how-cases-pass', 'How cases pass from team to team', blocks, [lists])
}

function movesTable(diagram: TransferDiagram, context: Context): Block {
  const rows = diagram.links.filter(({ points }) => points.length > 0).map((each) => moveRow(each, diagram, context))
  return table('Who passes a case to whom', ['From', 'To', 'When, and by which rule'], rows)
}

function othersTable(diagram: TransferDiagram, context: Context): Block[] {
  const others = diagram.others.map((each) => moveRow(each, diagram, context))
  const never = diagram.forbidden.map((each) => moveRow(each, diagram, context))
  return [
    ...(others.length === 0 ? [] : [table('What else moves', ['From', 'To', 'When, and by which rule'], others)]),
    ...(never.length === 0 ? [] : [table('Moves that are ruled out', ['From', 'To', 'When, and by which rule'], never)]),
  ]
}

function moveRow(each: DiagramLink, diagram: TransferDiagram, context: Context) {
  return {
    anchor: moveAnchor(each, context),
    cells: [
      [[capitalised(labelIn(diagram, each.from))]],
      [[capitalised(labelIn(diagram, each.to))]],
      each.points.map((point): Line => [
        `${capitalised(pointText(point))}: `,
        ...point.rules.flatMap((rule, index): Line => [
          ...(index === 0 ? [] : ['; ']),
          ruleLink(rule.id, context),
          ...(rule.time === undefined ? [] : [quiet(` (${rule.time})`)]),
        ]),
      ]),
    ],
  }
}

/** Where the table has the line of the picture. */
export function moveAnchor(each: DiagramLink, { anchors }: Context): string {
  const group =
    each.strength === 'must-not'
      ? 'never'
      : each.points.some(({ notes }) => notes.some((one) => one.startsWith('only the ')))
        ? 'other'
        : 'case'
  return anchors.of(`move:${JSON.stringify([group, each.from, each.to])}`)
}

/** What the protocol sets out to answer, and what it leaves to others. */
function scope(context: Context): Section {
  const { protocol } = context.graph
  const byMoment = new Map<string, Question[]>()
  for (const question of protocol.asks)
    byMoment.set(JSON.stringify(question.at), [...(byMoment.get(JSON.stringify(question.at)) ?? []), question])
  const questions = [...byMoment.values()].map((asked) => {
    const teams = asked.flatMap(({ heldBy }) => (heldBy === undefined ? [] : [shortName(heldBy, context.graph)]))
    const states = asked.flatMap(({ unheld }) => (unheld === undefined ? [] : [`is ${unheld}`]))
    const cases = listed([...(teams.length === 0 ? [] : [`${listed(teams, 'or')} holds`]), ...states], 'or')
    return item([`Where a case goes that ${cases}, ${atMoment(asked[0]!.at, context.graph)}`])
  })
  const parts = [
    section('asks', 'Also answers', [list(questions)]),
    section('outside', 'Leaves to others', [list(protocol.outside.map((outside) => outsideItem(outside, context)))]),
    section('assumes', 'Takes for granted of every case', [
      list(protocol.assumes.map((assumption) => assumptionItem(assumption, context))),
    ]),
  ].filter(({ blocks }) => blocks.some((block) => block.kind === 'list' && block.items.length > 0))
  return section('scope', 'What the protocol covers', [], parts)
}

function outsideItem({ heldBy, unheld, at, topic, says, cites }: Outside, context: Context): Item {
  const { graph } = context
  const shared = topic === undefined || !Object.hasOwn(topics, topic) ? undefined : topics[topic]
  const about = topic === undefined ? [] : [shared?.is.replace(/\.$/, '') ?? topic]
  const holder =
    heldBy !== undefined ? [`cases that ${shortName(heldBy, graph)} holds`] : unheld !== undefined ? [`cases that are ${unheld}`] : []
  const event = at === undefined ? [] : [withThe(shortName(at, graph))]
  return item([`${capitalised([...about, ...holder, ...event].join(', '))}: `, sentence(says), ...clausesAfter(cites, context)])
}

function assumptionItem({ when, says, cites }: Exception, context: Context): Item {
  const words = conditionWords(when, context.graph)
  return item([sentence(words), ...(says === undefined ? [] : [` Because: ${sentence(says)}`]), ...clausesAfter(cites, context)])
}

function clausesAfter(cites: readonly string[], context: Context): readonly Inline[] {
  return cites.length === 0 ? [] : [' (', ...joined(cites.map((clause) => clauseLink(clause, context))), ')']
}
