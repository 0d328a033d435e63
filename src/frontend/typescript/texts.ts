import type { Expression, TemplateLiteral } from 'oxc-parser'
import type { Text } from '../../syntax/value.js'
import { isPlainValue } from '../../diagnostics/plain-text.js'
import { misplaced } from './data.js'
import type { Scope } from './scope.js'
import { spanOf } from './scope.js'

interface Place {
  readonly start: number
  readonly end: number
}

/** A text; one with characters that nobody can see is refused. */
export function textOf(text: string, node: Place, scope: Scope): Text | undefined {
  const span = spanOf(node, scope)
  if (!isPlainValue(text, span, scope.reading.report)) return undefined
  return scope.reading.spend(text.length / 16, span) ? { kind: 'text', text, style: 'string', span } : undefined
}

/** A template text of constants. */
export function readTemplate(node: TemplateLiteral, scope: Scope): Text | undefined {
  const parts = node.expressions.map((part) => plainText(part, scope))
  let text = node.quasis[0]?.value.cooked ?? ''
  for (const [index, part] of parts.entries()) {
    if (part === undefined) return undefined
    text += part + (node.quasis[index + 1]?.value.cooked ?? '')
  }
  return textOf(text, node, scope)
}

/** Two texts joined with `+`. */
export function readSum(left: Expression, right: Expression, node: Place, scope: Scope): Text | undefined {
  const first = plainText(left, scope)
  const second = plainText(right, scope)
  return first === undefined || second === undefined ? undefined : textOf(first + second, node, scope)
}

function plainText(node: Expression, scope: Scope): string | undefined {
  const value = scope.valueOf(node, scope)
  if (value === undefined) return undefined
  if (value.kind === 'text' && value.style === 'string') return value.text
  return misplaced(value, spanOf(node, scope), 'a text', scope.reading)
}
