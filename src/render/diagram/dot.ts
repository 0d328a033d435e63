import { printable } from '../words/index.js'
import { pointText } from './diagram.js'
import type { TransferDiagram, DiagramLink, DiagramNode } from './diagram.js'

const shapes: Readonly<Record<DiagramNode['kind'], string>> = {
  team: 'shape=box',
  family: 'shape=box, peripheries=2',
  outside: 'shape=box, style=dashed',
  closed: 'shape=box, style=rounded',
  'not stated': 'shape=box, style=dotted',
  described: 'shape=ellipse',
  start: 'shape=plain',
}
const lines: Readonly<Record<DiagramLink['strength'], string>> = { must: 'solid', should: 'solid', may: 'dashed', 'must-not': 'dotted' }

/** The diagram in the language of Graphviz. */
export function diagramDot(diagram: TransferDiagram): string {
  const index = new Map(diagram.nodes.map((node, at) => [node.id, `n${at}`]))
  const nodes = diagram.nodes.map((node) => `  ${index.get(node.id)} [label=${quoted(labelOf(node))}, ${shapes[node.kind]}]`)
  const links = diagram.links.map(
    (link) =>
      `  ${index.get(link.from)} -> ${index.get(link.to)} [label=${quoted(link.points.map(pointText).join('\n'))}, style=${lines[link.strength]}]`,
  )
  const head = [
    `  label=${quoted(diagram.title)}`,
    '  labelloc=t',
    '  fontname="Arial"',
    '  node [fontname="Arial"]',
    '  edge [fontname="Arial", fontsize=10]',
  ]
  return `digraph transfers {\n${[...head, ...nodes, ...links].join('\n')}\n}\n`
}

function labelOf(node: DiagramNode): string {
  return node.note === undefined ? node.label : `${node.label}\n${node.note}`
}

/** A quoted string of Graphviz: backslashes would start its own escapes. */
function quoted(text: string): string {
  return `"${printable(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}
