/** A handbook as web pages that need nothing else: no script, no other file, no network. */
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { drawDiagram } from '../diagram/index.js'
import { printable } from '../words/index.js'
import { isFilled, plainText } from './document.js'
import type { Block, Card, Facts, Handbook, Inline, Item, Line, Page, Picture, Section, Table } from './document.js'
import { style } from './style.js'

/** A file of the handbook. */
export interface WrittenFile {
  readonly path: string
  readonly text: string
}

/** The file that has all pages one after the other, to print or to send. */
export const wholeFile = 'handbook'

/** The pages of a handbook, each in a file of its own, and all of them in one. `home`: the address of the list of handbooks. */
export function handbookHtml(handbook: Handbook, home?: string): readonly WrittenFile[] {
  const places = placesOf(handbook)
  const addressFrom =
    (file: string) =>
    (anchor: string): string => {
      const place = places.get(anchor) ?? 'index'
      return place === file ? `#${anchor}` : `${place}.html#${anchor}`
    }
  const pages = handbook.pages.map((page) => ({
    path: `${page.file}.html`,
    text: shell(
      handbook,
      page.file === 'index' ? handbook.title : `${page.title} – ${handbook.title}`,
      page.file,
      home,
      <PageBody page={page} address={addressFrom(page.file)} />,
    ),
  }))
  const whole = (
    <>
      <h1>{handbook.title}</h1>
      <Contents pages={handbook.pages} />
      {handbook.pages.map((page) => (
        <PageBody page={page} address={(anchor) => `#${anchor}`} within />
      ))}
    </>
  )
  return [...pages, { path: `${wholeFile}.html`, text: shell(handbook, `${handbook.title} on one page`, wholeFile, home, whole) }]
}

/** A single page that belongs to no handbook. `last`: what comes after its text. */
export function htmlPage(about: Pick<Handbook, 'title' | 'imprint' | 'pages'>, last: ComponentChildren = null): string {
  const body = (
    <>
      {about.pages.map((page) => (
        <PageBody page={page} address={(anchor) => `#${anchor}`} />
      ))}
      {last}
    </>
  )
  return shell({ ...about, pages: [] }, about.title, 'index', undefined, body)
}

/** For each anchor the file in which it stands. */
function placesOf({ pages }: Handbook): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const page of pages) for (const anchor of anchorsIn(page)) places.set(anchor, page.file)
  return places
}

function anchorsIn({ anchor, blocks, sections }: Section): string[] {
  const inside = blocks.flatMap((block) =>
    block.kind === 'card'
      ? [block.anchor]
      : block.kind === 'table'
        ? block.rows.flatMap((row) => (row.anchor === undefined ? [] : [row.anchor]))
        : [],
  )
  return [anchor, ...inside, ...sections.flatMap(anchorsIn)]
}

type Address = (anchor: string) => string

/** One page of a handbook around its text. */
function shell(
  { title: name, imprint, pages }: Pick<Handbook, 'title' | 'imprint' | 'pages'>,
  title: string,
  current: string,
  home: string | undefined,
  body: ComponentChildren,
): string {
  const inside = (
    <>
      <PageList pages={pages} current={current} home={home} />
      <main id="main" tabIndex={-1}>
        {body}
      </main>
    </>
  )
  return webPage(title, <a href={current === 'index' ? '#main' : 'index.html'}>{name}</a>, inside, <footer>{imprint}</footer>)
}

/** One complete web page that needs no second file and no network. */
export function webPage(title: string, banner: VNode, inside: ComponentChildren, footer?: VNode): string {
  const html = (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        {/* Our own text, without a character that could end the element. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <header class="banner">{banner}</header>
        <div class="layout">{inside}</div>
        {footer}
      </body>
    </html>
  )
  return printable(`<!doctype html>\n${renderToString(html)}\n`)
}

function PageList({ pages, current, home }: { pages: readonly Page[]; current: string; home: string | undefined }): VNode | null {
  if (pages.length === 0) return null
  const entries = [
    ...pages.map((page) => ({ file: page.file, title: page.file === 'index' ? 'Overview' : page.title })),
    { file: wholeFile, title: 'All on one page' },
  ]
  return (
    <nav class="pages" aria-label="Pages of the handbook">
      <ul>
        {home === undefined ? null : (
          <li>
            <a href={home}>All authorities</a>
          </li>
        )}
        {entries.map(({ file, title }) => (
          <li>
            <a href={`${file}.html`} {...(file === current ? { 'aria-current': 'page' } : {})}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Contents({ pages }: { pages: readonly Page[] }): VNode {
  return (
    <nav aria-label="Contents">
      <ul>
        {pages.map((page) => (
          <li>
            <a href={`#${page.anchor}`}>{page.file === 'index' ? 'Overview' : page.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A page by itself has its title as the heading of the first rank; within the whole handbook as one of the second. */
function PageBody({ page, address, within = false }: { page: Page; address: Address; within?: boolean }): VNode {
  return (
    <div class="page">
      <SectionBody section={page} address={address} rank={within ? 2 : 1} />
    </div>
  )
}

function SectionBody({ section, address, rank }: { section: Section; address: Address; rank: number }): VNode {
  return (
    <section id={section.anchor}>
      <Heading rank={rank}>{section.title}</Heading>
      {section.blocks.map((block) => (
        <BlockBody block={block} address={address} rank={rank} title={section.title} />
      ))}
      {section.sections.filter(isFilled).map((part) => (
        <SectionBody section={part} address={address} rank={rank + 1} />
      ))}
    </section>
  )
}

function Heading({ rank, id, children }: { rank: number; id?: string; children: ComponentChildren }): VNode {
  const Tag = `h${Math.min(rank, 6)}` as 'h1'
  return <Tag {...(id === undefined ? {} : { id })}>{children}</Tag>
}

interface BlockProps<B> {
  readonly block: B
  readonly address: Address
  readonly rank: number
  readonly title: string
}

function BlockBody({ block, address, rank, title }: BlockProps<Block>): VNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <LineBody line={block.line} address={address} />
        </p>
      )
    case 'note':
      return (
        <div class="note">
          <LineBody line={block.line} address={address} />
        </div>
      )
    case 'list':
      return <Items items={block.items} address={address} />
    case 'facts':
      return <FactsBody block={block} address={address} />
    case 'card':
      return <CardBody {...{ block, address, rank, title }} />
    case 'table':
      return <TableBody {...{ block, address, rank, title }} />
    case 'picture':
      return <PictureBody block={block} address={address} />
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'details':
      return (
        <details {...(block.forScreens ? { class: 'screen' } : {})}>
          <summary>{block.summary}</summary>
          {block.blocks.map((inner) => (
            <BlockBody block={inner} address={address} rank={rank} title={title} />
          ))}
        </details>
      )
  }
}

function Items({ items, address }: { items: readonly Item[]; address: Address }): VNode {
  return (
    <ul>
      {items.map(({ line, items: inner }) => (
        <li>
          <LineBody line={line} address={address} />
          {inner.length === 0 ? null : <Items items={inner} address={address} />}
        </li>
      ))}
    </ul>
  )
}

function FactsBody({ block, address }: { block: Facts; address: Address }): VNode {
  return (
    <dl class="facts">
      {block.facts.map(({ name, lines }) => (
        <>
          <dt>{name}</dt>
          {lines.map((line) => (
            <dd>
              <LineBody line={line} address={address} />
            </dd>
          ))}
        </>
      ))}
    </dl>
  )
}

function CardBody({ block, address, rank }: BlockProps<Card>): VNode {
  const tone = block.tags[0]?.tone ?? 'plain'
  return (
    <article class={['card', tone, ...(block.marks ?? [])].join(' ')} id={block.anchor} aria-labelledby={`${block.anchor}-heading`}>
      <header>
        <Heading rank={rank + 1} id={`${block.anchor}-heading`}>
          {block.title}
        </Heading>
        {block.tags.map((mark) => (
          <InlineBody piece={mark} address={address} />
        ))}
      </header>
      {block.blocks.map((inner) =>
        inner.kind === 'facts' ? (
          <CardFacts block={inner} address={address} />
        ) : (
          <BlockBody block={inner} address={address} rank={rank + 1} title={block.title} />
        ),
      )}
    </article>
  )
}

function CardFacts({ block, address }: { block: Facts; address: Address }): VNode {
  return (
    <dl class="facts">
      {block.facts.map(({ name, lines }) => (
        <div>
          <dt>{name}</dt>
          {lines.map((line) => (
            <dd>
              <LineBody line={line} address={address} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** A table that is wider than the screen scrolls by itself. Its caption is said aloud only, where the heading above says the same. */
function TableBody({ block, address, title }: BlockProps<Table>): VNode {
  const same = block.caption === title
  return (
    <div class="scroll" role="group" aria-label={block.caption} {...(hasLink(block) ? {} : { tabIndex: 0 })}>
      <table>
        <caption {...(same ? { class: 'hidden' } : {})}>{block.caption}</caption>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(({ anchor, cells }) => (
            <tr {...(anchor === undefined ? {} : { id: anchor })}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th scope="row" {...(isToken(cell) ? { class: 'token' } : {})}>
                    <CellBody cell={cell} address={address} />
                  </th>
                ) : (
                  <td>
                    <CellBody cell={cell} address={address} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The keyboard reaches a scrolling table by its links; one without any has to be reached itself. */
function hasLink({ rows }: Table): boolean {
  return rows.some(({ cells }) =>
    cells.some((cell) =>
      cell.some((line) => line.some((piece) => typeof piece !== 'string' && (piece.kind === 'link' || piece.kind === 'file'))),
    ),
  )
}

/** A single short word, such as the id of a clause, is not broken. */
function isToken(cell: readonly Line[]): boolean {
  return cell.length === 1 && /^\S{1,16}$/.test(plainText(cell[0]!))
}

function CellBody({ cell, address }: { cell: readonly Line[]; address: Address }): VNode {
  if (cell.length <= 1) return <LineBody line={cell[0] ?? []} address={address} />
  return (
    <>
      {cell.map((line) => (
        <p>
          <LineBody line={line} address={address} />
        </p>
      ))}
    </>
  )
}

function PictureBody({ block, address }: { block: Picture; address: Address }): VNode {
  const to = (anchor: string | undefined): string | undefined => (anchor === undefined ? undefined : address(anchor))
  const svg = drawDiagram(block.laid, { node: (node) => to(block.nodeAnchor(node)), link: (link) => to(block.linkAnchor(link)) })
  // The picture is drawn by ours, which has escaped every name.
  return <figure class="scroll" aria-label={block.laid.diagram.title} dangerouslySetInnerHTML={{ __html: svg }} />
}

function LineBody({ line, address }: { line: Line; address: Address }): VNode {
  return (
    <>
      {line.map((piece) => (
        <InlineBody piece={piece} address={address} />
      ))}
    </>
  )
}

function InlineBody({ piece, address }: { piece: Inline; address: Address }): VNode {
  if (typeof piece === 'string') return <>{piece}</>
  switch (piece.kind) {
    case 'link':
      return <a href={address(piece.to)}>{piece.text}</a>
    case 'file':
      return <a href={piece.address}>{piece.text}</a>
    case 'strong':
      return <strong>{piece.text}</strong>
    case 'tag':
      return <span class={`tag ${piece.tone}`}>{piece.text}</span>
    case 'quiet':
      return <span class="quiet">{piece.text}</span>
  }
}
