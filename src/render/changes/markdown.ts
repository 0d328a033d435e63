/** A difference in Markdown, to be put into a file, a review or a message. */
import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { DiffReport } from '../../diff/index.js'
import { printable } from '../findings/text.js'
import { capitalised } from '../words/text.js'
import type { BehaviourDocument, DifferenceItem, RecordItem } from './behaviour-document.js'
import { changesDocument } from './document.js'
import type { ChangeItem } from './document.js'
import type { TopicsDocument } from './topics-document.js'

export function changesMarkdown(report: DiffReport): string {
  const { title, summary, versions, behaviour, topics, groups } = changesDocument(report)
  const root: Root = {
    type: 'root',
    children: [
      heading(1, title),
      paragraph(strong(summary)),
      list(versions.map(({ name, label, digest }) => item([text(`${name}: ${label} (digest ${digest})`)]))),
      ...(behaviour === undefined ? [] : behaviourBlocks(behaviour)),
      ...(topics === undefined ? [] : topicBlocks(topics)),
      ...groups.flatMap(({ level, words, changes }): RootContent[] => [
        heading(2, `${capitalised(level)}: ${words}`),
        list(changes.map(changeItem)),
      ]),
    ],
  }
  return toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_', rule: '-' })
}

function behaviourBlocks({ headline, records, notes }: BehaviourDocument): RootContent[] {
  return [
    heading(2, 'For cases'),
    paragraph(text(`${capitalised(headline)}.`)),
    ...records.flatMap((record, index) => recordBlocks(record, index + 1)),
    ...(notes.length === 0 ? [] : [list(notes.map((note) => item([text(capitalised(note))])))]),
  ]
}

function topicBlocks({ columns, topics, notes }: TopicsDocument): RootContent[] {
  const row = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })),
  })
  return [
    heading(2, 'Topic by topic'),
    {
      type: 'table',
      children: [row(columns), ...topics.map(({ topic, fields }) => row([topic, ...fields.map(({ verdict }) => verdict)]))],
    },
    ...topics.flatMap(({ topic, is, fields }): RootContent[] => [
      heading(3, capitalised(topic)),
      paragraph(text(is)),
      list(
        fields.map(({ field, verdict, lines }) =>
          item(
            [strong(field), text(`: ${verdict}`)],
            lines.map((line) => item([text(line)])),
          ),
        ),
      ),
    ]),
    list(notes.map((note) => item([text(capitalised(note))]))),
  ]
}

function recordBlocks({ causes, how, differences, more }: RecordItem, number: number): RootContent[] {
  const lead = causes.map(({ subject, words, code, fingerprint }) =>
    item([text(`${subject}: ${words} `), inlineCode(`${code} ${fingerprint}`)]),
  )
  const rest = more === 0 ? [] : [item([text(`and ${more} more of the same cause`)])]
  return [
    heading(3, `${number}. ${causes.length === 1 ? causes[0]!.subject : `${causes.length} changes`}`),
    list(lead),
    ...(how === undefined ? [] : [paragraph(text(capitalised(how)))]),
    list([...differences.map(differenceItem), ...rest]),
  ]
}

function differenceItem({ matter, parts, moments, reading, count, blocks, complete, example }: DifferenceItem): ListItem {
  const under: ListItem[] = [
    ...(reading === undefined ? [] : [item([text(reading)])]),
    ...parts.map(({ part, words }) => item([strong(part), text(`: ${words}`)])),
    item([text(count)], [...blocks.map((block) => item([text(`if ${block}`)])), ...(complete ? [] : [item([text('and in others')])])]),
    ...(example === undefined
      ? []
      : [
          item([
            text(`for example ${example.case}${example.before === undefined ? '' : `: before ${example.before}; now ${example.after}`}`),
          ]),
        ]),
  ]
  return item([text(`${capitalised(matter)}${moments === undefined ? '' : `, ${moments}`}`)], under)
}

function changeItem({ subject, words, code, fingerprint, details }: ChangeItem): ListItem {
  return item(
    [strong(subject), text(`: ${words} `), inlineCode(`${code} ${fingerprint}`)],
    details.map(({ name, words: said }) => item([text(`${name}: ${said}`)])),
  )
}

const text = (value: string): PhrasingContent => ({ type: 'text', value: printable(value) })
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })
const inlineCode = (value: string): PhrasingContent => ({ type: 'inlineCode', value: printable(value) })
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children })
const heading = (depth: 1 | 2 | 3, title: string): RootContent => ({ type: 'heading', depth, children: [text(title)] })
const list = (children: ListItem[]): RootContent => ({ type: 'list', spread: false, children })
const item = (children: PhrasingContent[], under: ListItem[] = []): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children }, ...(under.length === 0 ? [] : [{ type: 'list' as const, spread: false, children: under }])],
})
