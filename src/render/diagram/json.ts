import type { TransferDiagram } from './diagram.js'

/** The version of the printed form. */
export const diagramFormat = '1'

/** The diagram as JSON. */
export function diagramJson(diagram: TransferDiagram): string {
  return `${JSON.stringify({ caseway: diagramFormat, kind: 'transfer-diagram', ...diagram }, undefined, 2)}\n`
}
