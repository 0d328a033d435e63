import type { ArrayExpression, Expression, ObjectExpression, ObjectProperty, SpreadElement } from 'oxc-parser'
import type { Text } from '../../syntax/value.js'
import { misplaced } from './data.js'
import type { Scope } from './scope.js'
import { spanOf } from './scope.js'
import type { Line, Lines, Sequence, Static } from './static-value.js'
import { textOf } from './texts.js'

/** A list; `...` takes in the values of another. */
export function readArray(node: ArrayExpression, scope: Scope): Sequence {
  return {
    kind: 'sequence',
    items: readItems(
      node.elements.filter((element) => element !== null),
      scope,
    ),
    span: spanOf(node, scope),
  }
}

/** Values side by side: of a list, or in the brackets of a call. */
export function readItems(nodes: readonly (Expression | SpreadElement)[], scope: Scope): (Static | undefined)[] {
  return nodes.flatMap((node) => (node.type === 'SpreadElement' ? spreadItems(node, scope) : [scope.valueOf(node, scope)]))
}

function spreadItems(node: SpreadElement, scope: Scope): readonly (Static | undefined)[] {
  const value = scope.valueOf(node.argument, scope)
  if (value?.kind === 'sequence') return scope.reading.spend(value.items.length, value.span) ? value.items : [undefined]
  return [value && misplaced(value, spanOf(node, scope), 'a list after `...`', scope.reading)]
}

/** An object: each key stands once, also where `...` brings lines in. */
export function readObject(node: ObjectExpression, scope: Scope): Lines {
  const lines = new Map<string, Line>()
  let holed = false
  const add = (line: Line, at: Text) => {
    const first = lines.get(line.key.text)
    if (first === undefined) return void lines.set(line.key.text, line)
    const related = [{ span: first.key.span, note: 'first written here' }]
    scope.reading.report('written-twice', at.span, { key: line.key.text, spread: first.spread || line.spread }, related)
  }
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const value = spreadLines(property, scope)
      holed ||= value === undefined || value.holed
      for (const line of value?.lines ?? []) add({ ...line, spread: true }, { ...line.key, span: spanOf(property, scope) })
    } else {
      const key = keyOf(property, scope)
      const value = scope.valueOf(property.value, scope)
      if (key === undefined) holed = true
      else add({ key, value, spread: false }, key)
    }
  }
  return { kind: 'lines', lines: [...lines.values()], holed, span: spanOf(node, scope) }
}

function spreadLines(node: SpreadElement, scope: Scope): Lines | undefined {
  const value = scope.valueOf(node.argument, scope)
  if (value?.kind === 'lines') return scope.reading.spend(value.lines.length, value.span) ? value : undefined
  return value && misplaced(value, spanOf(node, scope), 'a map of lines after `...`; join conditions with `{ all: [ … ] }`', scope.reading)
}

function keyOf({ key, computed }: ObjectProperty, scope: Scope): Text | undefined {
  const name = computed
    ? undefined
    : key.type === 'Identifier'
      ? key.name
      : key.type === 'Literal' && typeof key.value === 'string'
        ? key.value
        : undefined
  if (name === undefined) return undefined
  if (name === '__proto__') {
    scope.reading.report('reserved-key', spanOf(key, scope), { key: name })
    return undefined
  }
  const text = textOf(name, key, scope)
  return text && { ...text, style: 'name' }
}
