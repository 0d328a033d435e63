import { capitalised, oneLine } from '../words/index.js'
import { labelIn, pointText } from './diagram.js'
import type { TransferDiagram, DiagramLink, DiagramRemark } from './diagram.js'

/** The diagram as ordered text: everything that the picture shows, team by team. */
export function diagramText(diagram: TransferDiagram): string {
  const lines = [diagram.title, '']
  for (const node of diagram.nodes) {
    const links = diagram.links.filter((link) => link.from === node.id)
    const remarks = diagram.remarks.filter(({ at }) => at === node.id)
    if (links.length + remarks.length === 0) continue
    lines.push(node.kind === 'start' ? 'New cases' : `From ${node.label}${node.note === undefined ? '' : ` (${node.note})`}`)
    for (const link of links) lines.push(...linkLines(link, diagram))
    lines.push(...remarks.map(remarkLine))
    lines.push('')
  }
  const shown = new Set(diagram.nodes.map(({ id }) => id))
  const general = diagram.remarks.filter(({ at }) => at === undefined || !shown.has(at))
  if (general.length > 0) lines.push('For cases of any team', ...general.map(remarkLine), '')
  lines.push(...section('What else moves', diagram.others, diagram), ...section('Never', diagram.forbidden, diagram))
  return `${lines.map(oneLine).join('\n').trimEnd()}\n`
}

function section(title: string, links: readonly DiagramLink[], diagram: TransferDiagram): string[] {
  return links.length === 0 ? [] : [title, ...links.flatMap((link) => linkLines(link, diagram, `${labelIn(diagram, link.from)} `)), '']
}

function linkLines(link: DiagramLink, diagram: TransferDiagram, from = ''): string[] {
  const to = capitalised(labelIn(diagram, link.to))
  if (link.points.length === 0) return [`  begin with ${to}: no rule passes a case to it`]
  return [
    `  ${from}to ${to}`,
    ...link.points.map(
      (point) =>
        `    ${pointText(point)}: ${point.rules.map((rule) => (rule.time === undefined ? rule.title : `${rule.title}, ${rule.time}`)).join('; ')}`,
    ),
  ]
}

function remarkLine({ words, rule }: DiagramRemark): string {
  return `  ${words}: ${rule.title}`
}
