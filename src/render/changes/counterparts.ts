/** Two authorities side by side, for people. */
import type { Counterparts, Passage, Way } from '../../diff/counterparts.js'
import type { PolicyGraph } from '../../graph/policy-graph.js'
import { printable } from '../findings/text.js'
import type { Style } from '../style.js'
import { pointWords, ruleTitle } from '../words/index.js'

/** Which teams do the same, and between which kinds of team cases pass in both documents, or in one of them only. */
export function counterpartsText({ functions, passages }: Counterparts, before: PolicyGraph, after: PolicyGraph, style: Style): string {
  const names = [before.protocol.name, after.protocol.name].map(printable) as [string, string]
  const inBoth = passages.filter((passage) => passage.before.length > 0 && passage.after.length > 0)
  const only = (side: 'before' | 'after') => passages.filter((passage) => passage[side].length > 0 && !inBoth.includes(passage))
  return [
    style.strong(`${names[0]} and ${names[1]}: two authorities, side by side by what their teams do`),
    '',
    ...columns(
      [['team function', ...names], ...functions.map(({ name, before: one, after: two }) => [name, teams(one), teams(two)])],
      style,
    ),
    '',
    style.strong('Where cases pass in both'),
    ...inBoth.flatMap((passage) => [
      `  ${title(passage)}`,
      ...ways(passage.before, before).map((line) => `    ${names[0]}: ${line}`),
      ...ways(passage.after, after).map((line) => `    ${names[1]}: ${line}`),
    ]),
    '',
    style.strong(`Only in ${names[0]}`),
    ...only('before').flatMap((passage) => ways(passage.before, before).map((line) => `  ${title(passage)}: ${line}`)),
    '',
    style.strong(`Only in ${names[1]}`),
    ...only('after').flatMap((passage) => ways(passage.after, after).map((line) => `  ${title(passage)}: ${line}`)),
    '',
    style.faint('Moments are shown as each document names them. Whether they fall together for a given child is not weighed here.'),
    '',
  ].join('\n')
}

function teams(names: readonly string[]): string {
  return names.length === 0 ? '-' : printable(names.join(', '))
}

/** A table with its first row as heading. */
function columns(rows: readonly (readonly string[])[], style: Style): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd())
  return [style.strong(lines[0]!), ...lines.slice(1)]
}

function title({ from, to }: Passage): string {
  return printable(`${from} to ${to}`)
}

/** One line a moment, with the rules. */
function ways(list: readonly Way[], graph: PolicyGraph): readonly string[] {
  const byPoint = new Map<string, string[]>()
  for (const { edge, rule } of list) {
    const point = edge.at === undefined || edge.at.kind === 'not-stated' ? 'moment not stated' : pointWords(edge.at, graph)
    const moment = edge.strength === 'may' ? `${point} (may)` : point
    byPoint.set(moment, [...(byPoint.get(moment) ?? []), ruleTitle(rule, graph)])
  }
  return [...byPoint].map(([moment, rules]) => printable(`${moment} (${rules.join(', ')})`))
}
