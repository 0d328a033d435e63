/** Which types may be written in a protocol file: those that only say what a value is, and compute nothing. */
import type { Node } from 'oxc-parser'

const names: Partial<Record<Node['type'], string>> = {
  TSTypeAliasDeclaration: 'a type of its own',
  TSInterfaceDeclaration: 'an interface',
  TSModuleDeclaration: 'a `declare module` or a namespace',
  TSEnumDeclaration: 'an enum',
  TSAnyKeyword: 'the type `any`',
  TSUnknownKeyword: 'the type `unknown`',
  TSNeverKeyword: 'the type `never`',
}

/** What a type is called when it is refused; nothing when it is harmless. */
export function refusedType(node: Node): string | undefined {
  return isHarmless(node) ? undefined : (names[node.type] ?? 'this type')
}

function isHarmless(node: Node): boolean {
  switch (node.type) {
    case 'TSTypeAnnotation':
    case 'TSStringKeyword':
    case 'TSUnionType':
    case 'TSArrayType':
    case 'TSTupleType':
    case 'TSTypeReference':
    case 'TSTypeQuery':
    case 'TSTypeParameterInstantiation':
    case 'TSNumberKeyword':
      return true
    case 'TSLiteralType':
      return node.literal.type === 'Literal' && typeof node.literal.value === 'string'
    case 'TSTypeOperator':
      return node.operator === 'readonly'
    case 'TSIndexedAccessType':
      return node.indexType.type === 'TSNumberKeyword'
    default:
      return false
  }
}
