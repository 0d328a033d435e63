/** The list of what is wrong on a terminal: one line for each entry. */
import { printable } from '../findings/text.js'
import type { Style } from '../style.js'
import { ranks, rankTitles } from './kinds.js'
import type { Entry, Report } from './entry.js'

/** `briefly`: how many there are of each gravity, no more. */
export function reportText({ authorities }: Report, style: Style, briefly = false): string {
  return authorities
    .map(({ name, entries, summary: { total, notAnalysed } }) => {
      const groups = ranks.flatMap((rank) => {
        const mine = entries.filter((entry) => entry.rank === rank)
        return mine.length === 0
          ? []
          : [
              ...(briefly
                ? [`  ${rankTitles[rank]}: ${mine.length}`]
                : [`${style.strong(rankTitles[rank])} (${mine.length})`, ...mine.map((entry) => line(entry, style))]),
            ]
      })
      const not = notAnalysed.map((words) => style.faint(`not analysed: ${printable(words)}`))
      return [
        `${style.strong(printable(name))}: ${total.open + total.acknowledged} entries, ${total.acknowledged} of them acknowledged`,
        ...groups,
        ...not,
      ].join('\n')
    })
    .join('\n\n')
}

function line({ acknowledged, what, clauses }: Entry, style: Style): string {
  const mark = acknowledged ? style.note('known') : style.warn('open ')
  return `  ${mark} ${printable(what)}${clauses.length === 0 ? '' : style.faint(` [${clauses.map(({ id }) => printable(id)).join(', ')}]`)}`
}
