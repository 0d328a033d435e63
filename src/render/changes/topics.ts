/** Two authorities, topic by topic, for people on a terminal. */
import type { Verdict } from '../../compare/index.js'
import type { Style } from '../style.js'
import { capitalised } from '../words/text.js'
import type { TopicsDocument } from './topics-document.js'
import { clean, wrapped } from './wrapped.js'

/** A table of verdicts; `full`: with what each answers, and pairs of cases. */
export function topicsText({ columns: [first, ...rest], topics, notes }: TopicsDocument, style: Style, full: boolean): string {
  const widest = Math.max(first!.length, ...topics.map(({ topic }) => topic.length)) + 2
  const row = (lead: string, cells: readonly string[]) =>
    `  ${clean(lead).padEnd(widest)}${cells.map((cell) => cell.padEnd(14)).join('')}`.trimEnd()
  const details = full
    ? topics.map(({ topic, is, fields }) =>
        [
          `  ${style.strong(clean(capitalised(topic)))}: ${wrapped(clean(is), 4)}`,
          ...fields.flatMap(({ field, verdict, lines }) => [
            `    ${field}: ${mark(verdict, style)(verdict)}`,
            ...lines.map((line) => `      ${wrapped(clean(line), 8)}`),
          ]),
        ].join('\n'),
      )
    : []
  return `${[
    [
      style.strong('Topic by topic: do they answer alike?'),
      style.faint(row(first!, rest)),
      ...topics.map(({ topic, fields }) =>
        row(
          topic,
          fields.map(({ verdict }) => verdict),
        ),
      ),
    ].join('\n'),
    ...details,
    [
      ...notes.map((note) => `  ${style.faint(wrapped(clean(note), 4))}`),
      ...(full || topics.length === 0
        ? []
        : [`  ${style.faint('`--all` shows what each answers, on what it depends, and pairs of cases')}`]),
    ].join('\n'),
  ].join('\n\n')}\n`
}

function mark(verdict: Verdict, style: Style): (text: string) => string {
  return verdict === 'same' ? style.good : verdict === 'different' ? style.bad : style.note
}
