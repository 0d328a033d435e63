/** The comparison for people on a terminal. */
import type { Comparison } from '../../compare/index.js'
import { clean, wrapped } from '../changes/wrapped.js'
import type { Style } from '../style.js'
import { comparisonDocument } from './document.js'
import type { CellDocument, RowDocument } from './document.js'
import { wordsUsed } from './terms.js'
import { rowWords, verdictWords } from './verdict-words.js'

/** `full`: with special cases, every rule, and the authorities two by two. */
export function comparisonText(comparison: Comparison, style: Style, full: boolean): string {
  const { title, authorities, rows, coverage, notes } = comparisonDocument(comparison)
  const widest = Math.max(...authorities.map((name) => name.length)) + 2
  const blocks = rows.map((row) => rowText(row, widest, style, full))
  const reach = coverage.map(
    ({ name, topics, covered, rules, words }) =>
      `  ${clean(name).padEnd(widest)}answers ${topics} topics (speaks of ${covered}), ${rules} rules; mapped exactly: ${words}`,
  )
  return `${[
    style.strong(clean(title)),
    ...(rows.length > 1 ? [overview(rows, authorities, style)] : []),
    ...blocks,
    [
      style.strong('How much was comparable'),
      ...reach,
      ...(full
        ? coverage.flatMap(({ name, left }) =>
            left.map(({ title: rule, clauses }) => `    ${clean(name)}, of no topic: ${clean(rule)} (${clauses.join(', ')})`),
          )
        : []),
    ].join('\n'),
    notes.map((note) => style.faint(wrapped(clean(note), 2))).join('\n'),
    ...(full ? [] : [style.faint('`--all` shows special cases, every rule, and the authorities two by two; `--topic` one topic only.')]),
  ].join('\n\n')}\n`
}

function rowText(row: RowDocument, widest: number, style: Style, full: boolean): string {
  const { title, is, cells, verdict, summary, pairs } = row
  const words = rowWords(row)
  const mark = verdict === 'same' ? style.good : verdict === 'different' ? style.bad : verdict === 'depends' ? style.warn : style.faint
  return [
    `${style.strong(clean(title))} ${style.faint(clean(is))} ${mark(words === verdictWords.depends ? 'in part alike' : words)}`,
    ...cells.flatMap((cell) =>
      cellLines(cell, full).map(
        (line, i) => `  ${(i === 0 ? clean(cell.authority) : '').padEnd(widest)}${wrapped(clean(line), widest + 4)}`,
      ),
    ),
    ...glossaryText(cells, full),
    ...summary.map((line) => `  ${style.note(wrapped(clean(line), 4))}`),
    ...(full
      ? pairs.flatMap(({ names, fields, nothing }) =>
          nothing !== undefined
            ? [`    ${clean(names.join(' and '))}: no counterpart. ${nothing}`]
            : fields.flatMap(({ field, verdict: of, said, notes }) => [
                `    ${clean(names.join(' and '))}, ${clean(field)}: ${verdictWords[of]} (${clean(said[0])}; ${clean(said[1])})`,
                ...notes.map((note) => `      ${wrapped(clean(note), 8)}`),
              ]),
        )
      : []),
  ].join('\n')
}

/** What the names of conditions mean that stand in what is told. */
function glossaryText(cells: readonly CellDocument[], full: boolean): readonly string[] {
  const told = cells.map((cell) => ({ cell, lines: cellLines(cell, full).join('\n') }))
  const lines = told.flatMap(({ cell, lines }) =>
    wordsUsed(cell.terms, lines).map(
      ({ name, means, clauses }) => `${clean(cell.authority)}, “${clean(name)}”: ${clean(means)}${cited(clauses)}`,
    ),
  )
  return lines.length === 0 ? [] : ['  Words used', ...lines.map((line) => `    ${wrapped(line, 6)}`)]
}

/** So many rules of a cell are told; the rest with `--all`. */
const most = 3

function cellLines({ status, answers, rules, prose, holes, outside }: CellDocument, full: boolean): readonly string[] {
  const inProse = prose.map(({ sentence, clauses }) => `in prose only: ${sentence}${cited(clauses)}`)
  const isOpen = status === 'left open' || full
  const leftOpen = isOpen
    ? holes.map(({ sentence, clauses }) => `${status === 'left open' ? 'left open' : 'open in the text'}: ${sentence}${cited(clauses)}`)
    : holes.length > 0
      ? [`${holes.length} ${holes.length === 1 ? 'point' : 'points'} open in the text`]
      : []
  if (status !== 'answered')
    return [
      ...inProse,
      ...(outside === undefined ? [] : [`left to others: ${outside}`]),
      ...(status === 'not covered' ? [status] : leftOpen),
    ]
  const told = answers.length > 0 ? [...answers.filter(({ main }) => main), ...answers.filter(({ main }) => !main)] : rules
  const said = told.slice(0, full ? undefined : most).map(({ sentence, clauses }) => `${sentence}${cited(clauses)}`)
  const left = told.length - said.length + (full || answers.length === 0 ? 0 : rules.filter(({ kind }) => kind !== 'route').length)
  const more = left > 0 ? [`and ${left} more`] : []
  const tasks =
    full && answers.length > 0
      ? rules.filter(({ kind }) => kind !== 'route').map(({ sentence, clauses }) => `${sentence}${cited(clauses)}`)
      : []
  return [...said, ...more, ...tasks, ...(full ? inProse : []), ...leftOpen]
}

/** One line a topic: who answers, and whether alike. */
function overview(rows: readonly RowDocument[], authorities: readonly string[], style: Style): string {
  const widest = Math.max(...rows.map(({ title }) => title.length)) + 2
  const names = authorities.map((name) => clean(name).slice(0, 11).padEnd(12)).join('')
  const marks = {
    answered: 'yes',
    'in prose only': 'in prose',
    'left to others': 'left out',
    'left open': 'left open',
    'not covered': '-',
  } as const
  return [
    style.strong(`${''.padEnd(widest)}${names}alike?`),
    ...rows.map(
      (row) =>
        `${clean(row.title).padEnd(widest)}${row.cells.map(({ status }) => marks[status].padEnd(12)).join('')}${rowWords(row)}${row.counts.length === 0 ? '' : style.faint(` (${row.counts.join('; ')})`)}`,
    ),
  ].join('\n')
}

function cited(clauses: readonly string[]): string {
  return clauses.length === 0 ? '' : ` (${clauses.join(', ')})`
}
