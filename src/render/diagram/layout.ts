/** Where boxes, lines and labels stand. Graphviz computes coordinates of sizes only: no text of ours goes through it. */
import { Graphviz } from '@hpcc-js/wasm-graphviz'

export interface Size {
  readonly width: number
  readonly height: number
}
export interface Spot {
  readonly x: number
  readonly y: number
}

/** A line between two boxes, by their index, with the size that its label needs. */
export interface Line {
  readonly from: number
  readonly to: number
  readonly label: Size | undefined
}

/** Pixels, from the top left corner. */
export interface Layout extends Size {
  /** The middle of each box. */
  readonly boxes: readonly Spot[]
  readonly lines: readonly LaidLine[]
}

/** A line in one piece, or in two with the label between them: so a label can belong to no other line. */
export interface LaidLine {
  readonly pieces: readonly { readonly path: readonly Spot[]; readonly tip?: Spot }[]
  readonly label?: Spot
}

const perInch = 72
const many = 150
let engine: Promise<Graphviz> | undefined

/** Lays out boxes from top to bottom. The same input gives the same layout. */
export async function layOut(boxes: readonly Size[], lines: readonly Line[]): Promise<Layout> {
  engine ??= Graphviz.load()
  const found = JSON.parse((await engine).layout(dot(boxes, lines), 'json', 'dot')) as Found
  const [, , right, top] = numbers(found.bb)
  const flip = ({ x, y }: Spot): Spot => ({ x, y: top! - y })
  const objects = new Map(found.objects?.map(({ name, pos }) => [name, pos]))
  const edges = new Map(found.edges?.map(({ id, pos }) => [id, pos]))
  const boxAt = (name: string): Spot => flip(spot(objects.get(name)!))
  const pieceOf = (id: string) => {
    const { path, tip } = splines(edges.get(id)!)
    return { path: path.map(flip), ...(tip === undefined ? {} : { tip: flip(tip) }) }
  }
  return {
    width: right!,
    height: top!,
    boxes: boxes.map((_, index) => boxAt(`n${index}`)),
    lines: lines.map((line, index) =>
      line.label === undefined
        ? { pieces: [pieceOf(`e${index}`)] }
        : { pieces: [pieceOf(`e${index}a`), pieceOf(`e${index}b`)], label: boxAt(`l${index}`) },
    ),
  }
}

interface Found {
  readonly bb: string
  readonly objects?: readonly { readonly name: string; readonly pos?: string }[]
  readonly edges?: readonly { readonly id: string; readonly pos?: string }[]
}

/** A label is a box of its own on the way. */
function dot(boxes: readonly Size[], lines: readonly Line[]): string {
  const nodes = boxes.map((size, index) => `n${index} [${sized(size)}]`)
  const edges = lines.flatMap(({ from, to, label }, index) =>
    label === undefined
      ? [`n${from} -> n${to} [id="e${index}"]`]
      : [`l${index} [${sized(label)}]`, `n${from} -> l${index} [id="e${index}a", arrowhead=none]`, `l${index} -> n${to} [id="e${index}b"]`],
  )
  // Of many lines the last crossing avoided would cost minutes.
  const effort = lines.length > many ? ', splines=line, nslimit=1, nslimit1=1, mclimit=0.1' : ''
  const head = `graph [rankdir=TB, nodesep=0.2, ranksep=0.35, margin=0, pad=0${effort}]; node [shape=box, fixedsize=true, label=""]`
  return `digraph { ${[head, ...nodes, ...edges].join('; ')} }`
}

function sized({ width, height }: Size): string {
  return `width=${(width / perInch).toFixed(4)}, height=${(height / perInch).toFixed(4)}`
}

function numbers(text: string): number[] {
  return text.split(/[ ,]/).map(Number)
}

function spot(text: string): Spot {
  const [x, y] = numbers(text)
  return { x: x!, y: y! }
}

/** `e,x,y` is the tip of the arrow; the rest are the control points of cubic curves. */
function splines(pos: string): { path: readonly Spot[]; tip?: Spot } {
  const parts = pos.split(' ')
  const end = parts.find((part) => part.startsWith('e,'))
  const path = parts.filter((part) => !/^[es],/.test(part)).map(spot)
  return { path, ...(end === undefined ? {} : { tip: spot(end.slice(2)) }) }
}
