/** Conditions as their author wrote them: for changes that read alike when they are put into plain English. */
import { nameOf } from '../../graph/ids.js'
import type { Piece } from '../../graph/walk.js'
import { eachField } from '../../graph/walk.js'

/** A value of the graph in the names of the protocol: `all(cpPlan, plan: child protection)`. */
export function asWritten(value: unknown): string {
  if (Array.isArray(value)) return value.map(asWritten).join(', ')
  if (typeof value !== 'object' || value === null) return bare(String(value))
  if (!('kind' in value))
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${asWritten(part)}`)
      .join('; ')
  return pieceAsWritten(value as Piece)
}

function pieceAsWritten(piece: Piece): string {
  switch (piece.kind) {
    case 'term-holds':
      return bare(piece.term)
    case 'fact-is':
      return `${bare(piece.fact)}: ${piece.values.join(', ')}`
    case 'duration':
      return `${piece.count} ${piece.unit}${piece.count === 1 ? '' : 's'}`
    default: {
      const parts: string[] = []
      eachField(piece, (name, { many }, values) => {
        if (values.length > 0)
          parts.push(
            `${name === 'parts' || name === 'part' ? '' : `${name}: `}${many === 'set' || many === 'list' ? values.map(asWritten).join(', ') : asWritten(values[0])}`,
          )
      })
      return parts.length === 0 ? piece.kind.replaceAll('-', ' ') : `${piece.kind.replaceAll('-', ' ')} (${parts.join('; ')})`
    }
  }
}

/** An id by its name. */
function bare(text: string): string {
  return /^(team|event|role|document|fact|term|rule|reading):/.test(text) ? nameOf(text as `rule:${string}`) : text
}
