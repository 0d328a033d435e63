import type { CallExpression } from 'oxc-parser'
import { misplaced } from './data.js'
import { callHelper } from './helpers.js'
import { make } from './makers.js'
import { memberName, memberOf } from './names.js'
import { readItems } from './objects.js'
import type { Scope } from './scope.js'
import { spanOf } from './scope.js'
import { emptySentence, say } from './sentences.js'
import type { Static } from './static-value.js'

/** A call: of a word, of `authority`, `terms` or `protocol`, or of a helper. */
export function readCall(node: CallExpression, scope: Scope): Static | undefined {
  const span = spanOf(node, scope)
  const { callee } = node
  if (callee.type === 'MemberExpression') {
    const object = scope.valueOf(callee.object, scope)
    const word = memberName(callee, scope)
    if (object?.kind === 'sentence' && word !== undefined) return say(object, word, readItems(node.arguments, scope), span, scope.reading)
    const called = object && word && memberOf(object, word, scope)
    return callOf(called, node, scope)
  }
  return callOf(scope.valueOf(callee, scope), node, scope)
}

function callOf(called: Static | undefined, node: CallExpression, scope: Scope): Static | undefined {
  const values = readItems(node.arguments, scope)
  const span = spanOf(node, scope)
  if (called === undefined) return undefined
  switch (called.kind) {
    case 'opener':
      return say(emptySentence(span), { kind: 'text', text: called.word, style: 'name', span: called.span }, values, span, scope.reading)
    case 'maker':
      return make(called.makes, values, span, scope)
    case 'helper':
      return callHelper(called, values, span, scope)
    default:
      return misplaced(called, spanOf(node.callee, scope), 'a word of the language or a function before `( )`', scope.reading)
  }
}
