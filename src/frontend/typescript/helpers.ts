/** Functions of the author: an expression with names in it, for which each call gives values. */
import type { ArrowFunctionExpression } from 'oxc-parser'
import type { Span } from '../../source/source.js'
import type { Scope } from './scope.js'
import { spanOf } from './scope.js'
import type { Helper, Static } from './static-value.js'

/** Helpers may call each other, but no deeper than a person can follow. */
const deepest = 16

/** A function that has only an expression as its body. */
export function readHelper({ params, body, start, end }: ArrowFunctionExpression, scope: Scope): Helper | undefined {
  if (body.type === 'BlockStatement') return undefined
  const names = params.flatMap((param) => (param.type === 'Identifier' ? [param.name] : []))
  return {
    kind: 'helper',
    name: 'this function',
    parameters: names.length === params.length ? names : undefined,
    body: (given, calls) => scope.valueOf(body, { ...scope, names: [given, ...scope.names], calls }),
    span: spanOf({ start, end }, scope),
  }
}

/** What a helper gives: its body, with the values in place of its parameters. */
export function callHelper(
  { name, parameters, body }: Helper,
  values: readonly (Static | undefined)[],
  span: Span,
  { reading, calls }: Scope,
): Static | undefined {
  if (calls.includes(body)) reading.report('going-in-circles', span, { name })
  else if (calls.length >= deepest)
    reading.report('beyond-limits', span, { what: 'helpers call each other deeper', limit: `at most ${deepest} deep` })
  else if (parameters === undefined || values.length !== parameters.length)
    reading.report('wrong-call', span, { called: name, takes: `${name}(${(parameters ?? ['…']).join(', ')})` })
  else return body(new Map(parameters.map((parameter, index) => [parameter, values[index]])), [...calls, body])
  return undefined
}
