import type { IdentifierReference, MemberExpression } from 'oxc-parser'
import type { Text } from '../../syntax/value.js'
import { wordsAt } from '../../syntax/vocabulary.js'
import { misplaced } from './data.js'
import type { Scope } from './scope.js'
import { spanOf } from './scope.js'
import type { Static } from './static-value.js'
import { makers } from './static-value.js'

type Name = Pick<IdentifierReference, 'name' | 'start' | 'end'>

/** What a name stands for. */
export function readIdentifier(node: Name, scope: Scope): Static | undefined {
  const { name } = node
  for (const names of scope.names) if (names.has(name)) return seenFrom(names.get(name), node, scope)
  if (scope.declared.has(name)) scope.reading.report('used-too-early', spanOf(node, scope), { name })
  else
    scope.reading.report('unknown-name', spanOf(node, scope), {
      of: 'name',
      name,
      known: scope.names.flatMap((names) => [...names.keys()]),
    })
  return undefined
}

/** `words.team`: a line of an object, or a word of the language. */
export function readMember(node: MemberExpression, scope: Scope): Static | undefined {
  const object = scope.valueOf(node.object, scope)
  const name = memberName(node, scope)
  if (object === undefined || name === undefined) return undefined
  return memberOf(object, name, scope)
}

/** What stands under a name in a value. */
export function memberOf(object: Static, name: Text, scope: Scope): Static | undefined {
  if (object.kind === 'dsl') return wordNamed(name, scope)
  if (object.kind !== 'lines') return misplaced(object, name.span, 'a map of lines before a `.`', scope.reading)
  const line = object.lines.find(({ key }) => key.text === name.text)
  if (line !== undefined) return seenFrom(line.value, name.span, scope)
  if (!object.holed)
    scope.reading.report('unknown-name', name.span, { of: 'line', name: name.text, known: object.lines.map(({ key }) => key.text) })
  return undefined
}

/** The name after the dot; nothing for a name that is computed. */
export function memberName(node: MemberExpression, scope: Scope): Text | undefined {
  const { property } = node
  const span = spanOf(property, scope)
  if (!node.computed && property.type === 'Identifier') return { kind: 'text', text: property.name, style: 'name', span }
  return property.type === 'Literal' && typeof property.value === 'string'
    ? { kind: 'text', text: property.value, style: 'name', span }
    : undefined
}

function wordNamed(name: Text, scope: Scope): Static | undefined {
  const { span } = name
  const word = wordsAt('start').find((known) => known === name.text)
  if (word !== undefined) return { kind: 'opener', word, span }
  const maker = makers.find((known) => known === name.text && known !== 'authority')
  if (maker !== undefined) return { kind: 'maker', makes: maker, span }
  scope.reading.report('unknown-word', span, {
    word: name.text,
    where: 'the language that begins a rule',
    known: [...wordsAt('start'), 'terms', 'protocol'],
  })
  return undefined
}

/** A constant of data keeps the place of its own text; anything else is seen where it is used. */
function seenFrom(value: Static | undefined, node: { start: number; end: number }, scope: Scope): Static | undefined {
  if (value === undefined || value.kind === 'lines' || value.kind === 'sequence' || (value.kind === 'text' && value.style !== 'name'))
    return value
  return { ...value, span: spanOf(node, scope) }
}
