/** The comparison as one page: at a glance, topic by topic, how much of each protocol it reaches. */
import { anchors as newAnchors } from '../handbook/anchors.js'
import type { Anchors } from '../handbook/anchors.js'
import { details, item, joined, link, list, paragraph, quiet, section, strong, table, tag } from '../handbook/document.js'
import type { Block, Cell, Inline, Line, Page, Section, Tone } from '../handbook/document.js'
import { capitalised } from '../words/text.js'
import type { CellDocument, ComparisonDocument, CoverageDocument, PairDocument, RowDocument, RuleDocument } from './document.js'

export function comparisonPage({ title, authorities, rows, coverage, notes }: ComparisonDocument): Page {
  const anchors = newAnchors()
  return {
    ...section(anchors.of('entry:comparison'), title, [
      paragraph('Each row is one question that protocols answer; each column is one authority, in its own words. The last column says whether those that answer say the same.'),
      list(notes.map((each) => item([each]))),
    ], [
      section(anchors.of('entry:at-a-glance'), 'At a glance', [table('What each says, as a rule', ['Topic', ...authorities, 'Alike?'], rows.map((row) => ({
        anchor: anchors.of(`entry:row ${row.topic}`),
        cells: [[[link(anchors.of(`entry:${row.topic}`), row.title)]], ...row.cells.map(glance), [[tag(verdictWords[row.verdict], toneOf(row.verdict))], ...row.counts.map((each): Line => [quiet(each)])]],
      })))]),
      ...rows.map((row) => rowSection(row, anchors)),
      section(anchors.of('entry:coverage'), 'How much was comparable', [
        paragraph('What no topic shows is listed, not passed over; words that are mapped to a shared concept exactly can be held against those of another authority.'),
        table('How far the comparison reaches', ['Authority', 'Topics answered', 'Rules shown', 'Words mapped exactly'], coverage.map(({ name, topics, rules, words }) => ({ cells: [[[name]], [[topics]], [[rules]], [[words]]] }))),
        ...coverage.flatMap(leftOut),
      ]),
    ]),
    file: 'comparison', about: title,
  }
}

const verdictWords: Readonly<Record<RowDocument['verdict'], string>> = {
  same: 'same', different: 'different', depends: 'in part', 'not covered': 'not covered', 'no counterpart': 'no counterpart', 'one only': 'one only', 'not comparable': 'not comparable',
}

function toneOf(verdict: RowDocument['verdict']): Tone {
  return verdict === 'same' ? 'strong' : verdict === 'different' || verdict === 'depends' ? 'open' : 'plain'
}

/** So many rules stand in a cell at a glance. */
const mostAtAGlance = 4

/** What holds as a rule first, then the rest in the order of the document. */
function glance(cell: CellDocument): Cell {
  if (cell.status !== 'answered') return [[quiet(cell.status)], ...(cell.outside === undefined ? [] : [[quiet(cell.outside)]])]
  const said = sentencesOf(cell)
  const shown = said.slice(0, mostAtAGlance)
  const holes = cell.holes.length === 0 ? [] : [[quiet(`${cell.holes.length} ${cell.holes.length === 1 ? 'point' : 'points'} open in the text`)]]
  return [...shown, ...(said.length > shown.length ? [[quiet(`and ${said.length - shown.length} more`)]] : []), ...holes]
}

function sentencesOf({ answers, rules }: CellDocument): readonly Line[] {
  const all = answers.length > 0 ? [...answers.filter(({ main }) => main), ...answers.filter(({ main }) => !main)] : rules
  return all.map(({ sentence, clauses }): Line => [sentence, ...cited(clauses)])
}

function cited(clauses: readonly string[]): readonly Inline[] {
  return clauses.length === 0 ? [] : [' ', quiet(`(${clauses.join(', ')})`)]
}

function rowSection(row: RowDocument, anchors: Anchors): Section {
  const blocks: Block[] = [
    paragraph(row.is), paragraph(tag(verdictWords[row.verdict], toneOf(row.verdict)), ...(row.summary.length === 0 ? [] : [' ', row.summary.join(' ')])),
    table(`What each says of it: ${row.title}`, ['Authority', 'Says', 'In shared words'], row.cells.map((cell) => ({ cells: [[[cell.authority]], says(cell), cell.shared.map(({ field, words }): Line => [`${field}: ${words}`])] }))),
  ]
  const pairs = row.pairs.filter(({ fields }) => fields.length > 0)
  if (pairs.length > 0) blocks.push(details('Two by two', pairs.flatMap(pairBlocks)))
  const rules = row.cells.filter((cell) => cell.rules.length + cell.holes.length > 0)
  if (rules.length > 0) blocks.push(details('Every rule that speaks of it', rules.flatMap((cell) => [paragraph(strong(cell.authority)), list([...cell.rules, ...cell.holes].map(ruleItem))])))
  return section(anchors.of(`entry:${row.topic}`), row.title, blocks)
}

function says(cell: CellDocument): Cell {
  if (cell.status !== 'answered') return glance(cell)
  const said = sentencesOf(cell)
  return [...said, ...cell.holes.map(({ kind, sentence, clauses }): Line => [tag(holeKinds[kind] ?? kind, 'open'), ' ', sentence, ...cited(clauses)])]
}

const holeKinds: Readonly<Record<string, string>> = { gap: 'gap', conflict: 'contradiction', unclear: 'unclear', missing: 'missing document', undefined: 'unexplained word' }

function ruleItem({ title, sentence, clauses, kind }: RuleDocument) {
  return item([tag(holeKinds[kind] ?? kind), ' ', strong(title), `: ${sentence}`, ...cited(clauses)])
}

function pairBlocks({ names: [one, other], verdict, fields }: PairDocument): readonly Block[] {
  const notes = fields.flatMap(({ field, notes: lines }) => lines.map((line) => item([strong(capitalised(field)), `: ${line}`])))
  return [
    paragraph(strong(`${one} and ${other}`), ': ', tag(verdictWords[verdict], toneOf(verdict))),
    table(`${one} and ${other}`, ['', 'As a rule', one, other], fields.map(({ field, verdict: of, said }) => ({ cells: [[[capitalised(field)]], [joined([tag(verdictWords[of], toneOf(of))])], [[said[0]]], [[said[1]]]] }))),
    ...(notes.length === 0 ? [] : [list(notes)]),
  ]
}

function leftOut({ name, left }: CoverageDocument): readonly Block[] {
  return left.length === 0 ? [] : [details(`${name}: ${left.length} ${left.length === 1 ? 'rule' : 'rules'} of which no topic speaks`, [list(left.map(ruleItem))])]
}
