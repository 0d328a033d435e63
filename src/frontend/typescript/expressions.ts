/** What an expression of a protocol file stands for. Constructs that are refused give nothing: `refusals.ts` has reported them. */
import type { Expression } from 'oxc-parser'
import { readCall } from './calls.js'
import { readHelper } from './helpers.js'
import { readIdentifier, readMember } from './names.js'
import { readArray, readObject } from './objects.js'
import type { Scope } from './scope.js'
import { spanOf } from './scope.js'
import type { Static } from './static-value.js'
import { readSum, readTemplate, textOf } from './texts.js'

export function readExpression(node: Expression, scope: Scope): Static | undefined {
  if (!scope.reading.spend(1, spanOf(node, scope))) return undefined
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? textOf(node.value, node, scope) : undefined
    case 'TemplateLiteral':
      return readTemplate(node, scope)
    case 'BinaryExpression':
      return node.operator === '+' ? readSum(node.left, node.right, node, scope) : undefined
    case 'Identifier':
      return readIdentifier(node, scope)
    case 'MemberExpression':
      return readMember(node, scope)
    case 'ArrayExpression':
      return readArray(node, scope)
    case 'ObjectExpression':
      return readObject(node, scope)
    case 'CallExpression':
      return readCall(node, scope)
    case 'ArrowFunctionExpression':
      return readHelper(node, scope)
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return readExpression(node.expression, scope)
    default:
      return undefined
  }
}
