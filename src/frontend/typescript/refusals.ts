/**
 * The grammar of a protocol file: which constructs of TypeScript it may use. Whatever is not listed here is refused where
 * it stands, so that a new construct of the language is refused too until somebody has thought about it.
 */
import type { Node } from 'oxc-parser'
import { visitorKeys } from 'oxc-parser'
import type { Report } from '../../diagnostics/diagnostic.js'
import { refusedType } from './harmless-types.js'

type Verdict = 'fine' | readonly [found: string, write: string] | ((report: Report, file: string) => void)

const asValue = 'write out the value that is meant'
const oneByOne = 'write the rules out one by one'

/** Reports everything in a tree that a protocol file may not contain; what stands inside a refused part is not looked at. */
export function refuseForeign(root: Node, file: string, report: Report): void {
  const verdict = verdictOn(root)
  if (typeof verdict === 'function') verdict(report, file)
  else if (verdict !== 'fine') report('not-static', { file, start: root.start, end: root.end }, { found: verdict[0], write: verdict[1] })
  else for (const part of partsOf(root)) refuseForeign(part, file, report)
}

function partsOf(node: Node): Node[] {
  const parts: Node[] = []
  for (const key of visitorKeys[node.type] ?? []) {
    const value = (node as unknown as Readonly<Record<string, Node | readonly (Node | null)[] | null | undefined>>)[key]
    if (Array.isArray(value)) parts.push(...(value as readonly (Node | null)[]).filter((part) => part !== null))
    else if (value !== null && value !== undefined) parts.push(value as Node)
  }
  return parts
}

function verdictOn(node: Node): Verdict {
  switch (node.type) {
    case 'Program':
    case 'Identifier':
    case 'TemplateLiteral':
    case 'TemplateElement':
    case 'SpreadElement':
    case 'ObjectExpression':
    case 'ExportDefaultDeclaration':
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'ExportSpecifier':
      return 'fine'
    case 'ImportDeclaration':
      if (node.attributes.length > 0 || node.phase !== null) return ['an import with extra words', 'write `import { … } from "…"`']
      return node.specifiers.length > 0 ? 'fine' : ['an import without names', 'name what is imported: `import { … } from "…"`']
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.attributes.length > 0 ? ['an export with extra words', 'write `export { … } from "…"`'] : 'fine'
    case 'ExpressionStatement':
      return (report, file) => report('does-nothing', { file, start: node.start, end: node.end }, { found: 'this statement' })
    case 'EmptyStatement':
      return 'fine'
    case 'VariableDeclaration':
      if (node.declare === true) return ['a `declare`', 'write `const name = …`']
      return node.kind === 'const' ? 'fine' : [`a \`${node.kind}\``, 'write `const`: a value is set once']
    case 'VariableDeclarator':
      return node.id.type === 'ArrayPattern' ? ['taking a list apart', 'give each value a `const` of its own'] : 'fine'
    case 'ObjectPattern':
      return 'fine'
    case 'RestElement':
      return ['a `...` that collects the rest', 'name each value']
    case 'AssignmentPattern':
      return ['a default value', 'give the value where it is used']
    case 'Property':
      if (node.kind !== 'init' || node.method) return ['a method', 'write `name: value`']
      return node.computed ? ['a name in square brackets', 'write the name itself'] : 'fine'
    case 'Literal':
      return literal(node)
    case 'ArrayExpression':
      return node.elements.includes(null) ? ['a list with a hole', 'write each value, or remove the comma'] : 'fine'
    case 'CallExpression':
      if (node.optional) return ['`?.`', 'write `.`']
      return node.typeArguments == null ? 'fine' : ['a call with types of its own', 'remove what stands between `<` and `>`']
    case 'MemberExpression':
      if (node.optional) return ['`?.`', 'write `.`']
      if (node.property.type === 'PrivateIdentifier') return ['a private name', 'write a plain name']
      return !node.computed || (node.property.type === 'Literal' && typeof node.property.value === 'string')
        ? 'fine'
        : ['a name that is computed', 'write `.name`']
    case 'ArrowFunctionExpression':
      if (node.async) return ['an `async` function', 'remove `async`']
      if (node.typeParameters != null) return ['a function with types of its own', 'give its parameters plain types']
      return node.body.type === 'BlockStatement' ? ['a function with a body in braces', 'write `(name: string) => value`'] : 'fine'
    case 'BinaryExpression':
      return node.operator === '+' ? 'fine' : [`\`${node.operator}\``, asValue]
    case 'TSAsExpression':
      return isConst(node.typeAnnotation) ? 'fine' : cast(node)
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
      return cast(node)
    case 'TSSatisfiesExpression':
      return 'fine'
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'AssignmentExpression':
    case 'SequenceExpression':
      return [`\`${'operator' in node ? node.operator : node.type === 'ConditionalExpression' ? '? :' : ','}\``, asValue]
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return ['a loop', oneByOne]
    case 'IfStatement':
    case 'SwitchStatement':
      return ['a choice made while running', 'put the condition into `when(…)`']
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return ['a `function`', 'write `const name = (value: string) => …`']
    case 'NewExpression':
      return ['`new`', asValue]
    case 'TSImportEqualsDeclaration':
    case 'TSExportAssignment':
    case 'TSNamespaceExportDeclaration':
      return ['an import or export of the old kind', 'write `import { … } from "…"` or `export default …`']
    case 'ImportExpression':
      return ['an import while running', 'write `import { … } from "…"` at the top']
    case 'ClassDeclaration':
    case 'ClassExpression':
      return ['a class', asValue]
    default:
      return foreign(node)
  }
}

function foreign(node: Node): Verdict {
  if (!node.type.startsWith('TS')) return ['this', asValue]
  const refused = refusedType(node)
  return refused === undefined
    ? 'fine'
    : (report, file) => report('too-clever-type', { file, start: node.start, end: node.end }, { found: refused })
}

function literal(node: Extract<Node, { type: 'Literal' }>): Verdict {
  if (typeof node.value === 'string') return 'fine'
  if ('regex' in node) return ['a regular expression', asValue]
  const written = node.raw ?? String(node.value)
  const kind =
    typeof node.value === 'number' || typeof node.value === 'bigint'
      ? 'a number'
      : typeof node.value === 'boolean'
        ? 'a truth value'
        : 'no value'
  const text = node.value === true ? 'yes' : node.value === false ? 'no' : node.value === null ? 'not stated' : String(node.value)
  return (report, file) => report('not-text', { file, start: node.start, end: node.end }, { written, kind, text })
}

function isConst(type: Node): boolean {
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'
}

function cast(node: Extract<Node, { type: 'TSAsExpression' | 'TSTypeAssertion' | 'TSNonNullExpression' }>): Verdict {
  const written = node.type === 'TSAsExpression' ? 'as …' : node.type === 'TSTypeAssertion' ? '<…>' : '!'
  // The part that is the cast, not what it is put on.
  const start = node.type === 'TSTypeAssertion' ? node.start : node.expression.end
  const end = node.type === 'TSTypeAssertion' ? node.expression.start : node.end
  return (report, file) => report('hidden-mistake', { file, start, end }, { written })
}
