/** What a handbook is made of: pages, sections, blocks, lines. Written once, shown as HTML and as Markdown. */

import type { DiagramLink, DiagramNode, LaidDiagram } from '../diagram/index.js'

/** A piece of a line; plain text is a string. */
export type Inline = string | Link | FileLink | Strong | Tag | Quiet
/** Leads to an anchor of the handbook, wherever it stands. */
export interface Link {
  readonly kind: 'link'
  readonly to: string
  readonly text: string
}
/** Leads to another file. */
export interface FileLink {
  readonly kind: 'file'
  readonly address: string
  readonly text: string
}
export interface Strong {
  readonly kind: 'strong'
  readonly text: string
}
/** A short mark: `must`, `move`, `not stated`. */
export interface Tag {
  readonly kind: 'tag'
  readonly text: string
  readonly tone: Tone
}
/** Said more softly than the rest. */
export interface Quiet {
  readonly kind: 'quiet'
  readonly text: string
}
export type Tone = 'plain' | 'strong' | 'open' | 'apart'

export type Line = readonly Inline[]

export type Block = Paragraph | List | Table | Facts | Card | Picture | Note | Code | Details

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly line: Line
}
/** Items may have items of their own. */
export interface List {
  readonly kind: 'list'
  readonly items: readonly Item[]
}
export interface Item {
  readonly line: Line
  readonly items: readonly Item[]
}
/** The first cell of a row is its header. A cell has one line or several. */
export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}
export interface Row {
  readonly anchor?: string
  readonly cells: readonly Cell[]
}
export type Cell = readonly Line[]
/** Names with what is to be said of each. */
export interface Facts {
  readonly kind: 'facts'
  readonly facts: readonly Fact[]
}
export interface Fact {
  readonly name: string
  readonly lines: readonly Line[]
}
/** A rule, or something that is wrong. `marks`: by which it can be picked out of many. */
export interface Card {
  readonly kind: 'card'
  readonly anchor: string
  readonly title: string
  readonly tags: readonly Tag[]
  readonly blocks: readonly Block[]
  readonly marks?: readonly string[]
}
/** The transfer diagram, with the anchors to which its parts lead; the page around it says the same in words. */
export interface Picture {
  readonly kind: 'picture'
  readonly laid: LaidDiagram
  readonly nodeAnchor: (node: DiagramNode) => string | undefined
  readonly linkAnchor: (link: DiagramLink) => string
}
/** Text to be copied as it is. */
export interface Code {
  readonly kind: 'code'
  readonly text: string
}
/** What is unfolded by those who want it. `forScreens`: paper has no use for it. */
export interface Details {
  readonly kind: 'details'
  readonly summary: string
  readonly blocks: readonly Block[]
  readonly forScreens: boolean
}
/** Something that a reader must not overlook. */
export interface Note {
  readonly kind: 'note'
  readonly line: Line
}

export interface Section {
  readonly anchor: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

export interface Page extends Section {
  /** `rules`: the name of its file, without the ending. */
  readonly file: string
  /** What is to be found here, for the list of pages. */
  readonly about: string
}

export interface Handbook {
  /** `Calderdale: case transfer handbook`. */
  readonly title: string
  /** Version and digest, for the foot of every page. */
  readonly imprint: string
  readonly pages: readonly Page[]
}

export const link = (to: string, text: string): Link => ({ kind: 'link', to, text })
export const strong = (text: string): Strong => ({ kind: 'strong', text })
export const tag = (text: string, tone: Tone = 'plain'): Tag => ({ kind: 'tag', text, tone })
export const quiet = (text: string): Quiet => ({ kind: 'quiet', text })
export const paragraph = (...line: Inline[]): Paragraph => ({ kind: 'paragraph', line })
export const note = (...line: Inline[]): Note => ({ kind: 'note', line })
export const code = (text: string): Code => ({ kind: 'code', text })
export const details = (summary: string, blocks: readonly Block[], forScreens = false): Details => ({
  kind: 'details',
  summary,
  blocks,
  forScreens,
})
export const item = (line: Line, items: readonly Item[] = []): Item => ({ line, items })
export const list = (items: readonly Item[]): List => ({ kind: 'list', items })
export const table = (caption: string, columns: readonly string[], rows: readonly Row[]): Table => ({
  kind: 'table',
  caption,
  columns,
  rows,
})
export const section = (anchor: string, title: string, blocks: readonly Block[], sections: readonly Section[] = []): Section => ({
  anchor,
  title,
  blocks,
  sections,
})

/** Several pieces in a row with something between them. */
export function joined(pieces: readonly Inline[], between = ', '): Line {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]))
}

/** The text of a line, without its links and marks. */
export function plainText(line: Line): string {
  return line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}

/** Whether a section has anything to show. */
export function isFilled({ blocks, sections }: Section): boolean {
  return (
    blocks.some((block) => !(block.kind === 'table' && block.rows.length === 0) && !(block.kind === 'list' && block.items.length === 0)) ||
    sections.some(isFilled)
  )
}
