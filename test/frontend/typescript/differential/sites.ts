/** The places of a protocol file at which a mistake can be made. */
import type { Node } from 'oxc-parser'
import { parseSync, visitorKeys } from 'oxc-parser'

export interface Place {
  readonly start: number
  readonly end: number
}
/** One word of a rule: `.to("Locality")` is a call, `to` its word. */
export interface Call extends Place {
  readonly word: Place & { readonly name: string }
  /** From the dot on; nothing for the word that opens a rule. */
  readonly link: Place | undefined
  readonly values: readonly Place[]
}
export interface Sites {
  readonly calls: readonly Call[]
  readonly texts: readonly (Place & { readonly text: string })[]
  readonly keys: readonly (Place & { readonly name: string })[]
  readonly lines: readonly Place[]
  readonly maps: readonly Place[]
  readonly names: readonly (Place & { readonly name: string })[]
}

/** Everything that a mutation may touch. */
export function sitesOf(text: string): Sites {
  const calls: Call[] = []
  const texts: Sites['texts'][number][] = []
  const keys: Sites['keys'][number][] = []
  const lines: Place[] = []
  const maps: Place[] = []
  const names: Sites['names'][number][] = []
  const visit = (node: Node): void => {
    if (node.type === 'ImportDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null)) return
    if (node.type === 'CallExpression') {
      const { callee } = node
      const values = node.arguments.map(({ start, end }) => ({ start, end }))
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
        calls.push({ start: node.start, end: node.end, word: callee.property, link: { start: callee.object.end, end: node.end }, values })
      else if (callee.type === 'Identifier') calls.push({ start: node.start, end: node.end, word: callee, link: undefined, values })
      for (const value of node.arguments) if (value.type === 'Identifier') names.push(value)
    }
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push({ start: node.start, end: node.end, text: node.value })
    if (node.type === 'ObjectExpression') maps.push(node)
    if (node.type === 'Property' && !node.shorthand && (node.key.type === 'Identifier' || node.key.type === 'Literal')) {
      lines.push(node)
      const name = node.key.type === 'Identifier' ? node.key.name : String(node.key.value)
      keys.push({ start: node.key.start, end: node.key.end, name })
      visit(node.value as Node)
      return
    }
    for (const key of visitorKeys[node.type] ?? []) {
      const value = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key]
      for (const part of Array.isArray(value) ? value : [value]) if (part != null) visit(part)
    }
  }
  visit(parseSync('protocol.ts', text, { lang: 'ts', preserveParens: false }).program)
  return { calls, texts, keys, lines, maps, names }
}
