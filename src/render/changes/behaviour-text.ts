/** What changes for cases, for people on a terminal. */
import type { Style } from '../style.js'
import { capitalised } from '../words/text.js'
import type { BehaviourDocument, DifferenceItem, RecordItem } from './behaviour-document.js'
import { clean, wrapped } from './wrapped.js'

/** Of many differences of one cause, as many as a person reads. The JSON form has all. */
const most = 3
/** Of the blocks of a difference; of one that has more blocks than are known, the largest. */
const mostBlocks = 2

export function behaviourText({ headline, tone, records, notes }: BehaviourDocument, style: Style): string {
  const title = `${style.strong('FOR CASES')}  ${style[tone](wrapped(clean(headline), 11))}`
  const blocks = records.map((record, index) => recordText(record, index + 1, style))
  const last = notes.length === 0 ? [] : [notes.map((note) => `  ${style.faint(wrapped(clean(note), 2))}`).join('\n')]
  return `${[title, ...blocks, ...last].join('\n\n')}\n`
}

function recordText({ causes, how, differences, more }: RecordItem, number: number, style: Style): string {
  const lead = `  ${number}  `
  const lines = causes.map(
    ({ subject, words, code, fingerprint }, index) =>
      `${index === 0 ? lead : ' '.repeat(lead.length)}${style.strong(clean(subject))}: ${wrapped(clean(words), lead.length)} ${style.faint(`[${code} ${fingerprint}]`)}`,
  )
  const left = Math.max(0, differences.length - most) + more
  return [
    ...lines,
    ...(how === undefined ? [] : [`     ${style.faint(how)}`]),
    ...differences.slice(0, most).map((difference) => differenceText(difference, style)),
    ...(left === 0 ? [] : [style.faint(`     and ${left} more of the same cause (\`--format json\`)`)]),
  ].join('\n')
}

function differenceText({ matter, parts, moments, reading, count, blocks, complete, example }: DifferenceItem, style: Style): string {
  const label = (name: string, words: string) => `       ${style.faint(name.padEnd(9))} ${wrapped(clean(words), 17)}`
  const where =
    blocks.length === 0 ? [] : blocks.slice(0, complete ? mostBlocks : 1).map((block, index) => label(index === 0 ? 'if' : 'or if', block))
  return [
    `     ${capitalised(clean(matter))}${moments === undefined ? '' : `, ${clean(moments)}`}`,
    ...(reading === undefined ? [] : [`       ${wrapped(clean(reading), 7)}`]),
    ...parts.map(({ part, words }) => `       ${style.note(part)}: ${wrapped(clean(words), 9)}`),
    label('how many', count),
    ...where,
    ...(blocks.length === 0 || (complete && blocks.length <= mostBlocks) ? [] : [label('', 'and in others')]),
    ...(example === undefined
      ? []
      : [
          label('example', example.case),
          ...(example.before === undefined ? [] : [label('', `before ${example.before}; now ${example.after}`)]),
        ]),
  ].join('\n')
}
