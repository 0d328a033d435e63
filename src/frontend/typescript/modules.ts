/** The files of a protocol, statement by statement, as they would run: imports first, then from top to bottom. */
import type { ExportNamedDeclaration, Expression, ImportDeclaration, ModuleExportName, Program, StringLiteral, VariableDeclaration } from 'oxc-parser'
import { parseSync } from 'oxc-parser'
import type { Source } from '../../source/source.js'
import { mayBeParsed } from './before-parsing.js'
import { refuseSilencing } from './comments.js'
import { readExpression } from './expressions.js'
import { memberOf } from './names.js'
import type { Reading } from './reading.js'
import { refuseForeign } from './refusals.js'
import type { Scope } from './scope.js'
import { spanOf } from './scope.js'
import type { Line, Lines, Static } from './static-value.js'

/** What a file gives to others: its exports, once it has been read to its end. */
export interface Module {
  readonly exports: Map<string, Static | undefined>
  /** Some exports are not known, because the file or one that it exports from could not be read. */
  holed: boolean
  readonly imports: Set<string>
  read: boolean
}
export type Modules = Map<string, Module>

/** Reads one file and, before it, those that it imports. */
export function readModule(source: Source, modules: Modules, reading: Reading): Module {
  const module: Module = { exports: new Map(), holed: false, imports: new Set(), read: false }
  modules.set(source.path, module)
  const program = parse(source, reading)
  if (program === undefined) module.holed = true
  else readProgram(program, source, module, modules, reading)
  module.read = true
  return module
}

function parse(source: Source, reading: Reading): Program | undefined {
  if (!mayBeParsed(source, reading.report)) return undefined
  const { program, errors, comments } = parseSync('protocol.ts', source.text, { lang: 'ts', sourceType: 'module', preserveParens: false, astType: 'ts' })
  for (const { message, labels } of errors) {
    const { start = 0, end = 0 } = labels[0] ?? {}
    reading.report('typescript-syntax', { file: source.path, start, end }, { fault: message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '') })
  }
  refuseSilencing(comments, source.path, reading.report)
  if (errors.length > 0) return undefined
  if (program.body.length === 0) reading.report('empty-file', { file: source.path, start: 0, end: 0 }, {})
  refuseForeign(program, source.path, reading.report)
  return program
}

function readProgram({ body }: Program, source: Source, module: Module, modules: Modules, reading: Reading): void {
  const names = new Map<string, Static | undefined>()
  const declared = new Set<string>()
  const scope: Scope = { reading, file: source.path, names: [names], declared, calls: [], valueOf: readExpression }
  const declare = (node: { name: string; start: number; end: number }, value: () => Static | undefined) => {
    if (names.has(node.name)) reading.report('declared-twice', spanOf(node, scope), { name: node.name })
    else names.set(node.name, value())
  }
  const importing = (specifier: StringLiteral) => importedFrom(specifier, source, scope, modules)

  for (const statement of body) {
    if (statement.type === 'ImportDeclaration' && statement.importKind !== 'type') readImport(statement, importing(statement.source), declare, scope)
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type === 'VariableDeclaration') for (const name of namesIn(declaration)) declared.add(name)
  }
  for (const statement of body) {
    if (statement.type === 'VariableDeclaration') readConstants(statement, scope, declare)
    else if (statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'VariableDeclaration') readConstants(statement.declaration, scope, declare)
    else if (statement.type === 'ExportDefaultDeclaration') give('default', valueOf(statement.declaration as Expression, scope), statement, module, scope)
  }
  // Exports of a name are read last: they may stand above the name's declaration.
  for (const statement of body) {
    if (statement.type === 'ExportNamedDeclaration' && statement.exportKind !== 'type') readExports(statement, importing, module, scope)
    else if (statement.type === 'ExportAllDeclaration' && statement.exportKind !== 'type') {
      const given = importing(statement.source)
      if (given === undefined || given.holed) module.holed = true
      if (statement.exported !== null) give(nameOf(statement.exported), given, statement, module, scope)
      else for (const line of given?.lines ?? []) if (line.key.text !== 'default') give(line.key.text, line.value, statement, module, scope)
    }
  }
}

function valueOf(node: Expression, scope: Scope): Static | undefined {
  return scope.valueOf(node, scope)
}

function namesIn({ declarations }: VariableDeclaration): string[] {
  return declarations.flatMap(({ id }) => {
    if (id.type === 'Identifier') return [id.name]
    if (id.type !== 'ObjectPattern') return []
    return id.properties.flatMap((property) => (property.type === 'Property' && property.value.type === 'Identifier' ? [property.value.name] : []))
  })
}

type Declare = (node: { name: string; start: number; end: number }, value: () => Static | undefined) => void

function readConstants({ declarations }: VariableDeclaration, scope: Scope, declare: Declare): void {
  for (const { id, init } of declarations) {
    const value = init === null ? undefined : valueOf(init, scope)
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

function readImport(statement: ImportDeclaration, given: Lines | undefined, declare: Declare, scope: Scope): void {
  for (const specifier of statement.specifiers) {
    if (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type') continue
    declare(specifier.local, () => {
      if (given === undefined || specifier.type === 'ImportNamespaceSpecifier') return given
      const name = specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier.imported)
      return exportNamed(name, specifier, given, statement.source, scope)
    })
  }
}

function readExports(statement: ExportNamedDeclaration, importing: (specifier: StringLiteral) => Lines | undefined, module: Module, scope: Scope): void {
  const given = statement.source === null ? undefined : importing(statement.source)
  if (statement.declaration?.type === 'VariableDeclaration')
    for (const name of namesIn(statement.declaration)) give(name, scope.names[0]!.get(name), statement, module, scope)
  for (const specifier of statement.specifiers) {
    if (specifier.exportKind === 'type') continue
    const local = nameOf(specifier.local)
    const value =
      statement.source !== null ? given && exportNamed(local, specifier, given, statement.source, scope)
      : specifier.local.type === 'Identifier' ? valueOf(specifier.local as Expression, scope)
      : undefined
    give(nameOf(specifier.exported), value, specifier, module, scope)
  }
}

function give(name: string, value: Static | undefined, node: { start: number; end: number }, module: Module, scope: Scope): void {
  if (module.exports.has(name)) scope.reading.report('declared-twice', spanOf(node, scope), { name })
  else module.exports.set(name, value)
}

function exportNamed(name: string, node: { start: number; end: number }, given: Lines, from: StringLiteral, scope: Scope): Static | undefined {
  const line = given.lines.find(({ key }) => key.text === name)
  if (line === undefined && !given.holed)
    scope.reading.report('not-exported', spanOf(node, scope), { name, from: from.value, known: given.lines.map(({ key }) => key.text) })
  return line?.value
}

function nameOf(name: ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name
}

/** What an import gives, by name. */
function importedFrom(specifier: StringLiteral, source: Source, scope: Scope, modules: Modules): Lines | undefined {
  const { reading } = scope
  const span = spanOf(specifier, scope)
  if (specifier.value === 'caseway') return linesOf(new Map([['authority', { kind: 'maker', makes: 'authority', span }]]), false, span)
  if (!/^\.\.?\//.test(specifier.value)) {
    reading.report('forbidden-import', span, { specifier: specifier.value })
    return undefined
  }
  const file = reading.read(specifier.value, source)
  if (file === undefined) {
    reading.report('cannot-import', span, { specifier: specifier.value })
    return undefined
  }
  modules.get(source.path)?.imports.add(file.path)
  const known = modules.get(file.path)
  if (known?.read === false) {
    reading.report('going-in-circles', span, { name: specifier.value })
    return undefined
  }
  const { exports, holed } = known ?? readModule(file, modules, reading)
  return linesOf(exports, holed, span)
}

function linesOf(exports: ReadonlyMap<string, Static | undefined>, holed: boolean, span: Lines['span']): Lines {
  const lines = [...exports].map(([name, value]): Line => ({ key: { kind: 'text', text: name, style: 'name', span }, value, spread: false }))
  return { kind: 'lines', lines, holed, span }
}
