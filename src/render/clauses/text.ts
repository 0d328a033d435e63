/** The account of the clauses for people: one line a clause, and the totals. */
import type { Account, AccountedClause } from '../../analysis/index.js'
import { sourceWords } from '../../diagnostics/cited-source.js'
import { nameOf } from '../../graph/ids.js'
import { printable } from '../findings/text.js'
import type { Style } from '../style.js'

/** Clause by clause: which rules carry it, or why none does. */
export function accountText(account: Account, source: string, style: Style): string {
  const width = Math.max(...account.clauses.map(({ clause }) => clause.id.length), 0)
  const lines: string[] = [style.strong(printable(source)), '']
  let heading: string | undefined
  for (const entry of account.clauses) {
    if (entry.clause.under !== heading) {
      heading = entry.clause.under
      if (heading !== undefined) lines.push('', style.strong(printable(heading)))
    }
    lines.push(...clauseLines(entry, width, style))
  }
  for (const { clause, carriers } of account.unknown)
    lines.push(
      '',
      `${style.bad(printable(clause))} is cited by ${carriers.map(({ node }) => printable(nameOf(node))).join(', ')}, and the document has no such clause`,
    )
  return `${lines.join('\n').trim()}\n\n${totalsText(account, style)}\n`
}

/** How many clauses are carried, and how. */
export function totalsText({ totals }: Account, style: Style): string {
  const open = totals.unaccounted === 0 ? style.good('none unaccounted for') : style.bad(`${totals.unaccounted} unaccounted for`)
  return `${totals.clauses} clauses: ${totals.executable} executable, ${totals.prose} prose, ${totals['set aside']} set aside, ${open}`
}

function clauseLines({ clause, standing, carriers }: AccountedClause, width: number, style: Style): readonly string[] {
  const carriedBy = carriers.map(({ node, part }) => printable(`${nameOf(node)}${part === undefined ? '' : ` (${part})`}`)).join(', ')
  const fate =
    standing === 'unaccounted'
      ? style.bad('NO RULE CARRIES IT')
      : standing === 'set aside'
        ? style.faint(`set aside: ${printable(clause.setAside!)}`)
        : standing === 'prose'
          ? `prose: ${carriedBy}`
          : carriedBy
  return [
    `${style.strong(printable(clause.id).padEnd(width))}  ${printable(clause.title)}`,
    `${' '.repeat(width)}  ${style.faint('->')} ${fate}`,
    ...(clause.sources ?? []).map((source) => `${' '.repeat(width)}     ${style.faint(printable(sourceWords(source)))}`),
  ]
}
