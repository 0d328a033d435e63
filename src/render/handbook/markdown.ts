/** A handbook as one Markdown document, for repositories and wikis. */
import type { BlockContent, DefinitionContent, Heading, Html, ListItem, PhrasingContent, Root, RootContent, TableCell } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { diagramMermaid } from '../diagram/index.js'
import { oneLine, printable } from '../words/index.js'
import { isFilled } from './document.js'
import type { Block, Card, Facts, Handbook, Inline, Item, Line, Section, Table } from './document.js'

/** The whole handbook; `home` is the address of the list of handbooks. */
export function handbookMarkdown(handbook: Handbook, home?: string): string {
  const contents: ListItem[] = handbook.pages.map((page) =>
    listItem([link(`#${page.anchor}`, page.file === 'index' ? 'Overview' : page.title)]),
  )
  const back: RootContent[] = home === undefined ? [] : [{ type: 'paragraph', children: [link(home, 'All authorities')] }]
  return documentMarkdown([
    heading(1, handbook.title),
    ...back,
    { type: 'list', spread: false, children: contents },
    ...handbook.pages.flatMap((page) => sectionNodes(page, 2)),
    { type: 'thematicBreak' },
    { type: 'paragraph', children: [text(handbook.imprint)] },
  ])
}

/** A page by itself. */
export function sectionMarkdown(section: Section): string {
  return documentMarkdown(sectionNodes(section, 1))
}

function documentMarkdown(children: RootContent[]): string {
  const root: Root = { type: 'root', children }
  return toMarkdown(root, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', emphasis: '_', rule: '-' })
}

function sectionNodes(section: Section, rank: number): RootContent[] {
  return [
    heading(rank, section.title, section.anchor),
    ...section.blocks.flatMap((block) => blockNodes(block, rank, section.title)),
    ...section.sections.filter(isFilled).flatMap((part) => sectionNodes(part, rank + 1)),
  ]
}

function heading(rank: number, title: string, anchor?: string): Heading {
  return { type: 'heading', depth: Math.min(rank, 6) as Heading['depth'], children: [...anchorNode(anchor), text(title)] }
}

/** Anchors are made of letters, digits, points and hyphens only. */
function anchorNode(anchor: string | undefined): Html[] {
  return anchor === undefined ? [] : [{ type: 'html', value: `<a id="${anchor}"></a>` }]
}

function blockNodes(block: Block, rank: number, title: string): RootContent[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ type: 'paragraph', children: lineNodes(block.line) }]
    case 'note':
      return [{ type: 'blockquote', children: [{ type: 'paragraph', children: lineNodes(block.line) }] }]
    case 'list':
      return block.items.length === 0 ? [] : [{ type: 'list', spread: false, children: block.items.map(itemNode) }]
    case 'facts':
      return [factsNode(block)]
    case 'card':
      return cardNodes(block, rank)
    case 'table':
      return block.rows.length === 0 ? [] : tableNodes(block, title)
    case 'code':
      return [{ type: 'code', lang: 'yaml', value: printable(block.text) }]
    case 'details':
      return [{ type: 'paragraph', children: [strong(block.summary)] }, ...block.blocks.flatMap((inner) => blockNodes(inner, rank, title))]
    case 'picture':
      return [{ type: 'code', lang: 'mermaid', value: diagramMermaid(block.laid.diagram).trimEnd() }]
  }
}

function itemNode({ line, items }: Item): ListItem {
  const inner: (BlockContent | DefinitionContent)[] =
    items.length === 0 ? [] : [{ type: 'list', spread: false, children: items.map(itemNode) }]
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: lineNodes(line) }, ...inner] }
}

function listItem(children: PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }
}

function factsNode({ facts }: Facts): RootContent {
  const items = facts.map(({ name, lines }) => listItem([strong(`${name}:`), text(' '), ...broken(lines)]))
  return { type: 'list', spread: false, children: items }
}

function cardNodes(card: Card, rank: number): RootContent[] {
  const marks = card.tags.flatMap((mark) => [text(' '), ...inlineNodes(mark)])
  const head = heading(rank + 1, card.title, card.anchor)
  return [{ ...head, children: [...head.children, ...marks] }, ...card.blocks.flatMap((block) => blockNodes(block, rank + 1, card.title))]
}

function tableNodes({ caption, columns, rows }: Table, title: string): RootContent[] {
  const cell = (children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children })
  const head = { type: 'tableRow' as const, children: columns.map((column) => cell([text(column)])) }
  const body = rows.map(({ anchor, cells }) => ({
    type: 'tableRow' as const,
    children: cells.map((lines, index) => cell([...(index === 0 ? anchorNode(anchor) : []), ...broken(lines)])),
  }))
  const named: RootContent[] = caption === title ? [] : [{ type: 'paragraph', children: [strong(caption)] }]
  return [...named, { type: 'table', children: [head, ...body] }]
}

/** Lines one below the other where only a line may stand. */
function broken(lines: readonly Line[]): PhrasingContent[] {
  return lines.flatMap((line, index) => (index === 0 ? lineNodes(line) : [{ type: 'html' as const, value: '<br>' }, ...lineNodes(line)]))
}

function lineNodes(line: Line): PhrasingContent[] {
  return line.flatMap(inlineNodes)
}

function inlineNodes(piece: Inline): PhrasingContent[] {
  if (typeof piece === 'string') return [text(piece)]
  switch (piece.kind) {
    case 'link':
      return [link(`#${piece.to}`, piece.text)]
    case 'file':
      return [link(piece.address, piece.text)]
    case 'strong':
      return [strong(piece.text)]
    case 'tag':
      return [{ type: 'emphasis', children: [text(`(${piece.text})`)] }]
    case 'quiet':
      return [text(piece.text)]
  }
}

function link(url: string, words: string): PhrasingContent {
  return { type: 'link', url, children: [text(words)] }
}

/** Strong letters begin and end with a letter; a space at the edge would show the stars. */
function strong(words: string): PhrasingContent {
  return { type: 'strong', children: [text(words.trim())] }
}

/** A line stays a line, whatever a name holds. */
function text(value: string): PhrasingContent {
  return { type: 'text', value: oneLine(value) }
}
