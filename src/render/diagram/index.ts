/** The transfer diagram in every form. */
export { diagramOf, labelIn, pointText } from './diagram.js'
export type { TransferDiagram, DiagramLink, DiagramNode, DiagramPoint } from './diagram.js'
export { diagramDot } from './dot.js'
export { diagramFormat, diagramJson } from './json.js'
export { diagramMermaid } from './mermaid.js'
export { diagramSvg, drawDiagram, layOutDiagram } from './svg.js'
export type { DiagramLinks, LaidDiagram } from './svg.js'
export { diagramText } from './text.js'
