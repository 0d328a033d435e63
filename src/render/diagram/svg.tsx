/** The transfer diagram as a picture: Graphviz places, we draw. */
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { printable } from '../words/index.js'
import { labelIn } from './diagram.js'
import type { TransferDiagram, DiagramLink, DiagramNode, DiagramPoint } from './diagram.js'
import { layOut } from './layout.js'
import type { Layout, Size, Spot } from './layout.js'
import { textWidth, wrapped } from './measure.js'

/** Where the parts of the picture lead; nothing: they are no links. */
export interface DiagramLinks {
  readonly node?: (node: DiagramNode) => string | undefined
  readonly link?: (link: DiagramLink) => string | undefined
}

const labelSize = 16
const noteSize = 13
const pointSize = 13
const lineHeight = 1.25
const mostPoints = 4
/** How far the second frame of a family of teams stands behind the first. */
const behind = 5

/** A text set in lines, with the size that it takes. */
interface Block extends Size {
  readonly lines: readonly { readonly text: string; readonly size: number; readonly bold: boolean }[]
}

/** A diagram whose parts have their places: all that is left is to draw it. */
export interface LaidDiagram {
  readonly diagram: TransferDiagram
  readonly boxes: readonly Block[]
  readonly labels: readonly (Block | undefined)[]
  readonly layout: Layout
}

/** Finds a place for every part of a diagram. */
export async function layOutDiagram(diagram: TransferDiagram): Promise<LaidDiagram> {
  const boxes = diagram.nodes.map(nodeBlock)
  const labels = diagram.links.map(linkBlock)
  const place = new Map(diagram.nodes.map((node, index) => [node.id, index]))
  const lines = diagram.links.map((link, index) => ({ from: place.get(link.from)!, to: place.get(link.to)!, label: labels[index] }))
  return { diagram, boxes, labels, layout: await layOut(boxes, lines) }
}

/** Draws a diagram. `prefix` keeps its ids apart from others on a page. */
export function drawDiagram(laid: LaidDiagram, links: DiagramLinks = {}, prefix = 'transfers'): string {
  // XML allows `>` in a text, but not after two brackets.
  return renderToString(<Picture {...{ laid, links, prefix }} />).replaceAll(']]>', ']]&gt;')
}

/** The diagram as a picture in a file of its own. */
export async function diagramSvg(diagram: TransferDiagram, links: DiagramLinks = {}): Promise<string> {
  return `${drawDiagram(await layOutDiagram(diagram), links)}\n`
}

function nodeBlock(node: DiagramNode): Block {
  const limit = 135
  const lines = [
    ...wrapped(printable(node.label), labelSize, limit, true).map((text) => ({ text, size: labelSize, bold: true })),
    ...(node.note === undefined
      ? []
      : wrapped(printable(node.note), noteSize, limit).map((text) => ({ text, size: noteSize, bold: false }))),
  ]
  const block = blockOf(lines)
  const second = node.kind === 'family' ? behind : 0
  return { ...block, width: Math.max(block.width + 24, 90) + second, height: block.height + 18 + second }
}

function linkBlock(link: DiagramLink): Block | undefined {
  if (link.points.length === 0) return undefined
  const texts = [...new Set(link.points.map(shortText))]
  const shown = texts.length > mostPoints ? texts.slice(0, mostPoints - 1) : texts
  const more = texts.length - shown.length
  const lines = [...shown, ...(more > 0 ? [`and ${more} more`] : [])].flatMap((text) =>
    wrapped(printable(text), pointSize, 145).map((line, index) =>
      texts.length === 1 ? line : index === 0 ? `${bullet}${line}` : `${indent}${line}`,
    ),
  )
  const block = blockOf(lines.map((text) => ({ text, size: pointSize, bold: false })))
  // Links must be large enough to be hit: at least 24 pixels each way.
  return { ...block, width: Math.max(block.width + 14, 24), height: Math.max(block.height + 8, 26) }
}

const bullet = '• '
const indent = '\u2007 '

/** The point as the picture has it; the list in words says more. */
function shortText(point: DiagramPoint): string {
  if (point.notes.some((note) => note.startsWith('if read as'))) return `${point.words} (other reading)`
  return point.notes.includes('may') ? `${point.words} (may)` : point.words
}

function blockOf(lines: Block['lines']): Block {
  return {
    lines,
    width: Math.max(...lines.map(({ text, size, bold }) => textWidth(text, size, bold)), 0),
    height: lines.reduce((sum, { size }) => sum + size * lineHeight, 0),
  }
}

interface PictureProps {
  readonly laid: LaidDiagram
  readonly links: DiagramLinks
  readonly prefix: string
}

const margin = 12
const ink = '#0b0c0c'
const blue = '#1d70b8'
const grey = '#505a5f'

function Picture({ laid, links, prefix }: PictureProps): VNode {
  const { diagram, boxes, labels, layout } = laid
  const width = Math.ceil(layout.width + 2 * margin)
  const height = Math.ceil(layout.height + 2 * margin)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="transfers"
      role="group"
      aria-labelledby={`${prefix}-title ${prefix}-description`}
      width={width}
      height={height}
      style={`min-width: ${Math.round(width * 0.8)}px`}
      viewBox={`${-margin} ${-margin} ${width} ${height}`}
      font-family="Arial, Helvetica, sans-serif"
    >
      <title id={`${prefix}-title`}>{printable(diagram.title)}</title>
      <desc id={`${prefix}-description`}>{printable(diagram.description)}</desc>
      <defs>
        <marker
          id={`${prefix}-tip`}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 10 5 0 10Z" fill={grey} />
        </marker>
      </defs>
      <g fill="none" stroke={grey} stroke-width="1.5">
        {layout.lines.flatMap((line, index) =>
          line.pieces.map(({ path, tip }) => (
            <path
              d={pathData(path, tip)}
              {...(tip === undefined ? {} : { 'marker-end': `url(#${prefix}-tip)` })}
              {...(diagram.links[index]!.strength === 'may' ? { 'stroke-dasharray': '6 4' } : {})}
            />
          )),
        )}
      </g>
      {diagram.nodes.map((node, index) => (
        <Linked href={links.node?.(node)}>
          <Box node={node} block={boxes[index]!} at={layout.boxes[index]!} />
        </Linked>
      ))}
      {diagram.links.map((link, index) => {
        const block = labels[index]
        const at = layout.lines[index]!.label
        if (block === undefined || at === undefined) return null
        const href = links.link?.(link)
        return (
          <Linked
            href={href}
            label={`From ${labelIn(diagram, link.from)} to ${labelIn(diagram, link.to)}: ${block.lines.map(({ text }) => text.trim()).join(' ')}`}
          >
            <rect
              x={round(at.x - block.width / 2)}
              y={round(at.y - block.height / 2)}
              width={round(block.width)}
              height={round(block.height)}
              fill="#ffffff"
              stroke="#b1b4b6"
            />
            <Lines block={block} at={at} fill={href === undefined ? ink : blue} flush />
          </Linked>
        )
      })}
    </svg>
  )
}

/** A link has the words that it shows for a name, with what they are about before them. */
function Linked({ href, label, children }: { href: string | undefined; label?: string; children: unknown }): VNode {
  if (href === undefined) return <g>{children as VNode}</g>
  return (
    <a href={href} {...(label === undefined ? {} : { 'aria-label': printable(label) })}>
      {children as VNode}
    </a>
  )
}

const looks: Readonly<Record<DiagramNode['kind'], Readonly<Record<string, string | number>>>> = {
  team: { fill: '#ffffff', stroke: blue, 'stroke-width': 2 },
  family: { fill: '#ffffff', stroke: blue, 'stroke-width': 2 },
  outside: { fill: '#ffffff', stroke: ink, 'stroke-width': 1.5, 'stroke-dasharray': '7 4' },
  closed: { fill: '#f3f2f1', stroke: ink, 'stroke-width': 1.5, rx: 18 },
  'not stated': { fill: '#fff7bf', stroke: ink, 'stroke-width': 1.5, 'stroke-dasharray': '2 3' },
  described: { fill: '#f3f2f1', stroke: grey, 'stroke-width': 1.5, rx: 8 },
  start: { fill: '#f3f2f1', stroke: ink, 'stroke-width': 1.5, rx: 18 },
}

function Box({ node, block, at }: { node: DiagramNode; block: Block; at: Spot }): VNode {
  const second = node.kind === 'family' ? behind : 0
  const frame = {
    x: round(at.x - block.width / 2),
    y: round(at.y - block.height / 2 + second),
    width: round(block.width - second),
    height: round(block.height - second),
  }
  return (
    <g>
      {second > 0 ? <rect {...frame} x={frame.x + second} y={frame.y - second} {...looks.family} /> : null}
      <rect {...frame} {...looks[node.kind]} />
      <Lines block={block} at={{ x: at.x - second / 2, y: at.y + second / 2 }} fill={ink} />
    </g>
  )
}

/** Lines of text around a middle: centred in a box, flush left beside a line. */
function Lines({ block, at, fill, flush = false }: { block: Block; at: Spot; fill: string; flush?: boolean }): VNode {
  const height = block.lines.reduce((sum, { size }) => sum + size * lineHeight, 0)
  const x = round(flush ? at.x - block.width / 2 + 7 : at.x)
  let y = at.y - height / 2
  return (
    <text text-anchor={flush ? 'start' : 'middle'} fill={fill}>
      {block.lines.map(({ text, size, bold }, index) => {
        y += size * lineHeight
        // A space of no width keeps the words apart for those who hear them.
        return (
          <>
            {index === 0 ? null : <tspan font-size="0"> </tspan>}
            <tspan x={x} y={round(y - size * 0.3)} font-size={size} {...(bold ? { 'font-weight': 'bold' } : {})}>
              {text}
            </tspan>
          </>
        )
      })}
    </text>
  )
}

function pathData(path: readonly Spot[], tip: Spot | undefined): string {
  const [start, ...rest] = path
  const curves = `M${point(start!)} C${rest.map(point).join(' ')}`
  return tip === undefined ? curves : `${curves} L${point(tip)}`
}

function point({ x, y }: Spot): string {
  return `${round(x)},${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
