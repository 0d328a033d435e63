/** A decision in Markdown, to be put into a file or a message. */
import type { ListItem, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { StepDecided } from '../../decide/index.js'
import type { Model } from '../../space/index.js'
import { capitalised, oneLine } from '../words/text.js'
import { holderOpenWords, opensAt, stepTitle, takenAsMovedWords } from './answer.js'
import { caseYaml } from './case-yaml.js'
import { decisionDocument } from './sections.js'
import type { Item } from './item.js'
import { namingOf } from './words.js'

/** A case step by step, each step in full; `keep`: with the case as a file. */
export function storyMarkdown(decided: readonly StepDecided[], model: Model, keep: boolean): string {
  const naming = namingOf(model.space)
  const steps = decided.flatMap((step, index): RootContent[] => {
    const { decision, given } = step
    if (decision === undefined) return []
    const { headline, sections } = decisionDocument(decision, model)
    const blocks = sections.flatMap(({ title, items, more }): RootContent[] => [heading(3, title), list(items, more)])
    return [
      heading(2, oneLine(stepTitle(given, decision, naming))),
      { type: 'paragraph', children: [{ type: 'strong', children: [text(headline)] }] },
      ...blocks,
      ...(index < decided.length - 1 && takenAsMovedWords(step) !== undefined ? [paragraph(takenAsMovedWords(step)!)] : []),
      ...(opensAt(index, decided) && index < decided.length - 1 ? [paragraph(holderOpenWords(step, naming))] : []),
    ]
  })
  const file: RootContent[] = keep
    ? [heading(2, 'The case, to keep in a file'), { type: 'code', lang: 'yaml', value: caseYaml(decided.at(-1)!.given) }]
    : []
  const root: Root = { type: 'root', children: [heading(1, oneLine(`A case in ${model.space.graph.protocol.name}`)), ...steps, ...file] }
  return toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_', rule: '-' })
}

const text = (value: string) => ({ type: 'text', value }) as const

function paragraph(words: string): RootContent {
  return { type: 'paragraph', children: [text(words)] }
}

function heading(depth: 1 | 2 | 3, title: string): RootContent {
  return { type: 'heading', depth, children: [text(title)] }
}

function list(items: readonly Item[], more: number): RootContent {
  const last = more === 0 ? [] : [{ text: `and ${more} more`, under: [] }]
  return { type: 'list', spread: false, children: [...items, ...last].map(listItem) }
}

function listItem({ text: words, under }: Pick<Item, 'text' | 'under'>): ListItem {
  const below: ListItem['children'] =
    under.length === 0
      ? []
      : [
          {
            type: 'list',
            spread: false,
            children: under.map((line): ListItem => ({
              type: 'listItem',
              spread: false,
              children: [{ type: 'paragraph', children: [text(line)] }],
            })),
          },
        ]
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [text(capitalised(words))] }, ...below] }
}
