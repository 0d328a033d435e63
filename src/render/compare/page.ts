/** The comparison as one page: at a glance, topic by topic, how much of each protocol it reaches. */
import { anchors as newAnchors } from '../handbook/anchors.js'
import type { Anchors } from '../handbook/anchors.js'
import { details, item, joined, link, list, paragraph, quiet, section, strong, table, tag } from '../handbook/document.js'
import type { Block, Cell, Inline, Line, Page, Section } from '../handbook/document.js'
import { capitalised } from '../words/text.js'
import type { CellDocument, ComparisonDocument, CoverageDocument, PairDocument, RowDocument, RuleDocument } from './document.js'
import { pairWords, rowWords, tones, verdictWords } from './verdict-words.js'

export function comparisonPage({ title, authorities, rows, coverage, notes }: ComparisonDocument): Page {
  const anchors = newAnchors()
  return {
    ...section(
      anchors.of('entry:comparison'),
      title,
      [
        paragraph(
          'Each row is one question that protocols answer, and leads to what each authority says of it in its own words. The last column says whether those that answer say the same.',
        ),
        list(notes.map((each) => item([each]))),
      ],
      [
        section(anchors.of('entry:at-a-glance'), 'At a glance', [
          table(
            'Who answers, and whether alike',
            ['Topic', ...authorities, 'Alike?'],
            rows.map((row) => ({
              cells: [
                [[link(anchors.of(`entry:${row.topic}`), row.title)]],
                ...row.cells.map(({ status }): Cell => [[status === 'answered' ? statusWords[status] : quiet(statusWords[status])]]),
                [[verdictTag(rowWords(row))]],
              ],
            })),
          ),
        ]),
        ...rows.map((row) => rowSection(row, anchors)),
        section(anchors.of('entry:coverage'), 'How much was comparable', [
          paragraph(
            'What no topic shows is listed, not passed over; words that are mapped to a shared concept exactly can be held against those of another authority.',
          ),
          table(
            'How far the comparison reaches',
            ['Authority', 'Topics answered', 'Topics spoken of, in rules or prose', 'Rules shown', 'Words mapped exactly'],
            coverage.map(({ name, topics, covered, rules, words }) => ({
              cells: [[[name]], [[topics]], [[covered]], [[rules]], [[words]]],
            })),
          ),
          ...coverage.flatMap(leftOut),
        ]),
      ],
    ),
    file: 'comparison',
    about: title,
  }
}

const verdictTag = (words: string): Inline => tag(words, tones[words] ?? 'plain')

const statusWords: Readonly<Record<CellDocument['status'], string>> = {
  answered: 'answered',
  'in prose only': 'prose',
  'left to others': 'left to others',
  'left open': 'left open',
  'not covered': 'not covered',
}

/** What is folded of each topic, and opened by whoever comes to it. */
export const saysTitle = 'What each says'
export const termsTitle = 'What the names of conditions mean'
export const pairsTitle = 'Two by two'
export const rulesTitle = 'Every rule that speaks of it'

/** That no rule answers, and what the document says all the same. */
function unanswered({ status, prose, outside, holes }: CellDocument): Cell {
  return [
    [quiet(status)],
    ...prose.map(({ sentence, clauses }): Line => [quiet(sentence), ...cited(clauses)]),
    ...(outside === undefined ? [] : [[quiet(outside)]]),
    ...(status === 'not covered' ? [] : holes.map(({ sentence, clauses }): Line => [quiet(sentence), ...cited(clauses)])),
  ]
}

function sentencesOf({ answers, rules, tasks }: CellDocument): readonly Line[] {
  const all = answers.length > 0 ? [...answers.filter(({ main }) => main), ...answers.filter(({ main }) => !main), ...tasks] : rules
  return all.map(({ sentence, clauses }): Line => [sentence, ...cited(clauses)])
}

function cited(clauses: readonly string[]): readonly Inline[] {
  return clauses.length === 0 ? [] : [' ', quiet(`(${clauses.join(', ')})`)]
}

function rowSection(row: RowDocument, anchors: Anchors): Section {
  const blocks: Block[] = [
    paragraph(row.is, ' ', verdictTag(rowWords(row))),
    ...inShort(row),
    details(saysTitle, [
      table(
        'What each says of it',
        ['Authority', 'Says', 'In shared words'],
        row.cells.map((cell) => ({
          cells: [
            [[cell.authority]],
            says(cell),
            cell.shared.map(({ field, words, besides }): Line => [`${field}: ${words}`, ...besides.map((each) => quiet(`; ${each}`))]),
          ],
        })),
      ),
    ]),
  ]
  const terms = row.cells.flatMap((cell) =>
    cell.terms.map((term) => item([strong(`${cell.authority}, “${term.name}”`), `: ${term.means}`, ...cited(term.clauses)])),
  )
  if (terms.length > 0) blocks.push(details(termsTitle, [list(terms)]))
  const pairs = row.pairs.filter(({ fields, nothing }) => fields.length > 0 || nothing !== undefined)
  if (pairs.length > 0)
    blocks.push(
      details(
        pairsTitle,
        pairs.map((pair) => details(`${pair.names.join(' and ')}: ${pairWords(pair)}`, pairBlocks(pair))),
      ),
    )
  const rules = row.cells.filter((cell) => cell.rules.length + cell.prose.length + cell.holes.length > 0)
  if (rules.length > 0)
    blocks.push(
      details(
        rulesTitle,
        rules.flatMap((cell) => [paragraph(strong(cell.authority)), list([...cell.rules, ...cell.prose, ...cell.holes].map(ruleItem))]),
      ),
    )
  return section(anchors.of(`entry:${row.topic}`), row.title, blocks)
}

/** What stands under the heading: field by field who says the same; of who says nothing in shared words, and of topics that are not about where cases go, the first thing that each says. */
function inShort({ cells, summary }: RowDocument): readonly Block[] {
  const isOfRoutes = cells.some(({ answers }) => answers.length > 0)
  const first = cells.flatMap((cell) =>
    cell.status === 'answered' && !(isOfRoutes && cell.shared.length > 0)
      ? sentencesOf(cell)
          .slice(0, 1)
          .map((line) => item([strong(cell.authority), ': ', ...line]))
      : [],
  )
  const lines = [...first, ...summary.map((line) => item([line]))]
  return lines.length === 0 ? [] : [list(lines)]
}

function says(cell: CellDocument): Cell {
  if (cell.status !== 'answered') return unanswered(cell)
  const said = sentencesOf(cell)
  return [
    ...said,
    ...cell.holes.map(({ kind, sentence, clauses }): Line => [tag(kindWords[kind] ?? kind, 'open'), ' ', sentence, ...cited(clauses)]),
  ]
}

const kindWords: Readonly<Record<string, string>> = {
  principle: 'in prose',
  gap: 'gap',
  conflict: 'contradiction',
  unclear: 'unclear',
  missing: 'missing document',
  undefined: 'unexplained word',
  overdue: 'review overdue',
}

function ruleItem({ title, sentence, clauses, kind }: RuleDocument) {
  return item([tag(kindWords[kind] ?? kind), ' ', strong(title), `: ${sentence}`, ...cited(clauses)])
}

function pairBlocks(pair: PairDocument): readonly Block[] {
  const {
    names: [one, other],
    fields,
    nothing,
  } = pair
  if (nothing !== undefined) return [paragraph(nothing)]
  const notes = fields.flatMap(({ field, notes: lines }) =>
    lines.length === 0 ? [] : [item([strong(capitalised(field)), `: ${lines.join(' ')}`])],
  )
  return [
    table(
      `${one} and ${other}: ${pairWords(pair)}`,
      ['', 'As a rule', one, other],
      fields.map(({ field, verdict: of, said }) => ({
        cells: [[[capitalised(field)]], [joined([verdictTag(verdictWords[of])])], [[said[0]]], [[said[1]]]],
      })),
    ),
    ...(notes.length === 0 ? [] : [list(notes)]),
  ]
}

function leftOut({ name, left }: CoverageDocument): readonly Block[] {
  return left.length === 0
    ? []
    : [details(`${name}: ${left.length} ${left.length === 1 ? 'rule' : 'rules'} of which no topic speaks`, [list(left.map(ruleItem))])]
}
