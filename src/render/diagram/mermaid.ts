import { oneLine } from '../words/index.js'
import { pointText } from './diagram.js'
import type { TransferDiagram, DiagramLink, DiagramNode } from './diagram.js'

const shapes: Readonly<Record<DiagramNode['kind'], readonly [string, string]>> = {
  team: ['[', ']'],
  family: ['[[', ']]'],
  outside: ['[/', '/]'],
  closed: ['([', '])'],
  'not stated': ['{{', '}}'],
  described: ['(', ')'],
  start: ['((', '))'],
}
const arrows: Readonly<Record<DiagramLink['strength'], string>> = { must: '-->', should: '-->', may: '-.->', 'must-not': '-.-x' }

/** The diagram in Mermaid, with its title and description for those who do not see it. */
export function diagramMermaid(diagram: TransferDiagram): string {
  const index = new Map(diagram.nodes.map((node, at) => [node.id, `n${at}`]))
  const nodes = diagram.nodes.map((node) => {
    const [open, close] = shapes[node.kind]
    return `  ${index.get(node.id)}${open}${quoted([node.label, ...(node.note === undefined ? [] : [node.note])])}${close}`
  })
  const links = diagram.links.map((link) => {
    const label = link.points.length === 0 ? '' : `|${quoted(link.points.map(pointText))}|`
    return `  ${index.get(link.from)} ${arrows[link.strength]}${label} ${index.get(link.to)}`
  })
  return `flowchart TD\n  accTitle: ${plain(diagram.title)}\n  accDescr: ${plain(diagram.description)}\n${[...nodes, ...links].join('\n')}\n`
}

/** Lines of a label, in Mermaid's quotation marks. Whatever could begin markup, an entity, a directive or a comment is written as its number. */
function quoted(lines: readonly string[]): string {
  return `"${lines.map(escaped).join('<br/>')}"`
}

function escaped(text: string): string {
  return [...oneLine(text)]
    .map((character) => (/["#<>&%{}`\\*_[\]|;]/.test(character) ? `#${character.codePointAt(0)};` : character))
    .join('')
}

/** The accessible title and description take a line as it is: only what could end it or start a block or a comment goes. */
function plain(text: string): string {
  return oneLine(text).replace(/[{}%#;<>]/g, ' ')
}
