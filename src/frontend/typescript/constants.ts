/** What `const` gives names to. */
import type { VariableDeclaration } from 'oxc-parser'
import { memberOf } from './names.js'
import type { Scope } from './scope.js'
import { spanOf } from './scope.js'
import type { Static } from './static-value.js'

/** The names that a declaration gives. */
export function namesIn({ declarations }: VariableDeclaration): string[] {
  return declarations.flatMap(({ id }) => {
    if (id.type === 'Identifier') return [id.name]
    if (id.type !== 'ObjectPattern') return []
    return id.properties.flatMap((property) =>
      property.type === 'Property' && property.value.type === 'Identifier' ? [property.value.name] : [],
    )
  })
}

/** Gives a name a value; a name that is taken is reported. */
export type Declare = (node: { name: string; start: number; end: number }, value: () => Static | undefined) => void

/** Reads the values of a declaration, and gives them their names. */
export function readConstants({ declarations }: VariableDeclaration, scope: Scope, declare: Declare): void {
  for (const { id, init } of declarations) {
    const value = init === null ? undefined : scope.valueOf(init, scope)
    if (id.type === 'Identifier') declare(id, () => (value?.kind === 'helper' ? { ...value, name: id.name } : value))
    if (id.type !== 'ObjectPattern') continue
    for (const property of id.properties) {
      if (property.type !== 'Property' || property.computed || property.value.type !== 'Identifier') continue
      const { key, value: local } = property
      if (key.type !== 'Identifier' && !(key.type === 'Literal' && typeof key.value === 'string')) continue
      const name = key.type === 'Identifier' ? key.name : (key.value as string)
      declare(local, () => value && memberOf(value, { kind: 'text', text: name, style: 'name', span: spanOf(key, scope) }, scope))
    }
  }
}
