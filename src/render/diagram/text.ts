import { capitalised, oneLine } from '../words/index.js'
import { labelIn, pointText } from './diagram.js'
import type { Diagram, DiagramLink } from './diagram.js'

/** The diagram as ordered text: everything that the picture shows, team by team. */
export function diagramText(diagram: Diagram): string {
  const lines = [diagram.title, '']
  for (const node of diagram.nodes) {
    const links = diagram.links.filter((link) => link.from === node.id)
    if (links.length === 0) continue
    lines.push(node.kind === 'start' ? 'New cases' : `From ${node.label}${node.note === undefined ? '' : ` (${node.note})`}`)
    for (const link of links) lines.push(...linkLines(link, diagram))
    lines.push('')
  }
  lines.push(...section('What else moves', diagram.others, diagram), ...section('Never', diagram.forbidden, diagram))
  return `${lines.map(oneLine).join('\n').trimEnd()}\n`
}

function section(title: string, links: readonly DiagramLink[], diagram: Diagram): string[] {
  return links.length === 0 ? [] : [title, ...links.flatMap((link) => linkLines(link, diagram, `${labelIn(diagram, link.from)} `)), '']
}

function linkLines(link: DiagramLink, diagram: Diagram, from = ''): string[] {
  const to = capitalised(labelIn(diagram, link.to))
  if (link.points.length === 0) return [`  to ${to}: no rule sends cases there, so they begin there`]
  return [`  ${from}to ${to}`, ...link.points.map((point) => `    ${pointText(point)}: ${point.rules.map((rule) => rule.title).join('; ')}`)]
}
